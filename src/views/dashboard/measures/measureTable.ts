import { cadenceOf, type MeasureDefinition } from '../../../domain/numbers/measure';
import { count } from '../../../domain/sentence';
import type { Cell, CellStyle, Line } from '../../layout';
import { colour } from '../../palette';
import { shortDay } from '../../say/dates';
import { shortened } from '../../say/fit';
import { countedInWords, indented, inPoints, oneDecimal, shownValue, valueFormat } from '../../say/numbers';
import { chartPeriods } from '../../series';
import { columnWidth, cut, head, headRight, heads, line, number, style, tall, text } from '../block';
import { apart, type Comparison } from './comparisons';
import { type LineReading, lastFullWeek, type Reading } from './readings';
import { sparkline } from './series';
import { inWords, targetInWords, toneStyle } from './words';

/** Every measure in one row: where it stands, which way it goes, who is counted, whom it leaves behind. */
export function measureTable(readings: readonly Reading[], comparisons: readonly Comparison[], today: string): Line[] {
  const week = lastFullWeek(today);
  return [
    heads(
      [
        head('C:G', 'Measure'),
        headRight('H:I', 'Latest'),
        head('J:K', 'Counted'),
        head('L:N', lastPeriods(readings)),
        head('O:P', 'Change'),
        head('Q:R', 'Against target'),
        headRight('S', 'Target'),
        headRight('T', 'Middle'),
        headRight('U', 'Teams'),
        { ...head('V:Y', 'Widest group gap'), style: { ...style.head, format: indented } },
      ],
      tall.measure,
    ),
    ...readings.map((reading, slot) =>
      measureLine(
        reading,
        slot,
        comparisons.filter(({ measure }) => measure === reading.measure),
        week,
      ),
    ),
    line(tall.legend, [
      text(
        'B',
        'Change: ▲ ▼ show which way the number went, the word says whether that is good. “Middle” is the median, the mean on a chart with limits. “Against target” asks whether the usual ups and downs reach it.',
        style.note,
      ),
    ]),
  ];
}

/** `Last 40 weeks`: as far back as the longest line goes. */
function lastPeriods(readings: readonly Reading[]): string {
  const drawn = readings.map(({ measure, network }) => ({
    weekly: cadenceOf(measure) === 'Weekly',
    periods: network?.chart.points.filter(({ running }) => !running).length ?? 0,
  }));
  const longest = Math.min(chartPeriods, Math.max(0, ...drawn.map(({ periods }) => periods)));
  return `Last ${count(longest, drawn.some(({ weekly }) => weekly) ? 'week' : 'period')}`;
}

function measureLine(reading: Reading, slot: number, gaps: readonly Comparison[], week: string): Line {
  const { measure, network } = reading;
  const curve = sparkline(reading, slot);
  return line(
    tall.measure,
    [
      text('B', measure.code, style.note),
      ...nameCells(measure, network?.latest?.period, week),
      ...(network?.latest ? latestCells(measure, network, network.latest) : [text('H:I', '– no numbers', style.note)]),
      ...(curve ? [{ at: 'L:N', formula: curve }] : []),
      ...(network ? judgedCells(measure, network) : []),
      targetCell(measure),
      widestCell(gaps),
    ],
    'thin',
  );
}

/** A measure read for another period than the week in the heading says so beside its name. */
function nameCells(measure: MeasureDefinition, period: string | undefined, week: string): Cell[] {
  if (period === undefined || period === week) return [cut('C:G', measure.name)];
  const when = `  ·  ${shortDay(period)}`;
  const room = 5 * columnWidth - 55;
  const name = shortened(measure.name, room);
  return [text('C', `${name}${when}`, undefined, name === measure.name ? undefined : measure.name)];
}

function latestCells(
  measure: MeasureDefinition,
  { teams }: LineReading,
  latest: NonNullable<LineReading['latest']>,
): Cell[] {
  const all = teams.reporting === teams.owing;
  return [
    number('H:I', shownValue(measure, latest.value), valueFormat(measure), style.boldRight),
    cut('J:K', countedInWords(measure, latest.sum), style.note),
    text('U', `${teams.reporting}/${teams.owing}`, all ? style.right : { ...style.look, align: 'right' }),
  ];
}

function judgedCells(measure: MeasureDefinition, { chart }: LineReading): Cell[] {
  const target = targetInWords(measure, chart);
  const because = chart.because.join('; ');
  return [
    text('O:P', inWords(chart.change), toneStyle(chart.change), because === '' ? undefined : because),
    text('Q', target, targetStyle(chart.againstTarget.tone, target)),
    ...(chart.centre === null ? [] : [number('T', inPoints(measure, chart.centre), '0.0')]),
  ];
}

function targetStyle(tone: 'good' | 'look' | 'plain', words: string): CellStyle {
  if (words.startsWith('–') || words.startsWith('…')) return { colour: colour.grey };
  return { colour: { good: colour.blue, look: colour.orange, plain: colour.grey }[tone] };
}

/** `≥ 85`: the value stays a number, the sign is its format. */
function targetCell(measure: MeasureDefinition): Cell {
  const { target, better } = measure;
  if (target === undefined) return text('S', '–', style.right);
  const value = Math.round(inPoints(measure, target) * 10) / 10;
  const sign = better === 'Down' ? '≤' : better === 'Up' ? '≥' : '';
  const digits = Number.isInteger(value) ? '0' : '0.0';
  return number('S', value, sign === '' ? digits : `"${sign} "${digits}`);
}

const gapStyle: CellStyle = { size: 9, format: indented };

/** The group that is furthest from the rest of its set, on either side. */
function widestCell(gaps: readonly Comparison[]): Cell {
  if (gaps.length === 0) return text('V', 'not split', { ...gapStyle, colour: colour.grey });
  const [widest] = gaps
    .flatMap((gap) => {
      const distance = apart(gap);
      return distance ? [{ gap, points: inPoints(gap.measure, distance.points) }] : [];
    })
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  if (widest)
    return text(
      'V',
      `${widest.gap.group} ${widest.points > 0 ? '+' : ''}${oneDecimal(widest.points)} points`,
      gapStyle,
    );
  const hidden = gaps.some(({ reporting, shown }) => shown < reporting);
  return text('V', hidden ? '▨ hidden' : 'no numbers by group yet', { ...gapStyle, colour: colour.grey });
}
