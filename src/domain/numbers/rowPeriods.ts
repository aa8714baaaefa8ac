import { fromDayNumber, periodOf } from '../measures/periods';
import type { Encoded } from '../measures/rows/encode';
import { calendarOf, type Directory } from './measure';

/**
 * The period that each row belongs to, by its measure's calendar: a row dated inside a period belongs to it. Worked out
 * once for each measure × group × day. Only for rows whose day, measure and group are known.
 */
export function rowPeriods(encoded: Encoded, directory: Directory) {
  const { days, groups, measures } = encoded;
  const known = new Map<number, number>();
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (row: number): number => {
    const measure = encoded.measure[row]!;
    const group = encoded.group[row]!;
    const key = (encoded.day[row]! * measures.length + measure) * groups.length + group;
    let number = known.get(key);
    if (number === undefined) {
      const definition = directory.measures.find((one) => one.code === measures[measure])!;
      const { cadence, anchor } = calendarOf(definition, groups[group]!);
      const period = periodOf(fromDayNumber(days[encoded.day[row]!]!), cadence, anchor);
      number = numbers.get(period) ?? names.push(period) - 1;
      numbers.set(period, number);
      known.set(key, number);
    }
    return number;
  };
  return { numberOf, nameOf: (row: number): string => names[numberOf(row)]! };
}
