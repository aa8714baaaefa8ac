import { type Break, breaks } from '../../domain/breaks';
import { ideaWithId } from '../../domain/evidence';
import { addDays } from '../../domain/measures/periods';
import type { Network, Step } from '../../domain/network';
import { groupsByPhase } from '../../domain/phaseEvents';
import { count } from '../../domain/sentence';
import type { Phase } from '../../domain/stuck';
import { waves as allWaves, furthestCounts, type PhaseCell, type Wave } from '../../domain/waves';
import { phases } from '../../domain/words';
import { letters } from '../../tabs/formulas';
import { ideas } from '../../tabs/ideas';
import { type Cell, type CellStyle, columnIndex, type Line } from '../layout';
import { colour } from '../palette';
import { days, shortDay } from '../say/dates';
import { shortened, widthOf } from '../say/fit';
import { countFormat, ordinal } from '../say/numbers';
import {
  type Block,
  columnWidth,
  cut,
  head,
  headCenter,
  headingLines,
  heads,
  innerHeading,
  line,
  nothingYet,
  number,
  style,
  tall,
  text,
  tinted,
} from './block';
import { breakList } from './breakList';
import { breakInShort, phaseOfBreak } from './breakWords';

const most = 60;
const firstPhase = columnIndex('I');
/** Two columns a phase. */
export const phaseColumns = (phase: Phase): string => {
  const at = firstPhase + 2 * phases.indexOf(phase);
  return `${letters(at)}:${letters(at + 1)}`;
};

/** D4, how far each change idea has travelled, and where its way breaks off. */
export function waves(network: Network): Block {
  const all = allWaves(network);
  const used = all.filter(({ furthest }) => furthest === 'Application').length;
  const title = headingLines(
    'Waves: how far each change idea has travelled',
    all.length === 0
      ? ''
      : `${count(all.length, 'wave')} (idea × cycle)  ·  ${used} reached use  ·  numbers are days in the phase  ·  ╳ break`,
  );
  if (all.length === 0) return { lines: [...title, nothingYet('No ideas yet. Menu: Propose or open an idea.')] };
  const found = breaks(network);
  const shown = shownOf(all);
  return {
    lines: [
      ...title,
      heads([
        head('B', 'ID'),
        head('C:H', 'Change idea, team'),
        ...phases.map((phase) => headCenter(phaseColumns(phase), phase)),
        head('W:Y', 'Break'),
      ]),
      countLine(network),
      ...shown.map((wave) => waveLine(network, wave, found)),
      ...(all.length > shown.length
        ? [nothingYet(`${all.length - shown.length} more waves in ${ideas.name}`, 'C')]
        : []),
      plannedLine(network),
      ...breakList(network, found),
      ...groupLines(network),
    ],
  };
}

/** Sixty at most; cycles that are over fold first. */
function shownOf(all: readonly Wave[]): readonly Wave[] {
  if (all.length <= most) return all;
  const over = all.filter(({ current }) => !current);
  const folded = new Set([...over].reverse().slice(0, all.length - most));
  return all.filter((wave) => !folded.has(wave)).slice(0, most);
}

function countLine(network: Network): Line {
  const counts = furthestCounts(network);
  return line(
    tall.row,
    [
      text('C', 'Waves that got this far and no further', style.note),
      ...phases.map((phase) =>
        number(phaseColumns(phase), counts[phase], countFormat, { size: 11, bold: true, align: 'center' }),
      ),
    ],
    'thin',
  );
}

function waveLine(network: Network, wave: Wave, found: readonly Break[]): Line {
  const own = found.filter(({ idea, cycle }) => idea === wave.idea && cycle === wave.cycle);
  return line(
    tall.wave,
    [
      text('B', wave.idea, style.note),
      titleCell(network, wave),
      ...phases.flatMap((phase) => phaseCell(wave, phase, own)),
      ...lastCell(wave, own),
    ],
    'thin',
  );
}

const titleWidth = 6 * columnWidth;

/** The idea as it is called, then its team and which time round this is: a long title is cut, those are not. */
function titleCell(network: Network, { idea: id, cycle }: Wave): Cell {
  const idea = ideaWithId(network, id);
  const again = cycle > 1 ? ordinal(cycle) : '';
  const from = [idea?.team ?? '', again].filter((part) => part !== '').join(', ');
  const rest = from === '' ? '' : ` · ${from}`;
  const title = idea?.title ?? id;
  const fitting = shortened(title, titleWidth - widthOf(rest));
  return text('C', `${fitting}${rest}`, undefined, fitting === title ? undefined : title);
}

