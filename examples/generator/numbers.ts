import { type Calendar, mondayOf } from './calendar';
import { type Draw, shareOf, stream, successes } from './random';

/** How a measure behaves in a sample: its chance, how many cases it has, how often it is counted. */
export interface MeasurePlan {
  readonly code: string;
  /** Weeks between two counts; the first falls on week `every` (so that 4-weekly ones begin in week 4). */
  readonly every: 1 | 4;
  /** The chance in a thousand that a case comes out, before any planted effect. */
  readonly permille: number;
  /** The chance in a given week, where it follows a path of its own. */
  readonly permilleIn?: (week: number) => number;
  /** How many cases a team of this size has in a week. */
  readonly outOf: (size: number, draw: Draw) => number;
  /** A mean: the sum that goes with so many cases. */
  readonly sum?: (outOf: number, draw: Draw) => number;
  /** Split by group every 4 weeks. */
  readonly split: boolean;
  /** Cases for each person, so that a group's cases follow from its people. */
  readonly casesPerPerson: number;
}

/** A pair of groups that share a team between them: `people` counts the first one, by team. */
export interface GroupPair {
  readonly group: string;
  readonly others: string;
  readonly people: readonly number[];
  /** How many in a thousand the group's chance lies below the team's. Undefined: the group follows the total. */
  readonly behind?: number;
}

export interface TeamPlan {
  readonly name: string;
  readonly size: number;
  readonly measures: readonly string[];
}

/** A change that did (or did not) help, from a week on. */
export interface Effect {
  readonly team: string;
  readonly measure: string;
  readonly from: number;
  /** Added to the chance in a thousand. */
  readonly permille: number;
  /** A group that the change passes by. */
  readonly misses?: string;
}

export interface NumbersPlan {
  readonly seed: string;
  readonly calendar: Calendar;
  readonly teams: readonly TeamPlan[];
  readonly measures: readonly MeasurePlan[];
  readonly pairs: readonly GroupPair[];
  readonly effects: readonly Effect[];
  /** Weeks in which a team typed nothing. */
  readonly silent: (team: string, measure: string, week: number) => boolean;
}

export interface Count {
  readonly week: number;
  readonly period: string;
  readonly team: string;
  readonly measure: string;
  readonly group: string;
  readonly number: number;
  readonly outOf: number;
}

/** All numbers that the teams of a sample typed, team by team and measure by measure. */
export function countsOf(plan: NumbersPlan): Count[] {
  const measures = new Map(plan.measures.map((measure) => [measure.code, measure]));
  return plan.teams.flatMap((team, place) =>
    team.measures.flatMap((code) => series(plan, team, place, measures.get(code)!)),
  );
}

/** Week by week, and within a week in the order of the teams, as the rows would stand after a year of Mondays. */
export function chronologically(counts: readonly Count[]): Count[] {
  return counts
    .map((count, place) => ({ count, place }))
    .sort((a, b) => a.count.week - b.count.week || a.place - b.place)
    .map(({ count }) => count);
}

function series(plan: NumbersPlan, team: TeamPlan, place: number, measure: MeasurePlan): Count[] {
  const draw = stream(`${plan.seed}|data|${team.name}|${measure.code}`);
  const effects = plan.effects.filter((effect) => effect.team === team.name && effect.measure === measure.code);
  const counts: Count[] = [];
  for (let week = measure.every; week <= plan.calendar.weeks; week += measure.every) {
    if (plan.silent(team.name, measure.code, week)) continue;
    const working = effects.filter((effect) => week >= effect.from);
    const add = (group: string, number: number, outOf: number) =>
      counts.push({
        week,
        period: mondayOf(plan.calendar, week),
        team: team.name,
        measure: measure.code,
        group,
        number,
        outOf,
      });

    const outOf = measure.outOf(team.size, draw);
    if (measure.sum) {
      add('All', measure.sum(outOf, draw), outOf);
      continue;
    }
    const base = measure.permilleIn?.(week) ?? measure.permille;
    const chance = base + working.reduce((sum, effect) => sum + effect.permille, 0);
    if (!measure.split || week % 4 !== 0) {
      add('All', successes(draw, outOf, chance), outOf);
      continue;
    }
    split(plan.pairs, place, measure, { base, chance, outOf, working }, draw, add);
  }
  return counts;
}

/** In a split week the first pair is drawn, All is its sum, and the other pairs share that sum: every set adds up. */
function split(
  pairs: readonly GroupPair[],
  place: number,
  measure: MeasurePlan,
  week: { base: number; chance: number; outOf: number; working: readonly Effect[] },
  draw: Draw,
  add: (group: string, number: number, outOf: number) => void,
): void {
  const [drawn, ...following] = pairs;
  if (!drawn) throw new Error('A split measure needs at least one pair of groups.');
  const cases = drawn.people[place]! * measure.casesPerPerson;
  const rest = Math.max(1, week.outOf - cases);
  const passedBy = week.working.some((effect) => effect.misses === drawn.group);
  const groupChance = (passedBy ? week.base : week.chance) - drawn.behind!;
  const gain = Math.trunc(((week.chance - groupChance) * cases) / rest);
  const othersChance = passedBy ? Math.min(980, week.chance + gain) : week.chance + gain;

  const mine = successes(draw, cases, groupChance);
  const theirs = successes(draw, week.outOf - cases, othersChance);
  const total = mine + theirs;
  const later = following.map((pair) => {
    const people = pair.people[place]! * measure.casesPerPerson;
    const part = Math.max(0, Math.min(people, shareOf(total, people, week.outOf) - draw(3)));
    // Never more than there are on the other side of the pair.
    const number = Math.max(part, total - (week.outOf - people));
    return { pair, people, number };
  });

  add('All', total, week.outOf);
  add(drawn.group, mine, cases);
  add(drawn.others, theirs, week.outOf - cases);
  for (const { pair, people, number } of later) {
    add(pair.group, number, people);
    add(pair.others, total - number, week.outOf - people);
  }
}
