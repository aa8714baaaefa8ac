import { dayNumber } from '../measures/periods';
import { type Encoded, encode, type Layout } from '../measures/rows/encode';
import { checkGroupSums } from './checkGroupSums';
import { checkRepeats } from './checkRepeats';
import { type Directory, needsOutOf, typeOf } from './measure';
import { nameReader } from './reader';
import { rowPeriods } from './rowPeriods';

/** What becomes of a row of Data. A row of which no cell is filled is no row at all. */
export type Fate = 'counted' | 'not counted' | 'waiting' | 'no row';

/** A row that needs a look, with every reason in words. */
export interface Issue {
  /** 0-based, the row under the headings is 0. */
  readonly row: number;
  readonly reasons: readonly string[];
  readonly fate: Fate;
}

export interface Checked {
  /** The rows that count; all others are marked as counting nowhere. */
  readonly encoded: Encoded;
  /** Every row as it was typed. */
  readonly typed: Encoded;
  /** `period<tab>team<tab>measure<tab>group` of the rows of periods that have begun lately, filled or not. */
  readonly keys: ReadonlySet<string>;
  readonly fates: readonly Fate[];
  readonly issues: readonly Issue[];
  /** rows = counted + notCounted + waiting: every row with a key is one of them. */
  readonly tally: {
    readonly rows: number;
    readonly counted: number;
    readonly notCounted: number;
    readonly waiting: number;
  };
}

/** How the cells of Data say numbers and days; the tabs know the spreadsheet's locale. */
export interface CellReader {
  number(cell: unknown): { readonly value: number | undefined } | { readonly problem: string };
  day(cell: unknown): { readonly value: string | undefined } | { readonly problem: string };
}

/** Data while it is looked at: the checks add reasons and take rows out of the count. */
export interface Look {
  readonly encoded: Encoded;
  readonly fates: Fate[];
  readonly directory: Directory;
  /** Adds a reason; with a fate other than counted the row is taken out. */
  say(row: number, reason: string, fate?: Fate): void;
}

/**
 * Reads every row of Data (without its headings), says what is wrong in words and which rows count.
 * Law: rows with a key = counted + not counted + waiting, and every row not counted has a reason.
 */
export function checkNumbers(
  rows: readonly (readonly unknown[])[],
  layout: Layout,
  directory: Directory,
  read: CellReader,
  today: string,
): Checked {
  const names = nameReader(directory);
  const encoded = encode(rows, layout, {
    dayOf: (cell) => {
      const day = read.day(cell);
      return 'value' in day && day.value !== undefined ? dayNumber(day.value) : undefined;
    },
    teamOf: (text) => names.team(text).name,
    measureOf: (text) => names.measure(text).name,
    groupOf: (text) => names.group(text).name,
    numberOf: (cell) => {
      const number = read.number(cell);
      return 'value' in number ? number.value : undefined;
    },
  });

  const reasons = new Map<number, string[]>();
  const fates: Fate[] = new Array(rows.length).fill('counted');
  const look: Look = {
    encoded,
    fates,
    directory,
    say(row, reason, fate) {
      const said = reasons.get(row);
      if (said) said.push(reason);
      else reasons.set(row, [reason]);
      // A row that waits stays waiting, whatever else is wrong with it.
      if (fate && fates[row] === 'counted') fates[row] = fate;
    },
  };

  const measureAt = encoded.measures.map((code) => directory.measures.find((one) => one.code === code)!);
  const todayNumber = dayNumber(today);
  const begins = encoded.days.map((day) => day <= todayNumber);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!;
    const fate = fateByCells(cells, layout);
    fates[row] = fate;
    if (fate === 'no row') continue;
    const fine =
      encoded.day[row]! >= 0 && encoded.team[row]! >= 0 && encoded.measure[row]! >= 0 && encoded.group[row]! >= 0;
    if (fine && fate === 'waiting') continue;
    sayNames(look, row, cells, layout, names, read);
    if (!fine || fate === 'waiting') continue;
    const measure = measureAt[encoded.measure[row]!]!;
    const number = encoded.number[row]!;
    const outOf = encoded.outOf[row]!;
    if (Number.isNaN(number)) look.say(row, noNumber('Number', cells[layout.number], read), 'not counted');
    if (needsOutOf(measure) && Number.isNaN(outOf))
      look.say(row, noNumber('Out of', cells[layout.outOf], read), 'not counted');
    if (number < 0 || outOf < 0) look.say(row, 'Below zero', 'not counted');
    if (typeOf(measure) === 'Proportion' && number > outOf)
      look.say(row, `More than out of (${number} of ${outOf})`, 'not counted');
    if (needsOutOf(measure) && outOf === 0) look.say(row, 'Out of is 0: no cases, not 0 %');
    if (!begins[encoded.day[row]!]) look.say(row, 'This week has not happened yet', 'not counted');
  }
  checkRepeats(look);
  checkGroupSums(look);

  const keys = recentKeys(encoded, directory, fates, todayNumber);
  const tally = { rows: 0, counted: 0, notCounted: 0, waiting: 0 };
  for (const fate of fates) {
    if (fate === 'no row') continue;
    tally.rows++;
    if (fate === 'counted') tally.counted++;
    else if (fate === 'waiting') tally.waiting++;
    else tally.notCounted++;
  }
  const issues = [...reasons]
    .map(([row, said]) => ({ row, reasons: said, fate: fates[row]! }))
    .sort((a, b) => a.row - b.row);
  return { encoded: only(encoded, fates), typed: encoded, keys, fates, issues, tally };
}

