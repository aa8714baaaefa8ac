/**
 * Made-up Data rows, as `getValues` gives them: arrays with a Date of its own in each row; equal names are one string, as
 * they are in a workbook read from JSON. The same on every run.
 */
export interface Shape {
  readonly name: string;
  readonly rows: number;
  readonly teams: number;
  readonly measures: number;
  readonly groups: number;
  readonly weeks: number;
}

export type SheetRow = [
  day: Date,
  team: string,
  measure: string,
  group: string,
  number: number,
  outOf: number,
  note: string,
];

export function rowsOf({ rows, teams, measures, groups, weeks }: Shape): SheetRow[] {
  const next = random(20260525);
  const under = (limit: number) => Math.floor(next() * limit);
  const names = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);
  const team = names(teams, 'Team');
  const measure = names(measures, 'Share of students on track, measure');
  const group = names(groups, 'Group');
  return Array.from({ length: rows }, () => {
    const outOf = 5 + under(100);
    const day = new Date(2024, 0, 1 + 7 * under(weeks));
    return [day, team[under(teams)]!, measure[under(measures)]!, group[under(groups)]!, under(outOf + 1), outOf, ''];
  });
}

/** Numbers between 0 and 1: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
