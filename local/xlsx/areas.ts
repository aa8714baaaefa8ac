import type { Area } from '../runtime/model';
import { areaName, parseAddress, quotedName } from '../runtime/sheets/address';
import { LAST_COLUMN, LAST_ROW } from './formulas';

/** Areas as Excel names them: without open ends. */
export function nativeArea(area: Area): string {
  return areaName({
    ...area,
    rows: area.rows ?? LAST_ROW - area.row,
    columns: area.columns ?? LAST_COLUMN - area.column,
  });
}

export const nativeAreas = (areas: readonly Area[]): string => areas.map(nativeArea).join(' ');

/** `'My tab'!$A$2:$A$1048576`, as names, lists and charts want it. */
export function fixedArea(tab: string, area: Area): string {
  const text = area.row === 0 && area.rows === null ? areaName(area) : nativeArea(area);
  return `${quotedName(tab)}!${text.replace(/([A-Z]+)(\d*)/g, (_, letters, row) => `$${letters}${row && `$${row}`}`)}`;
}

export function areaOf(text: string): Area | undefined {
  const address = parseAddress(text.replaceAll('$', ''));
  if (!address) return undefined;
  const { sheet: _, ...area } = address;
  return {
    ...area,
    rows: area.rows !== null && area.rows > 1 && area.row + area.rows === LAST_ROW ? null : area.rows,
    columns:
      area.columns !== null && area.columns > 1 && area.column + area.columns === LAST_COLUMN ? null : area.columns,
  };
}

export const areasIn = (text: string): Area[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((one) => areaOf(one) ?? []);

/** The tab and the area of `'My tab'!$A$1:$B$2`. */
export function placedArea(text: string): { tab: string | undefined; area: Area } | undefined {
  const address = parseAddress(text.replaceAll('$', ''));
  const area = areaOf(text);
  return address && area && { tab: address.sheet, area };
}
