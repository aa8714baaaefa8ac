import { count } from '../../domain/sentence';
import { letters } from '../../tabs/formulas';
import { type Cell, type CellStyle, columnIndex, type Line } from '../layout';
import { colour } from '../palette';
import { shortDay } from '../say/dates';
import { indented, wholePercent } from '../say/numbers';
import {
  type Block,
  cut,
  head,
  headCenter,
  headingLines,
  headRight,
  heads,
  line,
  nothingYet,
  number,
  style,
  tall,
  text,
  tinted,
} from './block';
import type { LeaderAnswers } from './leaderAnswers';
import type { Reporting, TeamReport, WeekReport } from './reporting';

const firstWeek = columnIndex('F');
const after: CellStyle = { ...style.note, format: indented };
const dayRight: CellStyle = { ...style.note, align: 'right' };

/** D3, who has reported: every team, the last 12 weeks, and the leaders among them. */
export function reported(reporting: Reporting, leaders: LeaderAnswers): Block {
  const { teams, weeks, weeksCounted } = reporting;
  if (teams.length === 0 || weeks.length === 0)
    return { lines: [...headingLines('Who has reported', ''), nothingYet('The first week’s rows come on Monday.')] };
  return {
    lines: [
      ...headingLines('Who has reported', 'last 12 weeks  ·  ■ on time   ▣ late   ◧ part   □ missing'),
      heads([
        head('B:E', 'Team'),
        ...weeks.map((week, at) => headCenter(letters(firstWeek + at), shortDay(week))),
        headRight('R:S', weeksCounted === 1 ? '1 week' : `${weeksCounted} weeks`),
        { ...head('T', 'Rows in'), style: { ...style.head, format: indented } },
        headRight('X:Y', 'Last entry'),
      ]),
      ...teams.map(teamLine),
      leadersLine(leaders),
    ],
  };
}

function teamLine({ team, weeks, share, lastEntry }: TeamReport): Line {
  return line(
    tall.row,
    [
      cut('B:E', team),
      ...weeks.map((week, at) => weekCell(letters(firstWeek + at), week)),
      ...shareCells(share.reported, share.due, `${share.reported} of ${share.due}`),
      text('X:Y', lastEntry === undefined ? 'none yet' : shortDay(lastEntry), dayRight),
    ],
    'thin',
  );
}

const mark: CellStyle = { size: 11, colour: colour.dark, align: 'center' };
const look: CellStyle = { bold: true, colour: colour.orange, fill: colour.orangeTint, align: 'center' };

function weekCell(at: string, { word, icon, count, empty }: WeekReport): Cell {
  const note = empty.length > 0 ? `Still empty: ${empty.join(', ')}` : undefined;
  if (word === 'part') return text(at, `${icon} ${count}`, { ...look, size: 9 }, note);
  return text(at, icon, word === 'missing' ? { ...look, size: 11 } : mark, note);
}

function shareCells(part: number, whole: number, counted: string): Cell[] {
  return [
    whole === 0
      ? text('R:S', '–', style.right)
      : number('R:S', part / whole, wholePercent, part === whole ? style.boldRight : { ...style.look, align: 'right' }),
    text('T', counted, after),
  ];
}

/** Leaders stand in the same strip as the teams: what is asked of them is answered or not, too. */
function leadersLine({ inTime, due, open, last }: LeaderAnswers): Line {
  const counted = `${inTime} of ${count(due, 'ask')}`;
  const cells = [
    text('B', 'Leaders', style.bold),
    text('F', 'asks answered within 14 days', style.note),
    ...shareCells(inTime, due, open > 0 ? `${counted}, ${open} open` : counted),
    text('X:Y', last === undefined ? 'none yet' : shortDay(last), dayRight),
  ];
  return line(tall.heads, tinted(cells, colour.greyTint), 'thin');
}
