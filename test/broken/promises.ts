import { expect } from '@jest/globals';
import type { CallName, Reply, Sent } from '../../src/contract';
import { allTabs } from '../../src/tabs/all';
import { openPanel } from '../scenarios/panels';
import type { Damage } from './damage';
import { admin, type Desk, member } from './small';

/** What is promised of every workbook, however it was damaged; each promise is looked at from outside, as people would. */

type Grid = readonly (readonly (string | number | boolean)[])[];

/** What came of asking for something: it was done, or a sentence says why not. */
export interface Came {
  readonly isDone: boolean;
  readonly say: string;
}

/** *Update the dashboard now*, by the admin. */
export function update({ runtime, said }: Desk): Came {
  said.length = 0;
  runtime.signIn(admin);
  const { error, toasts } = runtime.execute('updateDashboard');
  if (error) throw error;
  const isDone = said.length === 0;
  const came = { isDone, say: isDone ? toasts.map(({ message }) => message).join('\n') : said.join('\n') };
  expectSentence(came.say);
  return came;
}

/** A member opens a panel and sends a call, as its page does; undefined where it was refused, in words. */
export function ask<N extends CallName>(desk: Desk, name: N, body: Sent<N>): Reply<N> | undefined {
  const answer = openPanel(desk, 'menuEnterNumbers', member).answer(name, body);
  desk.runtime.signIn(admin);
  if ('value' in answer) return answer.value;
  expectSentence('refused' in answer ? answer.refused : answer.reload);
  return undefined;
}

