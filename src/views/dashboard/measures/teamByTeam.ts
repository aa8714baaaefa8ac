import type { MeasureDefinition } from '../../../domain/numbers/measure';
import { letters } from '../../../tabs/formulas';
import { type Cell, type CellStyle, columnIndex, type Line } from '../../layout';
import { colour } from '../../palette';
import { shortDay } from '../../say/dates';
import { countedInWords, shortFormat, shownValue } from '../../say/numbers';
import { type Block, cut, head, heads, innerHeading, line, style, tall, text } from '../block';
import type { Reading, TeamReading } from './readings';
import { inWords } from './words';
import type { Worth } from './worth';

const perBand = 8;
const firstTeam = columnIndex('I');

/** The latest number of every team, against target and with its change. Alphabetical, never a ranking. */
export function teamByTeam(
  readings: readonly Reading[],
  teams: readonly string[],
  worth: ReadonlyMap<string, Worth>,
): Block {
  const title = innerHeading(
    'Team by team',
    'latest, against target, then change  ·  teams stay in alphabetical order, this is no ranking  ·  empty = not tracked',
  );
  if (teams.length === 0 || readings.length === 0) return { lines: [] };
  const bands = Array.from({ length: Math.ceil(teams.length / perBand) }, (_, band) =>
    teams.slice(band * perBand, (band + 1) * perBand),
  );
  return {
    lines: [
      title,
      ...bands.flatMap((band) => bandLines(readings, band, worth)),
      line(tall.legend, [
        text(
          'B',
          'Against target: ◉ meets or ○ misses; nothing said = hit or miss    ·    … too few yet = fewer than 10 numbers, 13 on a chart with limits    ·    □ = the last period is still empty',
          style.note,
        ),
      ]),
    ],
  };
}

/** Two columns a team. Measures that no team of the band tracks are left out of it. */
function bandLines(readings: readonly Reading[], band: readonly string[], worth: ReadonlyMap<string, Worth>): Line[] {
  const columns = (at: number) => [letters(firstTeam + 2 * at), letters(firstTeam + 2 * at + 1)] as const;
  return [
    heads([head('C:H', 'Measure'), ...band.map((team, at) => cut(columns(at).join(':'), team, style.head))]),
    ...readings
      .filter(({ teams }) => teams.some(({ team }) => band.includes(team)))
      .flatMap(({ measure, teams }) => {
        const cells = band.map((name, at) => {
          const team = teams.find((one) => one.team === name);
          return team ? teamCells(measure, team, columns(at).join(':')) : undefined;
        });
        return [
          line(21, [
            text('B', measure.code, style.note),
            cut('C:H', measure.name),
            ...cells.flatMap((pair) => pair?.latest ?? []),
          ]),
          line(18, [...worthCells(worth.get(measure.code)), ...cells.flatMap((pair) => pair?.change ?? [])], 'thin'),
        ];
      }),
  ];
}

/** What the teams themselves say of it, once they were asked. */
const worthCells = (worth: Worth | undefined): Cell[] =>
  worth ? [text('C', `worth it ${worth.yes}/${worth.teams} teams`, style.note)] : [];

interface Pair {
  readonly latest: Cell;
  readonly change: Cell;
}

/** The value stays a number; that it meets or misses its target is part of its format. */
function teamCells(measure: MeasureDefinition, { reading, behind }: TeamReading, at: string): Pair {
  if (!reading?.latest) return { latest: text(at, '– no numbers', style.note), change: text(at, '', style.note) };
  const { chart, latest } = reading;
  const { change, againstTarget } = chart;
  const judged = againstTarget.tone === 'plain' ? '' : `" ${inWords(againstTarget)}"`;
  const fill = { good: colour.blueTint, look: colour.orangeTint, plain: undefined }[change.tone];
  const tint: CellStyle = fill && !behind ? { fill } : {};
  const hue = { good: colour.blue, look: colour.orange, plain: colour.grey }[change.tone];
  const counted = countedInWords(measure, latest.sum);
  const note = `${counted === '' ? '' : `${counted}, `}${shortDay(latest.period)}`;
  return {
    latest: {
      at,
      value: shownValue(measure, latest.value),
      style: { bold: true, align: 'left', format: `${shortFormat(measure)}${judged}`, ...tint },
      note: [note, ...chart.because].join('; '),
    },
    change: behind
      ? text(at, `□ last ${shortDay(latest.period)}`, { size: 9, colour: colour.orange })
      : text(at, inWords(change), { size: 9, colour: hue, bold: change.tone !== 'plain', ...tint }),
  };
}
