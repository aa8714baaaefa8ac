import { typeOf } from '../../domain/numbers/measure';
import type { IdeaSeries } from '../../usecases/ideaSeries';
import type { DocChart } from '../document';
import { shortDay } from '../say/dates';
import { valueInWords } from '../say/numbers';

/** The run chart around the first test, as values. */
export function pictureOf({ measure, team, chart, test, evidence }: IdeaSeries): DocChart {
  const middle = evidence?.middle ?? null;
  const before = middle === null ? '' : ` The middle before the first test was ${valueInWords(measure, middle)}.`;
  return {
    about: `${measure.name} at ${team}, ${chart.points.length} periods.${before}`,
    percent: typeOf(measure) === 'Proportion',
    points: chart.points
      .filter((point) => !point.running)
      .map(({ period, value }, at) => ({
        label: shortDay(period),
        value,
        better:
          test !== undefined &&
          at >= test.at &&
          middle !== null &&
          value !== null &&
          isBetter(measure.better, value, middle),
      })),
    before: middle,
    target: measure.target ?? null,
    mark: test && test.at >= 0 ? { at: test.at, words: `first test, ${shortDay(test.on)}` } : undefined,
  };
}

const isBetter = (better: string | undefined, value: number, middle: number): boolean =>
  better === 'Down' ? value < middle : value > middle;
