import { cut } from '../domain/cut';
import { isDay } from '../domain/measures/periods';
import type { Column, RawCell } from './tab';

/** What is put into a cell: text that is guarded, so that nothing a person wrote becomes a formula; numbers and days as such. */
export type Written = string | number | boolean;

/**
 * A leading apostrophe makes Sheets keep the rest as text: `=1+1`, `001` and `+49…` stay what was written.
 * Every text the tool writes goes through here; one that is too long for a cell ends with ….
 */
export const asText = (text: string): string => (text === '' ? '' : `'${cut(text, longestCell - 1)}`);

/** Google's limit for one cell, in UTF-16 units; the apostrophe may count. */
const longestCell = 50_000;

/**
 * A field's value as its column wants it: lists joined, Yes or blank, days as `YYYY-MM-DD` which Sheets reads as dates.
 * What else stood in a column of dates is given back as the text it was.
 */
export function written(column: Column, value: RawCell | readonly string[] | undefined): Written {
  if (value === undefined || value === '') return '';
  if (typeof value === 'object') return asText(value.join('; '));
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : '';
  return column.reads === 'date' && isDay(value) ? value : asText(value);
}

/** What a cell into which this was written is read as. */
export function readBack(value: RawCell | readonly string[] | undefined): RawCell {
  if (typeof value === 'object') return value.join('; ');
  if (typeof value === 'boolean') return value ? 'Yes' : '';
  return value ?? '';
}
