import type { Sheet } from '../runtime/model';
import { shortened } from './text';

const LONGEST = 31;

export interface TabName {
  sheet: Sheet;
  native: string;
  /** Why the name is another one. */
  reason?: string;
}

/** The tabs' names as Excel takes them: 31 characters, none of : \ / ? * [ ], never History, each but once. */
export function tabNames(sheets: readonly Sheet[]): TabName[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const reason = reasonAgainst(sheet.name, taken);
    const native = reason === undefined ? sheet.name : free(fitting(sheet.name), taken);
    taken.add(native.toLowerCase());
    return { sheet, native, ...(reason !== undefined && { reason }) };
  });
}

/** A name for one more tab of our own. */
export function freeName(name: string, names: readonly TabName[]): string {
  return free(name, new Set(names.map(({ native }) => native.toLowerCase())));
}

function reasonAgainst(name: string, taken: ReadonlySet<string>): string | undefined {
  if (/^history$/i.test(name)) return 'Excel keeps that name for itself';
  if (name.length > LONGEST) return 'Excel takes 31 characters';
  if (fitting(name) !== name) return 'Excel does not take some of its characters';
  if (taken.has(name.toLowerCase())) return 'Excel sees no difference between it and another tab’s name';
  return undefined;
}

function fitting(name: string): string {
  if (/^history$/i.test(name)) return `${name} tab`;
  const plain = name
    .replace(/[:\\/?*[\]]|\p{Cc}|\p{Cs}/gu, '-')
    .replace(/^'+|'+$/g, '')
    .trim();
  return plain === '' ? 'Tab' : shortened(plain, LONGEST);
}

function free(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? '' : ` (${n})`;
    const candidate = `${shortened(name, LONGEST - tail.length)}${tail}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