const inPhase: CellStyle = { size: 9, align: 'center' };

function phaseCell({ cells, setAside, furthest }: Wave, phase: Phase, own: readonly Break[]): Cell[] {
  const at = phaseColumns(phase);
  const cell = cells[phase];
  if (cell)
    return [
      text(at, daysInPhase(cell, setAside && phase === furthest), phaseStyle(cell, setAside && phase === furthest)),
    ];
  return own.some((one) => phaseOfBreak(one) === phase)
    ? [text(at, '╳', { ...inPhase, bold: true, colour: colour.orange })]
    : [];
}

function daysInPhase({ days: number, now, stuck }: PhaseCell, setAside: boolean): string {
  if (setAside) return `${days(number)}, set aside`;
  if (stuck) return `${days(number)} stuck`;
  return now ? `${days(number)} now` : String(number);
}

function phaseStyle({ now, stuck }: PhaseCell, setAside: boolean): CellStyle {
  if (setAside) return { ...inPhase, fill: colour.greyTint };
  if (stuck) return { ...inPhase, bold: true, colour: colour.orange, fill: colour.orangeTint };
  return now ? { ...inPhase, bold: true, fill: colour.now } : { ...inPhase, fill: colour.passed };
}

/** The first break, with all of them in the note; where there is none, that the idea was sent back with learning. */
function lastCell({ returned }: Wave, own: readonly Break[]): Cell[] {
  const [first] = own;
  if (first) {
    const more = own.length > 1 ? ` +${own.length - 1}` : '';
    const note = own.length > 1 ? own.map(breakInShort).join('\n') : undefined;
    return [text('W', `${breakInShort(first)}${more}`, { size: 9, bold: true, colour: colour.orange }, note)];
  }
  const last = returned[returned.length - 1];
  return last ? [text('W', `↩ returned ${shortDay(last.on)}`, style.note)] : [];
}

/** The planned routines under the real waves: of each phase what is still open, or that all is in place. */
function plannedLine({ steps }: Network): Line {
  const cells: Cell[] =
    steps.length === 0
      ? [
          text(
            'I',
            'None planned yet. Open Explain a gap on any ╳ row and the Process map tab starts here.',
            style.note,
          ),
        ]
      : phases.map((phase) =>
          routines(
            phaseColumns(phase),
            steps.filter((step) => step.phase === phase),
          ),
        );
  return line(tall.heads, tinted([text('B', 'Planned routines', style.bold), ...cells], colour.greyTint), 'thin');
}

function routines(at: string, own: readonly Step[]): Cell {
  const count = (status: Step['status']) => own.filter((step) => step.status === status).length;
  const [inPlace, planned, gaps] = [count('In place'), count('Planned'), count('Gap')];
  const note = own.map(({ step, status }) => `${step}: ${status?.toLowerCase() ?? 'not said'}`).join('\n');
  if (own.length === 0) return text(at, '·', inPhase);
  if (gaps > 0)
    return text(at, `${gaps} of ${own.length} a gap`, { ...inPhase, bold: true, colour: colour.orange }, note);
  return text(at, planned > 0 ? `${planned} of ${own.length} planned` : `${inPlace} in place`, inPhase, note);
}

const daysLookedAt = 90;

/** Who takes part where: groups × phases, planned and happened. */
function groupLines(network: Network): Line[] {
  const table = groupsByPhase(network, addDays(network.today, -daysLookedAt));
  const groups = [...new Set(table.map(({ group }) => group))].sort();
  if (groups.length === 0) return [];
  return [
    line(14),
    innerHeading(
      'Who takes part where',
      'how often each group took part in the last 90 days  ·  ◇ planned in the Process map',
    ),
    heads([head('B:H', 'Group'), ...phases.map((phase) => headCenter(phaseColumns(phase), phase))]),
    ...groups.map((group) =>
      line(
        tall.row,
        [
          cut('B:H', group),
          ...phases.map((phase) => {
            const { planned = false, happened = 0 } =
              table.find((one) => one.group === group && one.phase === phase) ?? {};
            return takesPart(phaseColumns(phase), planned, happened);
          }),
        ],
        'thin',
      ),
    ),
  ];
}

function takesPart(at: string, planned: boolean, happened: number): Cell {
  const center: CellStyle = { align: 'center' };
  if (!planned)
    return happened === 0
      ? text(at, '·', { ...center, colour: colour.grey })
      : number(at, happened, countFormat, center);
  return number(
    at,
    happened,
    `"◇ "${countFormat}`,
    happened === 0 ? { ...center, bold: true, colour: colour.orange } : center,
  );
}
