import { rateOf, type Sum } from '../../../domain/numbers/numbers';
import type { Cell, CellStyle, Line } from '../../layout';
import { colour } from '../../palette';
import { shortDay } from '../../say/dates';
import {
  countedInWords,
  indented,
  inPoints,
  pointsFormat,
  ratioFormat,
  shownValue,
  valueFormat,
} from '../../say/numbers';
import {
  type Block,
  cut,
  head,
  headRight,
  heads,
  innerHeading,
  line,
  nothingYet,
  number,
  style,
  tall,
  text,
  tinted,
} from '../block';
import { apart, type Comparison } from './comparisons';
import { inWords } from './words';

/** For whom it gets better: each group beside the rest of its set. Small groups are hidden, and one more with them. */
export function whoBenefits(network: readonly Comparison[], teams: readonly Comparison[], smallest: number): Block {
  const told = teams.filter(({ gap }) => gap.change.word === 'widening' || gap.change.word === 'narrowing');
  const periods = [...new Set(network.flatMap(({ latest }) => latest?.period ?? []))].sort();
  const latest = periods[periods.length - 1];
  const when = latest === undefined ? '' : `split period of ${shortDay(latest)}  ·  `;
  const title = innerHeading(
    'Who benefits',
    `${when}groups under ${smallest} people are hidden, and one more with them so that they cannot be worked out`,
  );
  if (network.length === 0)
    return {
      lines: [
        title,
        nothingYet('No measure is split by group yet. On Measures, fill Split by with a group set of the Charter.'),
        line(14),
      ],
    };
  const measures = [...new Set(network.map(({ measure }) => measure))];
  return {
    lines: [
      title,
      heads([
        head('C:G', 'Measure'),
        head('H:L', 'Group, and the rest'),
        head('M:O', 'This group'),
        head('P:R', 'The rest'),
        headRight('S:T', 'Points apart'),
        headRight('U', 'Ratio'),
        { ...head('V:W', 'Gap is'), style: { ...style.head, format: indented } },
        headRight('X:Y', 'Teams shown'),
      ]),
      ...measures.flatMap((measure) => [
        ...network.filter((one) => one.measure === measure).map((one) => comparisonLine(one, latest)),
        ...told.filter((one) => one.measure === measure).map((one) => comparisonLine(one, latest)),
      ]),
      line(tall.legend, [
        text(
          'B',
          'A team gets its own row here only when its gap is widening or narrowing by the run-chart rules.',
          style.note,
        ),
      ]),
      line(14),
    ],
  };
}

function comparisonLine(comparison: Comparison, usual: string | undefined): Line {
  const { measure, group, team, latest, gap, shown, reporting } = comparison;
  const where = team === undefined ? measure.name : `${measure.name}, at ${team}`;
  const when = latest && latest.period !== usual ? `  ·  ${shortDay(latest.period)}` : '';
  const distance = apart(comparison);
  const cells: Cell[] = [
    text('B', measure.code, style.note),
    cut('C:G', `${where}${when}`, team === undefined ? undefined : style.bold),
    cut('H:L', group),
    ...(latest
      ? valueCells(comparison, latest)
      : [text('M', shown < reporting ? '▨ hidden' : 'no numbers by group yet', style.note)]),
    ...(distance
      ? [
          number('S:T', inPoints(measure, distance.points), pointsFormat, style.boldRight),
          ...(Number.isFinite(distance.ratio) ? [number('U', distance.ratio, ratioFormat)] : []),
        ]
      : []),
    text('V', inWords(gap.change), gapStyle(comparison)),
    text('X:Y', shownInWords(comparison), { size: shown < reporting ? 9 : 10, align: 'right' }),
  ];
  if (team === undefined) return line(tall.row, cells, 'thin');
  return line(tall.row, tinted(cells, gap.change.tone === 'look' ? colour.orangeTint : colour.blueTint), 'thin');
}

function valueCells({ measure }: Comparison, { group, rest }: { readonly group: Sum; readonly rest: Sum }): Cell[] {
  return [
    ...shareCells('M', 'N:O', group, { bold: true, align: 'left' }),
    ...shareCells('P', 'Q:R', rest, { align: 'left' }),
  ];

  function shareCells(at: string, counted: string, sum: Sum, dress: CellStyle): Cell[] {
    const value = rateOf(measure, sum);
    return [
      value === null ? text(at, '–', dress) : number(at, shownValue(measure, value), valueFormat(measure), dress),
      cut(counted, countedInWords(measure, sum), style.note),
    ];
  }
}

function gapStyle({ gap }: Comparison): CellStyle {
  const { tone } = gap.change;
  if (tone === 'plain') return { colour: colour.grey, format: indented };
  return { bold: true, colour: tone === 'good' ? colour.blue : colour.orange, format: indented };
}

/** `7/8 ▨ hidden`: how many of the teams that reported are in the sums. */
function shownInWords({ team, shown, reporting }: Comparison): string {
  if (team !== undefined) return team;
  return shown < reporting ? `${shown}/${reporting}  ▨ hidden` : `${shown}/${reporting}`;
}
