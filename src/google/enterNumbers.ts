import type { Body, Reply } from '../contract';
import { digest } from '../domain/digest';
import type { HistoryEvent } from '../domain/event';
import { actorMay, by } from '../domain/identity';
import { periodLabel } from '../domain/measures/periods';
import { fold } from '../domain/names';
import { calendarOf } from '../domain/numbers/measure';
import { type TeamLine, teamLines } from '../domain/numbers/teamLines';
import { Refusal } from '../domain/refusal';
import { data } from '../tabs/data';
import { enterNumbers, lineName } from '../usecases/enterNumbers';
import { announced, type Change, changeCells } from './change';
import type { Context } from './context';
import { readNumbers } from './readNetwork';

/** What the panel shows: the team's own due lines in plain names. */
export function dueNumbers(context: Context, { team: asked }: Body<'dueNumbers'>): Reply<'dueNumbers'> {
  const { known, actor } = context;
  const teams = known.directory.teams.map((team) => team.name);
  const team = asked ?? (actor.team || (teams.length === 1 ? teams[0]! : ''));
  const lines = team === '' ? [] : linesOf(context, team);
  return {
    team,
    teams,
    mayEnter: actorMay(actor, 'enter numbers'),
    lines: lines.map((line) => ({
      period: line.period,
      measure: line.measure.code,
      group: line.group,
      number: line.number,
      outOf: line.outOf,
      when: whenOf(line),
      name: lineName(line),
      counted: line.measure.numberMeans,
      last: lastOf(line),
      needsOutOf: line.needsOutOf,
    })),
  };
}

/** Saves the form. Sent twice with the same request it acts once; sent with another content it is refused. */
export function saveNumbers(context: Context, body: Body<'enterNumbers'>, request: string): Reply<'enterNumbers'> {
  const { host, book, known, actor } = context;
  const payload = digest(body);
  const before = known.historian.already(request);
  if (before.some((event) => event.digest !== payload))
    throw new Refusal('This form was saved already, with other numbers. Close it and open it again.');

  const lines = linesOf(context, body.team);
  const entry = enterNumbers(lines, body.lines, body.team);
  const changes = entry.changed.flatMap(({ line, number, outOf }) => [
    ...(number === undefined ? [] : [change(line, body.team, 'number', number)]),
    ...(outOf === undefined ? [] : [change(line, body.team, 'outOf', outOf)]),
  ]);
  if (body.note !== '' && entry.changed[0]) changes.push(change(entry.changed[0].line, body.team, 'note', body.note));
  const command = { when: known.network.now, request, digest: payload };
  if (before.length === 0)
    known.historian.record([{ by: by(actor), facts: [...entry.facts, ...announced(book, changes)] }], command);
  if (changes.length > 0) known.historian.record([{ by: by(actor), facts: changeCells(host, book, changes) }], command);
  return { say: said(before) ?? entry.say, look: [...entry.look] };
}

/** A repeat is answered as the first time was. */
const said = (before: readonly HistoryEvent[]): string | undefined =>
  before.find((event) => event.event === 'numbers.entered')?.answer;

function linesOf({ book, known }: Context, team: string): TeamLine[] {
  const { directory, network } = known;
  if (!directory.teams.some((one) => one.name === team))
    throw new Refusal(`There is no team called ${team} on the People tab.`, 'team');
  return teamLines(readNumbers(book, directory, network.today, 'recent').checked, directory, team, network.today);
}

/** The row is found by what it says, wherever it stands by then. */
function change(
  { period, measure, group }: TeamLine,
  team: string,
  field: 'number' | 'outOf' | 'note',
  value: number | string,
): Change {
  return {
    tab: data,
    key: `${period} ${team} ${measure.code} ${group}`,
    field,
    value,
    isRow: (cell) =>
      String(cell('period')) === period &&
      fold(String(cell('team'))) === fold(team) &&
      fold(String(cell('measure'))).split(' ')[0] === fold(measure.code) &&
      (fold(String(cell('group'))) || 'all') === fold(group),
  };
}

function whenOf({ period, measure, group }: TeamLine): string {
  const { cadence } = calendarOf(measure, group);
  const label = periodLabel(period, cadence);
  return cadence === 'Weekly'
    ? `week of ${label}`
    : cadence === '2 weeks' || cadence === '4 weeks'
      ? `${cadence} from ${label}`
      : label;
}

function lastOf({ last, measure, group, needsOutOf }: TeamLine): string {
  if (!last) return '';
  const { cadence } = calendarOf(measure, group);
  const when = cadence === 'Weekly' ? 'last week' : 'last time';
  return needsOutOf ? `${when} ${last.number} of ${last.outOf}` : `${when} ${last.number}`;
}
