import type { Look } from './check';
import { rowPeriods } from './rowPeriods';

/** Two rows for the same week, team, measure and group: the last one counts, and both are named. */
export function checkRepeats({ encoded, fates, directory, say }: Look): void {
  const { numberOf } = rowPeriods(encoded, directory);
  const lastByKey = new Map<number, number>();
  const repeats = new Map<number, number[]>();
  const groups = encoded.groups.length;
  const teams = encoded.teams.length;
  const measures = encoded.measures.length;
  for (let row = 0; row < encoded.length; row++) {
    if (fates[row] !== 'counted') continue;
    const key =
      ((numberOf(row) * measures + encoded.measure[row]!) * teams + encoded.team[row]!) * groups + encoded.group[row]!;
    const before = lastByKey.get(key);
    if (before !== undefined) {
      const all = repeats.get(key);
      if (all) all.push(row);
      else repeats.set(key, [before, row]);
    }
    lastByKey.set(key, row);
  }
  for (const rows of repeats.values()) {
    const last = rows[rows.length - 1]!;
    for (const row of rows)
      if (row === last)
        say(row, `Same week, team, measure and group as row ${lineOf(rows[rows.length - 2]!)}; this one counts`);
      else say(row, `Same week, team, measure and group as row ${lineOf(last)}`, 'not counted');
  }
}

/** Row 0 of the data is row 2 of the sheet. */
const lineOf = (row: number) => row + 2;
