import { type MeasureDefinition, typeOf } from '../../domain/numbers/measure';
import type { Sum } from '../../domain/numbers/numbers';
import { thousands } from '../../domain/sentence';

/** Number formats and the words beside a number. A value stays a number in its cell; the format makes it readable. */

/** A true minus, not a hyphen. */
export const pointsFormat = '0.0;"−"0.0;0.0';
export const ratioFormat = '"×"0.00';
export const countFormat = '#,##0';
export const wholePercent = '0%';
/** Two spaces before a text that follows a right-aligned number. */
export const indented = '"  "@';

/** `74.6%`: the text of a proportion where it cannot be a number of its own. */
export const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** `25.3`, with a true minus. */
export const oneDecimal = (value: number): string => value.toFixed(1).replace('-', '−');

/** Latest value of a measure: `0.0%`, or a plain number with its unit where the measure names one. */
export function valueFormat(measure: MeasureDefinition): string {
  switch (typeOf(measure)) {
    case 'Proportion':
      return '0.0%';
    case 'Rate per…':
      return scaleOf(measure) === 1 ? '0.00' : '0.0';
    case 'Mean':
      return `0.0${unitOf(measure)}`;
    case 'Count':
      return countFormat;
  }
}

/** The same, as short as it goes: for a cell among many. */
export const shortFormat = (measure: MeasureDefinition): string =>
  typeOf(measure) === 'Proportion' ? wholePercent : valueFormat(measure);

/** The value as it would be read, for sentences and notes. */
export function valueInWords(measure: MeasureDefinition, value: number): string {
  switch (typeOf(measure)) {
    case 'Proportion':
      return percent(value);
    case 'Rate per…':
      return shownValue(measure, value).toFixed(scaleOf(measure) === 1 ? 2 : 1);
    case 'Mean':
      return `${oneDecimal(value)}${unitOf(measure).replace(/"/g, '')}`;
    case 'Count':
      return thousands(value);
  }
}

const units: Readonly<Record<string, string>> = { minutes: 'min', hours: 'h', days: 'd' };

/** ` min` where *Number means* begins with a word for time; otherwise nothing is claimed. */
function unitOf({ numberMeans }: MeasureDefinition): string {
  const unit = units[firstWord(numberMeans)];
  return unit === undefined ? '' : `" ${unit}"`;
}

const firstWord = (text: string): string => text.trim().split(/\s/)[0]?.toLowerCase() ?? '';

/** What stands behind a value: `584 of 792`, of a mean `63 staff`; nothing for a count, which is its own number. */
export function countedInWords(measure: MeasureDefinition, sum: Sum): string {
  switch (typeOf(measure)) {
    case 'Count':
      return '';
    case 'Mean':
      return `${thousands(sum.outOf)} ${firstWord(measure.outOfMeans) || 'counted'}`;
    default:
      return `${thousands(sum.number)} of ${thousands(sum.outOf)}`;
  }
}

/** A rate is shown per so many as its name says: *Falls per 1,000 bed days*. */
function scaleOf({ name }: MeasureDefinition): number {
  const per = /\bper (\d[\d,.  ]*)/i.exec(name)?.[1] ?? '';
  return Number(per.replace(/\D/g, '')) || 1;
}

/** The number to put into a cell: a proportion as such (its format makes it per cent), a rate per so many. */
export const shownValue = (measure: MeasureDefinition, value: number): number =>
  typeOf(measure) === 'Rate per…' ? value * scaleOf(measure) : value;

/** Proportions are compared in points: 0.738 → 73.8. Other numbers stay as they are shown. */
export const inPoints = (measure: MeasureDefinition, value: number): number =>
  typeOf(measure) === 'Proportion' ? value * 100 : shownValue(measure, value);

/** `1st`, `2nd`, `3rd`, `4th`. */
export function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
