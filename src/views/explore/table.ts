import { fold } from '../../domain/names';
import type { MeasureDefinition } from '../../domain/numbers/measure';
import { rateOf } from '../../domain/numbers/numbers';
import type { ChartSpec } from '../chart/spec';
import { shortDay } from '../say/dates';
import { countedInWords, inPoints, oneDecimal, valueInWords } from '../say/numbers';
import type { Chosen } from './chosen';
import type { Multiples } from './multiples';
import type { ShownPeriod } from './periods';

/** Every number of the charts in words, for those who hear them; hidden ones are named as hidden. */
export interface NumberTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableOf(
  { measure, team }: Chosen,
  overall: readonly ShownPeriod[],
  { series, gaps }: Multiples,
  { marks = [], points }: ChartSpec,
): NumberTable {
  const columns = [{ name: team === undefined ? 'All teams' : `All of ${team}`, periods: overall }, ...series].map(
    ({ name, periods }) => ({ name, at: new Map(periods.map((one) => [one.period, one])) }),
  );
  const distances = gaps.map(({ set, gap }) => ({
    name: `Gap by ${fold(set.name)}, points`,
    at: new Map(gap.points.map((point) => [point.period, point.gap])),
  }));
  const days = [...new Set(columns.flatMap(({ at }) => [...at.keys()]))].sort();
  const hasMarks = marks.length > 0;
  return {
    head: [
      'From',
      ...columns.map(({ name }) => name),
      ...distances.map(({ name }) => name),
      ...(hasMarks ? ['Tests and uses'] : []),
    ],
    rows: days.map((day) => [
      shortDay(day),
      ...columns.map(({ at }) => cellOf(measure, at.get(day))),
      ...distances.map(({ at }) => {
        const gap = at.get(day);
        return gap === undefined || gap === null ? '' : oneDecimal(inPoints(measure, gap));
      }),
      ...(hasMarks
        ? [
            marks
              .filter(({ at }) => points[at]?.label === shortDay(day))
              .map(({ words }) => words)
              .join(', '),
          ]
        : []),
    ]),
  };
}

function cellOf(measure: MeasureDefinition, shown: ShownPeriod | undefined): string {
  if (!shown) return '';
  if (shown.hidden) return '▨ hidden';
  if (!shown.sum) return 'no number';
  const value = rateOf(measure, shown.sum);
  const counted = countedInWords(measure, shown.sum);
  const said = value === null ? 'no cases' : valueInWords(measure, value);
  return `${said}${counted === '' ? '' : ` (${counted})`}${shown.running ? ', so far' : ''}`;
}
