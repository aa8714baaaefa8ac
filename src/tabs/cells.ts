import { cut } from '../domain/cut';
import { isDay } from '../domain/measures/periods';
import type { RawCell } from './tab';

/** The character that stands between whole number and fraction in the spreadsheet's locale. */
export type Decimal = '.' | ',';

/** What a cell says, or why it cannot be said: one tolerant reader per kind, by the spreadsheet's locale. Nothing is guessed. */
export type Read<T> = { readonly value: T | undefined } | { readonly problem: string };

const blank = { value: undefined };

/** Error values arrive as their text: `#REF!`, `#N/A`, `Loading...`. */
const isError = (text: string) =>
  /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|BLOCKED!)$/.test(text) || text === 'Loading...';

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

  const text = inAsciiDigits(typed.value, decimal).replace(/^\u2212\s*/, '-');
  const fraction = `(\\${decimal}\\d+)?`;
  const plain = new RegExp(`^[+-]?\\d+${fraction}$`);
  // In India the groups beyond the last are of two digits.
  const grouped = (sign: string) => new RegExp(`^[+-]?\\d{1,3}(${sign}\\d{2,3})*${sign}\\d{3}${fraction}$`);
  const group = decimal === '.' ? ',' : '\\.';
  if ([plain, grouped(group), grouped("[\\s'’]")].some((form) => form.test(text)))
    return { value: Number(text.replace(new RegExp(`${group}|[\\s'’]`, 'g'), '').replace(decimal, '.')) };
  // Looks like a number of another language: say so instead of reading 12,5 as 125.
  if (/^[+-]?\d[\d.,]*$/.test(text))
    return {
      problem: `write “${cut(typed.value, 60)}” with ${decimal === '.' ? 'a point' : 'a comma'} before the fraction`,
    };
  return { problem: `“${cut(typed.value, 60)}” is not a number` };
}

/** The zeros of the scripts whose digits people type: Arabic, Persian, Devanagari, Bengali, full-width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** A digit is a digit in every script; Arabic has its own signs for groups and fraction, which cannot be mistaken. */
function inAsciiDigits(text: string, decimal: Decimal): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - zeros.find((zero) => code >= zero && code < zero + 10)!);
    })
    .replace(/\u066c/g, decimal === '.' ? ',' : '.')
    .replace(/\u066b/g, decimal);
}

/** Nothing that a network does was, or will be, outside these years: a slip of two or five figures. */
const [firstYear, lastYear] = ['1950', '2100'];

/** Real dates have become `YYYY-MM-DD` before they come here; other texts are asked about, not guessed. */
export function readDate(cell: RawCell): Read<string> {
  if (cell === '') return blank;
  const text = String(cell).trim();
  if (isDay(text) && text >= firstYear && text < lastYear) return { value: text };
  if (isDay(text)) return { problem: `the year of ${text} cannot be right` };
  if (isError(text)) return { problem: `the cell shows ${text}` };
  return { problem: `“${cut(text, 60)}” is not a date the sheet knows` };
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