const isBlank = (cell: unknown) =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

function fateByCells(cells: readonly unknown[], layout: Layout): Fate {
  if (!isBlank(cells[layout.number]) || !isBlank(cells[layout.outOf])) return 'counted';
  const keyed = [layout.period, layout.team, layout.measure, layout.group].some((at) => !isBlank(cells[at]));
  return keyed ? 'waiting' : 'no row';
}

function sayNames(
  look: Look,
  row: number,
  cells: readonly unknown[],
  layout: Layout,
  names: ReturnType<typeof nameReader>,
  read: CellReader,
): void {
  const day = read.day(cells[layout.period]);
  if ('problem' in day) look.say(row, `Period: ${day.problem}`, 'not counted');
  else if (day.value === undefined) look.say(row, 'No period', 'not counted');
  for (const meant of [
    names.team(String(cells[layout.team] ?? '')),
    names.measure(String(cells[layout.measure] ?? '')),
    names.group(String(cells[layout.group] ?? '')),
  ])
    if (meant.say !== undefined) look.say(row, meant.say, meant.name === undefined ? 'not counted' : undefined);
}

function noNumber(heading: string, cell: unknown, read: CellReader): string {
  const number = read.number(cell);
  return 'problem' in number ? `${heading}: ${number.problem}` : `${heading} is empty`;
}

/** Rows are prepared for periods that began at most half a year ago: only those need looking up. */
function recentKeys(encoded: Encoded, directory: Directory, fates: readonly Fate[], today: number): Set<string> {
  const { day, team, measure, group, days, teams, measures, groups } = encoded;
  const { nameOf } = rowPeriods(encoded, directory);
  const keys = new Set<string>();
  fates.forEach((fate, row) => {
    if (fate === 'no row' || day[row]! < 0 || team[row]! < 0 || measure[row]! < 0 || group[row]! < 0) return;
    if (days[day[row]!]! >= today - 183)
      keys.add([nameOf(row), teams[team[row]!], measures[measure[row]!], groups[group[row]!]].join('\t'));
  });
  return keys;
}

/** The same rows, those that do not count marked as counting nowhere. */
function only(encoded: Encoded, fates: readonly Fate[]): Encoded {
  const day = encoded.day.slice();
  fates.forEach((fate, row) => {
    if (fate !== 'counted') day[row] = -1;
  });
  return { ...encoded, day };
}
