import { healthInWords } from '../../domain/chain';
import { isSmall } from '../../domain/people';
import { count, thousands } from '../../domain/sentence';
import { dataIssues } from '../../tabs/issues';
import { seriesTab } from '../../tabs/projections';
import type { Cell, Line, Run } from '../layout';
import { colour } from '../palette';
import { clock, dayWithWeekday, fullDay } from '../say/dates';
import { stampCell } from '../series';
import { columnAfter, line, style, tall, text } from './block';
import { type Reporting, reportedInFull } from './reporting';
import type { DashboardView, Updated } from './view';

/** D0: the network's name, what to read first, and whether the dashboard itself can be trusted. */
export function health(view: DashboardView, headlines: readonly (readonly Run[])[], reporting: Reporting): Line[] {
  const { title, network } = view;
  return [
    line(10),
    line(tall.title, [
      text('B', title, { size: 18, bold: true }),
      text('S:Y', `Week of ${fullDay(network.today)}`, { colour: colour.grey, align: 'right' }),
    ]),
    ...[0, 1].map((at) => ({
      ...line(at === 0 ? 26 : 24, [{ at: 'B', runs: headlines[at] ?? [], style: { size: 11 } }]),
      lead: true,
    })),
    line(tall.health, healthCells(view, reporting)),
    line(tall.gap, view.updated ? [silence(view.updated, view.weekly?.owner)] : []),
  ];
}

const between = '  ·  ';

function healthCells(view: DashboardView, reporting: Reporting): Cell[] {
  if (!view.updated) return [text('B', 'Not updated yet. Menu: Update the dashboard now.', style.note)];
  const [updated, longest] = updatedWhen(view.updated, view.weekly?.nextRun);
  return [
    { at: 'B', formula: updated, style: style.note },
    {
      at: columnAfter('B', longest, 9, false),
      value: details(view, reporting),
      style: view.history.kind === 'whole' ? style.note : { ...style.note, colour: colour.orange, bold: true },
    },
  ];
}

/** Two writings of when it was: *today* is only true on the day itself, so the sheet works it out. */
function updatedWhen({ at, by, how }: Updated, nextRun: string | undefined): [formula: string, longest: string] {
  const who = how === 'weekly' ? `${by}’s weekly update` : by;
  const next = nextRun === undefined ? 'the weekly update is off' : `next ${dayWithWeekday(nextRun)}`;
  const rest = ` ${clock(at)} by ${who}${between}${next}`;
  const day = dayWithWeekday(at.slice(0, 10));
  return [
    `="✓ Updated "&IF(INT(NOW())=${dateFormula(at)},"today","${day}")&${quoted(rest)}`,
    `✓ Updated ${day}${rest}${between}`,
  ];
}

/** What may need a look is orange as a whole when the Cycle history is not as it was written. */
function details({ numbers, history, network, remarks }: DashboardView, reporting: Reporting): string {
  const { full, of } = reportedInFull(reporting);
  const { issues, tally } = numbers.checked;
  const look = issues.filter(({ fate }) => fate !== 'waiting').length;
  return [
    of === 0 ? 'no numbers due yet' : `${full} of ${count(of, 'team')} reported in full`,
    look === 0
      ? 'every row counts'
      : `${count(look, 'row needs', 'rows need')} a look, ${tally.notCounted} left out: ${dataIssues.name}`,
    history.kind === 'whole' ? `✓ History whole, ${countOf(history.rows, 'row')}` : healthInWords(history),
    ...remarks,
    ...(isSmall(network) ? [`small network: ${count(network.settings.quorumSmall, 'vote')} decide`] : []),
  ].join(between);
}
const countOf = (number: number, one: string) => `${thousands(number)} ${number === 1 ? one : `${one}s`}`;

const daysOfSilence = 8;
const halfWay =
  'The last update was ended half way: numbers and charts here may not belong together. Menu: Update the dashboard now.';

/**
 * Works when no script does, in its own cell: says when an update was ended half way, so that the charts are newer than
 * what stands beside them, and after 8 days without an update.
 */
function silence({ at, by }: Updated, owner: string | undefined): Cell {
  const days = `INT(NOW())-${dateFormula(at)}`;
  const runsAs = ` days (${owner === undefined ? `last run by ${by}` : `runs as ${owner}`})`;
  const said = `"The weekly update has not run for "&(${days})&${quoted(runsAs)}`;
  const isOld = `IF(${days}>=${daysOfSilence},${said},"")`;
  const isHalf = `${seriesTab.name}!${stampCell}<>"${at}"`;
  return { at: 'B', formula: `=IF(${isHalf},${quoted(halfWay)},${isOld})`, style: { ...style.look, size: 9 } };
}

function dateFormula(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number);
  return `DATE(${year},${month},${day})`;
}

const quoted = (words: string): string => `"${words.replace(/"/g, '""')}"`;
