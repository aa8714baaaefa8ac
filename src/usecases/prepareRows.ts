import type { HistoryEvent } from '../domain/event';
import { dayOf } from '../domain/event';
import type { Numbers } from '../domain/numbers/numbers';
import { type OwedRow, owedRows } from '../domain/numbers/owed';

/** The rows that teams owe for periods that have begun since rows were last prepared, and that are not there yet. */
export function rowsToPrepare(numbers: Numbers, events: readonly HistoryEvent[]): OwedRow[] {
  const prepared = events.filter((event) => event.event === 'weeks.prepared');
  const last = prepared[prepared.length - 1];
  const there = numbers.checked.keys;
  return owedRows(numbers.directory, last && dayOf(last), numbers.today).filter(
    ({ period, team, measure, group }) => !there.has(`${period}\t${team}\t${measure}\t${group}`),
  );
}
