import type { Chart, ConditionalFormat, Filter, Protection, Style, Validation } from '../runtime/model';
import type { Content } from './cells';

/**
 * What a workbook of ours knows and .xlsx cannot hold. It travels inside the file as a custom XML part, which Excel
 * keeps and other programs leave out. Each thing is stored beside what a reader finds in its place: if that was changed
 * by hand in the meantime, the change wins and the memory is not used.
 */
export interface Memory {
  version: 1;
  workbook: { id: string; name: string; timeZone: string; locale: string; owner: string; nextId: number };
  /** A tab that is there for Excel's rules only. */
  aside?: string;
  /** By the tab's name in the file. */
  tabs: Record<string, TabMemory>;
}

export interface TabMemory {
  /** Where the file could not hold the tab's own name. */
  name?: string;
  id: number;
  rowCount: number;
  columnCount: number;
  metadata?: Record<string, string>;
  protections?: Protection[];
  criteria?: Filter['criteria'];
  /** Heading formulas, whose values the file holds. */
  headings?: { column: number; columns: number; text: string; formula: string }[];
  /** Cells that look otherwise than the file can say; `auto` is a number format that follows from the formula. */
  looks?: { as: Style; was: Style; auto?: string; areas: string[] }[];
  cells?: { row: number; column: number; as: Content; was: Content }[];
  validations?: Swap<Validation>[];
  formats?: Swap<ConditionalFormat>[];
  charts?: Swap<Chart>[];
}

/** `as` is what a reader finds, undefined where the file holds nothing of it. */
export interface Swap<T> {
  /** Its place in the list. */
  at: number;
  as?: unknown;
  was: T;
}

export const MEMORY_SPACE = 'urn:knowledge-waves:workbook';

/** What is remembered of a tab; a tab may be called anything, `constructor` too. */
export function tabMemory(memory: Memory | undefined, name: string): TabMemory | undefined {
  return memory && Object.hasOwn(memory.tabs, name) ? memory.tabs[name] : undefined;
}

/** Equal content gives equal text, whatever the order of the keys. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** The swaps of those that a reader would not find as they were. */
export function swaps<T>(was: readonly T[], as: (one: T) => T | undefined): Swap<T>[] {
  return was.flatMap((one, at) => {
    const found = as(one);
    return found !== undefined && fingerprint(found) === fingerprint(one) ? [] : [{ at, as: found, was: one }];
  });
}

/** Puts back what was swapped, and what the file could not hold at all in its old place. */
export function restored<T>(found: readonly T[], memory: readonly Swap<T>[] | undefined): T[] {
  const left = (memory ?? []).filter(({ as }) => as !== undefined);
  const list = found.map((one) => {
    const print = fingerprint(one);
    const swap = left.findIndex(({ as }) => fingerprint(as) === print);
    return swap < 0 ? one : left.splice(swap, 1)[0]!.was;
  });
  for (const { at, as, was } of memory ?? []) if (as === undefined) list.splice(at, 0, was);
  return list;
}
