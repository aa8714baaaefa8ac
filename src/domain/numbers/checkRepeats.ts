import { fromDayNumber, periodOf } from '../measures/periods';
import type { Look } from './check';
import { calendarOf } from './measure';

/** Two rows for the same week, team, measure and group: the last one counts, and both are named. */
export function checkRepeats({ encoded, fates, directory, say }: Look): void {
  const period = periodNumbers({ encoded, directory });
  const lastByKey = new Map<number, number>();
  const repeats = new Map<number, number[]>();
  const groups = encoded.groups.length;
  const teams = encoded.teams.length;
  const measures = encoded.measures.length;
  for (let row = 0; row < encoded.length; row++) {
    if (fates[row] !== 'counted') continue;
    const key =
      ((period(row) * measures + encoded.measure[row]!) * teams + encoded.team[row]!) * groups + encoded.group[row]!;
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

/** The number of the period each row belongs to, by its measure's calendar; asked once for each measure × group × day. */
export function periodNumbers({ encoded, directory }: Pick<Look, 'encoded' | 'directory'>): (row: number) => number {
  const known = new Map<number, number>();
  const numberOf = new Map<string, number>();
  const { days, groups, measures } = encoded;
  return (row) => {
    const measure = encoded.measure[row]!;
    const group = encoded.group[row]!;
    const key = (encoded.day[row]! * measures.length + measure) * groups.length + group;
    let number = known.get(key);
    if (number === undefined) {
      const definition = directory.measures.find((one) => one.code === measures[measure])!;
      const { cadence, anchor } = calendarOf(definition, groups[group]!);
      const period = periodOf(fromDayNumber(days[encoded.day[row]!]!), cadence, anchor);
      number = numberOf.get(period) ?? numberOf.size;
      numberOf.set(period, number);
      known.set(key, number);
    }
    return number;
  };
}
