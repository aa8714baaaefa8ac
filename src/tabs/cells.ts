import { isDay } from '../domain/measures/periods';
import type { RawCell } from './tab';

/** The character that stands between whole number and fraction in the spreadsheet's locale. */
export type Decimal = '.' | ',';

/** What a cell says, or why it cannot be said: one tolerant reader per kind, by the spreadsheet's locale. Nothing is guessed. */
export type Read<T> = { readonly value: T | undefined } | { readonly problem: string };

const blank = { value: undefined };

/** Error values arrive as their text: `#REF!`, `#N/A`, `Loading...`. */
const isError = (text: string) => /^#[A-Z0-9/!?]+[!?]?$/.test(text) || text === 'Loading...';

export function readText(cell: RawCell): Read<string> {
  if (cell === '') return blank;
  const text = typeof cell === 'string' ? cell.normalize('NFC').trim() : String(cell);
  if (isError(text)) return { problem: `the cell shows ${text}` };
  return text === '' ? blank : { value: text };
}

export function readNumber(cell: RawCell, decimal: Decimal): Read<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell } : { problem: 'not a number' };
  if (typeof cell === 'boolean') return { problem: `“${cell ? 'TRUE' : 'FALSE'}” is not a number` };
  const typed = readText(cell);
  if ('problem' in typed || typed.value === undefined) return typed as Read<number>;

  // Spaces and apostrophes only ever group digits.
  const text = typed.value.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\u2212/, '-');
  const group = decimal === '.' ? ',' : '.';
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = new RegExp(`^[+-]?\\d+(\\${decimal}\\d+)?$`);
  if (plain.test(text) || grouped.test(text))
    return { value: Number(text.split(group).join('').replace(decimal, '.')) };
  // Looks like a number of another language: say so instead of reading 12,5 as 125.
  if (/^[+-]?[\d.,]+$/.test(text))
    return { problem: `write “${typed.value}” with ${decimal === '.' ? 'a point' : 'a comma'} before the fraction` };
  return { problem: `“${typed.value}” is not a number` };
}

/** Real dates have become `YYYY-MM-DD` before they come here; other texts are asked about, not guessed. */
export function readDate(cell: RawCell): Read<string> {
  if (cell === '') return blank;
  const text = String(cell).trim();
  if (isDay(text)) return { value: text };
  if (isError(text)) return { problem: `the cell shows ${text}` };
  return { problem: `“${text}” is not a date the sheet knows` };
}

export function readYes(cell: RawCell): Read<boolean> {
  const text = String(cell).trim().toLowerCase();
  if (text === '' || text === 'false' || text === 'no') return { value: false };
  if (['yes', 'true', 'x', 'y', '1'].includes(text)) return { value: true };
  return { problem: 'write Yes or leave it empty' };
}

/** `I-07 Exit ticket sort` → `I-07`: only what stands before the first space counts. */
export function readLink(cell: RawCell): Read<string> {
  const typed = readText(cell);
  if ('problem' in typed || typed.value === undefined) return typed;
  return { value: typed.value.split(/\s/)[0]! };
}

/**
 * Several values in one cell, separated by `; ` or a line break. A comma separates only if every part is then known:
 * a name may hold a comma, and Google's own multi-select writes commas.
 */
export function readSeveral(cell: RawCell, isKnown: (name: string) => boolean): Read<readonly string[]> {
  const typed = readText(cell);
  if ('problem' in typed) return typed;
  const parts = (typed.value ?? '').split(/[;\n]/).flatMap((part) => {
    const byComma = part.split(',').map((one) => one.trim());
    return byComma.length > 1 && byComma.every(isKnown) ? byComma : [part.trim()];
  });
  return { value: parts.filter((part) => part !== '') };
}
