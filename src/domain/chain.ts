import { sha256Hex } from './digest';
import type { HistoryCells } from './event';
import { count, thousands } from './sentence';

/**
 * A chain over the rows of the Cycle history: each row's value is taken over the value before it and the row's own
 * cells, so a row changed, taken out or put in later shows. It shows tampering; it cannot prevent it: whoever may edit
 * the Sheet may edit these cells too, and could work out a new chain for all of them.
 */
export function chainValue(previous: string, row: Omit<HistoryCells, 'chain'>): string {
  return sha256Hex([previous, ...cellTexts(row)].join('\t')).slice(0, 16);
}

/** Gives rows that are about to be written their chain values. */
export function chained(rows: readonly Omit<HistoryCells, 'chain'>[], previous: string): HistoryCells[] {
  let last = previous;
  return rows.map((row) => {
    last = chainValue(last, row);
    return { ...row, chain: last };
  });
}

/** What is kept apart from the tab, to notice that rows are missing at its end. */
export interface Kept {
  readonly rows: number;
  readonly chain: string;
}

export type HistoryHealth =
  | { readonly kind: 'whole'; readonly rows: number }
  /** Places in the list of rows (1 = the first row below the headings) whose cells or order are not as written. */
  | { readonly kind: 'changed'; readonly rows: readonly number[] }
  /** So many rows were taken out: at the end, or before this place in the list. */
  | { readonly kind: 'missing'; readonly rows: number; readonly before?: number };

/** Checks every row against the one before it, and the end against what was kept apart. */
export function verify(rows: readonly HistoryCells[], kept?: Kept): HistoryHealth {
  const changed: number[] = [];
  const gaps: { rows: number; before: number }[] = [];
  let previous = '';
  for (const [at, row] of rows.entries()) {
    const gap = gapBefore(rows, at);
    if (row.chain !== chainValue(previous, row))
      gap > 0 ? gaps.push({ rows: gap, before: at + 1 }) : changed.push(at + 1);
    previous = row.chain;
  }
  if (changed.length > 0)
    return { kind: 'changed', rows: [...changed, ...gaps.map(({ before }) => before)].sort((a, b) => a - b) };
  const [first] = gaps;
  if (first) return { kind: 'missing', rows: gaps.reduce((sum, gap) => sum + gap.rows, 0), before: first.before };
  if (kept && kept.rows > rows.length) return { kind: 'missing', rows: kept.rows - rows.length };
  // More rows than kept apart is a command that died between its append and the note of it: nothing is wrong then.
  if (kept && kept.rows > 0 && rows[kept.rows - 1]?.chain !== kept.chain) return { kind: 'changed', rows: [kept.rows] };
  return { kind: 'whole', rows: rows.length };
}

/** The rows as they were written, where somebody only sorted the tab; else as they stand. */
export function asWritten(rows: readonly HistoryCells[]): HistoryCells[] {
  const isSorted = rows.every((row, at) => at === 0 || (row.seq ?? 0) > (rows[at - 1]!.seq ?? 0));
  if (isSorted) return [...rows];
  const bySeq = [...rows].sort((one, other) => (one.seq ?? 0) - (other.seq ?? 0));
  return verify(bySeq).kind === 'whole' ? bySeq : [...rows];
}

/** How many numbers are left out before a row, where what follows goes on from it: a number typed over leaves no gap. */
function gapBefore(rows: readonly HistoryCells[], at: number): number {
  const seq = rows[at]?.seq;
  const next = rows[at + 1];
  if (seq === undefined || (next && next.seq !== seq + 1)) return 0;
  return seq - (at === 0 ? 0 : (rows[at - 1]?.seq ?? seq)) - 1;
}

/**
 * What the next row is chained to: the last one, or where rows were cut off at the end the last one that was noted, so
 * that the cut stays to be seen.
 */
export function lastOf(rows: readonly HistoryCells[], kept: Kept | undefined): { seq: number; chain: string } {
  const last = rows[rows.length - 1];
  const seq = last?.seq ?? 0;
  const isCut = kept !== undefined && kept.rows > 0 && rows[kept.rows - 1]?.chain !== kept.chain;
  return isCut ? { seq: Math.max(seq, kept.rows), chain: kept.chain } : { seq, chain: last?.chain ?? '' };
}

/** What the health line says. Row numbers are the sheet's: the headings are row 1. */
export function healthInWords(health: HistoryHealth): string {
  switch (health.kind) {
    case 'whole':
      return `History whole ✓ ${thousands(health.rows)} ${health.rows === 1 ? 'row' : 'rows'}`;
    case 'changed': {
      const [first = 0, ...others] = health.rows;
      const more = others.length > 0 ? `, and ${count(others.length, 'more row')}` : '';
      return `row ${first + 1} was changed outside the tool${more}`;
    }
    case 'missing':
      return `${count(health.rows, 'row')} ${health.rows === 1 ? 'is' : 'are'} missing ${health.before === undefined ? 'at the end' : `before row ${health.before + 1}`}`;
  }
}

function cellTexts(row: Omit<HistoryCells, 'chain'>): string[] {
  return [
    row.seq,
    row.when,
    row.who,
    row.knownBy,
    row.through,
    row.role,
    row.group,
    row.request,
    row.digest,
    row.event,
    row.idea,
    row.product,
    row.object,
    row.from,
    row.to,
    row.cycle,
    row.question,
    row.answer,
    row.more,
  ].map((cell) => (cell === undefined ? '' : String(cell)));
}
