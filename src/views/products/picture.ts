import { type MeasureDefinition, typeOf } from '../../domain/numbers/measure';
import type { IdeaSeries } from '../../usecases/ideaSeries';
import { scaleOf } from '../chart/scale';
import { said } from '../chart/text';
import type { DocChart } from '../document';
import { shortDay } from '../say/dates';
import { shownValue, valueInWords } from '../say/numbers';

/** The run chart around the first test, as values. The period still running is left out: a printed page outlives it. */
export function pictureOf({ measure, team, chart, test, evidence }: IdeaSeries): DocChart {
  const percent = typeOf(measure) === 'Proportion';
  const shown = (value: number) => shownValue(measure, value);
  const middle = evidence?.middle ?? null;
  const mark = test && test.at > 0 ? { at: test.at, words: `first test, ${shortDay(test.on)}` } : undefined;
  const points = chart.points
    .filter((point) => !point.running)
    .map(({ period, value }, at) => ({
      day: period,
      value: value === null ? null : shown(value),
      better: mark !== undefined && at >= mark.at && isBetter(measure, value, middle),
    }));
  const level = (value: number | null, words: string) =>
    value === null
      ? undefined
      : { value: shown(value), words: `${words} ${said(shown(value), percent ? 'percent' : 'number')}` };
  const before = mark && level(middle, 'before');
  const target = level(measure.target ?? null, 'target');
  const flat = [before, target].flatMap((line) =>
    line ? [{ look: 'target', from: 0, to: 0, value: line.value }] : [],
  );
  return {
    about: inWords(measure, team, points, middle, test?.on),
    scale: scaleOf({
      points: points.map(({ day, value }) => ({ label: day, value })),
      lines: flat as Parameters<typeof scaleOf>[0]['lines'],
      unit: percent ? 'percent' : 'number',
    }),
    percent,
    points,
    before,
    target,
    mark,
  };
}

function inWords(
  measure: MeasureDefinition,
  team: string,
  points: DocChart['points'],
  middle: number | null,
  test: string | undefined,
): string {
  const [first] = points;
  const last = points[points.length - 1];
  const span = first && last ? ` from ${shortDay(first.day)} to ${shortDay(last.day)}` : '';
  const before =
    middle === null || test === undefined
      ? ''
      : ` The middle before the first test, ${shortDay(test)}, was ${valueInWords(measure, middle)}.`;
  return `${measure.name} at ${team}${span}.${before}`;
}

function isBetter({ better }: MeasureDefinition, value: number | null, middle: number | null): boolean {
  if (value === null || middle === null || better === 'Neither') return false;
  return better === 'Down' ? value < middle : value > middle;
}