/** Words that a colleague would say: no code words, nothing from inside the machine. */
function expectSentence(say: string): void {
  expect(say).toMatch(/^[\p{Lu}“0-9].*[.?]$/su);
  expect(say).not.toMatch(/undefined|\bNaN\b|\[object|TypeError|RangeError|Exception|\bat \w+ \(|zod/);
  expect(say.length).toBeLessThan(600);
}

// Rows of Data -------------------------------------------------------------------------------------------------------

const fold = (text: unknown) =>
  String(text)
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .toLowerCase();
const isBlank = (cell: unknown) => fold(cell) === '';

interface DataRow {
  readonly line: number;
  readonly period: string;
  readonly team: string;
  readonly measure: string;
  readonly group: string;
  readonly number: unknown;
  readonly outOf: unknown;
}

/** Rows of Data with a key, read here anew and without any of the tool's own readers. */
function dataRows(desk: Desk, tab: string): DataRow[] {
  const [headings = [], ...rows] = desk.values(tab);
  const at = (heading: string) => headings.findIndex((one) => fold(one) === fold(heading));
  const cell = (row: Grid[number], heading: string) => row[at(heading)] ?? '';
  return rows.flatMap((row, place) => {
    const keyed = ['Period', 'Team', 'Measure', 'Group', 'Number', 'Out of'].some((one) => !isBlank(cell(row, one)));
    if (!keyed) return [];
    return {
      line: place + 2,
      period: String(cell(row, 'Period')),
      team: String(cell(row, 'Team')),
      measure: String(cell(row, 'Measure')),
      group: String(cell(row, 'Group')),
      number: cell(row, 'Number'),
      outOf: cell(row, 'Out of'),
    };
  });
}

/**
 * Rows with a key = counted + not counted + waiting; each row that is not counted stands in Data issues with a reason;
 * the health line says how many; and the sums behind the charts are those of the rows that count.
 */
export function expectConservation(desk: Desk, dataTab: string, issuesTab: string, means: Damage['means'] = {}): void {
  const rows = dataRows(desk, dataTab);
  const issues = desk.rows(issuesTab);
  const notCounted = new Set(issues.filter((issue) => issue.Counted === 'no').map((issue) => Number(issue.Row)));
  const waiting = rows.filter(({ number, outOf }) => isBlank(number) && isBlank(outOf));
  const counted = rows.filter((row) => !notCounted.has(row.line) && !waiting.includes(row));

  const lines = new Set(rows.map((row) => row.line));
  expect([...notCounted].filter((line) => !lines.has(line))).toEqual([]);
  expect(waiting.filter((row) => notCounted.has(row.line))).toEqual([]);
  expect(issues.filter((issue) => isBlank(issue['What is wrong']))).toEqual([]);

  const health = dashboardText(desk).find((line) => line.includes('Updated'))!;
  const look = issues.filter((issue) => issue.Counted !== 'waiting').length;
  expect(health).toContain(
    look === 0
      ? 'every row counts'
      : `${look} ${look === 1 ? 'row needs' : 'rows need'} a look, ${notCounted.size} left out`,
  );
  expectSums(desk, counted, means);
}

/** No number is lost and none becomes 0: each weekly value behind the charts is what the counted rows come to. */
function expectSums(desk: Desk, counted: readonly DataRow[], means: Damage['means'] = {}): void {
  const amount = (cell: unknown) => (typeof cell === 'number' ? cell : (means[String(cell)] ?? Number(cell)));
  const [names = [], ...series] = seriesOf(desk);
  for (let column = 0; column < names.length; column += 9) {
    const name = String(names[column]);
    const code = name.split(' ')[0]!;
    if (name === '' || code === fourWeekly) continue;
    const title = fold(name.slice(code.length));
    const own = counted.filter(
      ({ measure, group }) =>
        (fold(measure.split(/\s/)[0]) === fold(code) || fold(measure) === title) && ['', 'all'].includes(fold(group)),
    );
    const shown = new Map(
      series.flatMap((row) =>
        row[column] ? [[String(row[column]), [row[column + 1], row[column + 7]]] as const] : [],
      ),
    );
    for (const week of new Set(own.map((row) => mondayOf(row.period)))) {
      const rows = own.filter((row) => mondayOf(row.period) === week);
      const outOf = rows.reduce((sum, row) => sum + amount(row.outOf), 0);
      const number = rows.reduce((sum, row) => sum + amount(row.number), 0);
      const values = shown.get(week)?.filter((value) => value !== '');
      if (shown.size > 0 && week >= [...shown.keys()].sort()[0]! && outOf > 0)
        expect([name, week, values]).toEqual([
          name,
          week,
          expect.arrayContaining([expect.closeTo((number / outOf) * (code === perThousand ? 1000 : 1), 6)]),
        ]);
    }
  }
}
/** Its periods are no weeks. */
const fourWeekly = 'M06';
/** Shown for each 1,000. */
const perThousand = 'M01';

function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  if (Number.isNaN(at)) return day;
  return new Date((at - ((((at + 3) % 7) + 7) % 7)) * 86_400_000).toISOString().slice(0, 10);
}

const seriesOf = (desk: Desk): Grid => desk.values(nameOfTab(desk, '_Series'));

export const dashboardText = (desk: Desk): string[] =>
  desk.values(nameOfTab(desk, 'Dashboard')).map((row) => row.filter((cell) => cell !== '').join(' | '));

const nameOfTab = (desk: Desk, name: string): string =>
  desk.globals.SpreadsheetApp.getActive()!.getSheetByName(name) ? name : name.slice(1);

// Cells of people ----------------------------------------------------------------------------------------------------

const peoplesTabs = allTabs.filter((tab) => tab.owner === 'people');
/** These the tool gives, where they are blank or a copy. */
const givenHeadings = new Set(['ID', 'Row', 'Code', 'Team or group', 'Who', 'Started', 'Finished', 'Date'].map(fold));
const computedHeadings = new Map(
  peoplesTabs.map((tab) => [
    tab.name,
    new Set(Object.values(tab.columns).flatMap(({ computed, heading }) => (computed ? [fold(heading)] : []))),
  ]),
);

/** Each sheet that is no tab of the tool's own, by its id: values, and formulas where there are some. */
export function peoplesCells({
  globals,
}: Desk): ReadonlyMap<number, { name: string; values: Grid; formulas: string[][] }> {
  const own = new Set(allTabs.filter((tab) => tab.owner === 'tool').map((tab) => tab.name));
  const sheets = globals.SpreadsheetApp.getActive()!
    .getSheets()
    .filter((sheet) => !own.has(sheet.getName()));
  return new Map(
    sheets.map((sheet) => [
      sheet.getSheetId(),
      {
        name: sheet.getName(),
        // A moment is compared as a number.
        values: sheet
          .getDataRange()
          .getValues()
          .map((row) => row.map((cell) => (cell instanceof Date ? +cell : cell))),
        formulas: sheet.getDataRange().getFormulas(),
      },
    ]),
  );
}

/** Nothing that somebody typed was changed; what was blank may have been given, and rows may follow below. */
export function expectUntouched(
  before: ReturnType<typeof peoplesCells>,
  after: ReturnType<typeof peoplesCells>,
  asked: readonly string[] = [],
): void {
  const changed: string[] = [];
  for (const [id, was] of before) {
    const now = after.get(id);
    const headings = was.values[0]?.map(fold) ?? [];
    const computed = [...computedHeadings.values()].find((some) => [...some].some((one) => headings.includes(one)));
    for (const [r, row] of was.values.entries())
      for (const [c, cell] of row.entries()) {
        const then = now?.values[r]?.[c] ?? '';
        if (then === cell && (was.formulas[r]?.[c] ?? '') === (now?.formulas[r]?.[c] ?? '')) continue;
        const heading = headings[c] ?? '';
        if (computed?.has(heading) || /^=VSTACK/.test(now?.formulas[0]?.[c] ?? '')) continue;
        if (givenHeadings.has(heading) && (cell === '' || heading === 'id' || heading === 'code' || heading === 'row'))
          continue;
        const place = `${was.name}!${r + 1},${heading}: ${JSON.stringify(cell).slice(0, 60)} → ${JSON.stringify(then).slice(0, 60)}`;
        if (!isNewRow(row, headings) && !asked.some((one) => place.startsWith(one))) changed.push(place);
      }
  }
  expect(changed).toEqual([]);
}

/** Nothing of the tool's columns was filled here: a row may be added in its place. */
const isNewRow = (row: Grid[number], headings: readonly string[]): boolean =>
  row.every((cell, c) => cell === '' || !knownHeadings.has(headings[c] ?? ''));
const knownHeadings = new Set(
  peoplesTabs.flatMap((tab) => Object.values(tab.columns).map(({ heading }) => fold(heading))),
);
