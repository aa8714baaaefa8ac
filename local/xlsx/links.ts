import { quotedName } from '../runtime/sheets/address';

/** A link into the workbook is `#gid=12&range=A5` in Sheets and `#'Tab'!A5` in Excel. */

export interface Tab {
  id: number;
  name: string;
}

export function nativeLink(link: string, tabs: readonly Tab[]): string {
  const gid = /^#gid=(\d+)(?:&range=([^&]*))?$/.exec(link);
  const tab = gid && tabs.find(({ id }) => id === Number(gid[1]));
  return tab ? `#${quotedName(tab.name)}!${gid[2] ?? 'A1'}` : link;
}

export function linkOf(native: string, tabs: readonly Tab[]): string {
  const inside = /^#(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(native);
  const name = inside?.[1]?.replaceAll("''", "'") ?? inside?.[2];
  const tab = tabs.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  return inside && tab
    ? `#gid=${tab.id}${inside[3] === 'A1' ? '' : `&range=${inside[3]!.replaceAll('$', '')}`}`
    : native;
}
