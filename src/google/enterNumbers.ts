import type { Body, Reply } from '../contract';
import { actorMay } from '../domain/identity';
import { periodLabel } from '../domain/measures/periods';
import { calendarOf } from '../domain/numbers/measure';
import { type TeamLine, teamLines } from '../domain/numbers/teamLines';
import { Refusal } from '../domain/refusal';
import { data } from '../tabs/data';
import { type Entry, enterNumbers, lineName } from '../usecases/enterNumbers';
import { type CellChange, plan } from '../usecases/plan';
import { carryOut } from './carryOut';
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
export function saveNumbers(
  context: Context,
  body: Body<'enterNumbers'>,
  request: string,
): Reply<'enterNumbers'> | Refusal {
  const entry = enterNumbers(linesOf(context, body.team), body.lines, body.team);
  const done = carryOut(context, { call: 'enterNumbers', body, request }, () =>
    plan(entry.say, entry.facts, { cells: cellsOf(entry, body) }),
  );
  return done instanceof Refusal ? done : { ...done, look: [...entry.look] };
}

/** The row is found by what it says, wherever it stands by then. */
function cellsOf({ changed }: Entry, { team, note }: Body<'enterNumbers'>): CellChange[] {
  const cell = ({ period, measure, group }: TeamLine, field: string, value: number | string): CellChange => ({
    tab: data,
    key: `${period} ${team} ${measure.code} ${group}`,
    match: { period, team, measure: measure.code, group },
    field,
    value,
  });
  const [first] = changed;
  return [
    ...changed.flatMap(({ line, number, outOf }) => [
      ...(number === undefined ? [] : [cell(line, 'number', number)]),
      ...(outOf === undefined ? [] : [cell(line, 'outOf', outOf)]),
    ]),
    ...(note !== '' && first ? [cell(first.line, 'note', note)] : []),
  ];
}

function linesOf({ book, known }: Context, team: string): TeamLine[] {
  const { directory, network } = known;
  if (!directory.teams.some((one) => one.name === team))
    throw new Refusal(`There is no team called ${team} on the People tab.`, 'team');
  return teamLines(readNumbers(book, directory, network.today, 'recent').checked, directory, team, network.today);
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
