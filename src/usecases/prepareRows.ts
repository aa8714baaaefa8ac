import type { HistoryEvent } from '../domain/event';
import { dayOf } from '../domain/event';
import type { Numbers } from '../domain/numbers/numbers';
import { type OwedRow, owedRows } from '../domain/numbers/owed';

/** What is to be prepared: rows that are not there yet, and how many were owed at all since rows were last prepared. */
export interface Preparing {
  readonly rows: readonly OwedRow[];
  readonly owed: number;
}

/** The rows that teams owe for periods that have begun since rows were last prepared. */
export function rowsToPrepare(numbers: Numbers, events: readonly HistoryEvent[]): Preparing {
  const prepared = events.filter((event) => event.event === 'weeks.prepared');
  const last = prepared[prepared.length - 1];
  const there = numbers.checked.keys;
  const owed = owedRows(numbers.directory, last && dayOf(last), numbers.today);
  return {
    owed: owed.length,
    rows: owed.filter(({ period, team, measure, group }) => !there.has(`${period}\t${team}\t${measure}\t${group}`)),
  };
}
