import type { HostCore } from '../host/hostCore';
import type { services } from './all';
import { User } from './session';

/** What a trigger is told, as it crosses into the script's context; there it gets Google's own objects. */
export type TriggerEvent =
  | { kind: 'open'; user: string }
  | { kind: 'edit'; user: string; sheet: number; a1: string; value?: string; oldValue?: string; triggerUid?: string }
  | { kind: 'change'; user: string; changeType: string; triggerUid: string }
  | { kind: 'clock'; triggerUid: string; fields: Record<string, number>; timezone: string };

export function eventOf(offered: ReturnType<typeof services>, core: HostCore, event: TriggerEvent): object {
  const authMode = offered.ScriptApp.AuthMode[core.authMode() === 'FULL' ? 'FULL' : 'LIMITED'];
  if (event.kind === 'clock') {
    return { authMode, triggerUid: event.triggerUid, timezone: event.timezone, ...event.fields };
  }
  // SpreadsheetApp is Google's whole surface; what an event needs of it is this.
  const source = (offered.SpreadsheetApp as unknown as { getActive(): Book }).getActive();
  const user = new User(core, event.user);
  if (event.kind === 'open') return { authMode, source, user };
  if (event.kind === 'change')
    return { authMode, source, user, changeType: event.changeType, triggerUid: event.triggerUid };
  const sheet = source.getSheets().find((one) => one.getSheetId() === event.sheet);
  if (!sheet) throw new Error('The edited sheet is gone.');
  const range = sheet.getRange(event.a1);
  const { value, oldValue, triggerUid } = event;
  return {
    authMode,
    range: Object.assign(range, corners(range)),
    source,
    user,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(triggerUid === undefined ? {} : { triggerUid }),
  };
}

interface Book {
  getSheets(): { getSheetId(): number; getRange(a1: string): Cells }[];
}
interface Cells {
  getRow(): number;
  getColumn(): number;
  getLastRow(): number;
  getLastColumn(): number;
}

/** Plain properties that the range of an edit event has beside its methods. */
function corners(range: Cells) {
  return {
    rowStart: range.getRow(),
    rowEnd: range.getLastRow(),
    columnStart: range.getColumn(),
    columnEnd: range.getLastColumn(),
  };
}
