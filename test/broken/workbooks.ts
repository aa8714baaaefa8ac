import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Broken } from './chosen';
import { handOf } from './hand';
import { ask, dashboardText, expectConservation, expectUntouched, peoplesCells, update } from './promises';
import { type Desk, healthyDesk } from './small';

/** Breaks a healthy workbook in each way in turn, works on it as people would, and looks whether the promises hold. */
export function testBroken(workbooks: readonly Broken[]): void {
  let desk: Desk;
  let healthy: ReturnType<Desk['runtime']['snapshot']>;
  let dashboard: string[];
  beforeAll(async () => {
    desk = await healthyDesk();
    healthy = desk.runtime.snapshot();
    dashboard = dashboardText(desk);
  });
  afterAll(() => desk.close());

  test.each(workbooks.map((one) => [one.name, one] as const))('%s', (name, { damages }) => {
    desk.runtime.restore(healthy);
    for (const [at, damage] of damages.entries()) damage.how(handOf(desk, `${name} ${at}`));
    const before = peoplesCells(desk);
    const dataTab = dataTabOf(desk);

    const updated = update(desk);
    expectUntouched(before, peoplesCells(desk));
    const seen = [updated.say, ...dashboardText(desk), ...issuesOf(desk)].join('\n');
    const only = damages.length === 1 ? damages[0]! : undefined;
    const means = Object.assign({}, ...damages.map((damage) => damage.means ?? {}));
    if (only?.says) expect(seen).toMatch(only.says);
    if (only?.sameDashboard) expect(dashboardText(desk)).toEqual(dashboard);
    const issues = issuesTabOf(desk);
    if (updated.isDone && dataTab && issues) expectConservation(desk, dataTab, issues, means);

    workInPanels(desk, updated.isDone && only?.sameDashboard === true);
    const again = update(desk);
    expect(again.isDone).toBe(updated.isDone);
    if (again.isDone && dataTab && issues) expectConservation(desk, dataTab, issues, means);
    if (only?.keeps) {
      const { tab, heading, row, text } = only.keeps;
      const at = desk.values(tab)[0]!.indexOf(heading);
      expect(desk.values(tab)[row - 1]![at]).toBe(text);
    }
  });
}

/**
 * A member fills the first line that is due, proposes an idea, and tries to move one; each is done, or refused in words.
 * `isWell`: the workbook is as good as before, so there is a line to fill.
 */
function workInPanels(desk: Desk, isWell: boolean): void {
  const before = peoplesCells(desk);
  const due = ask(desk, 'dueNumbers', { team: 'Aster' });
  const line = due?.lines[0];
  if (isWell) expect(line).toMatchObject({ period: '2026-05-25', measure: 'M01', group: 'All' });
  if (line) {
    const { period, measure, group } = line;
    const entered = ask(desk, 'enterNumbers', {
      team: 'Aster',
      lines: [{ period, measure, group, number: 1, outOf: 150 }],
    });
    if (entered) {
      expect(entered.say).toBe('1 line is saved.');
      const [again] = ask(desk, 'dueNumbers', { team: 'Aster' })!.lines;
      expect(again).toMatchObject({ number: 1, outOf: 150 });
    }
  }
  ask(desk, 'propose', { title: 'Bells that one can hear', team: 'Aster' });
  ask(desk, 'moveStage', { idea: 'I-08', to: 'Summary', answers: {} });
  expectUntouched(before, peoplesCells(desk), [`${dataTabOf(desk)}!`]);
}

const named = (desk: Desk, names: readonly string[]): string | undefined =>
  names.find((name) => desk.globals.SpreadsheetApp.getActive()!.getSheetByName(name));
const dataTabOf = (desk: Desk) => named(desk, ['Data of spring', 'Data', 'Numbers', 'DATA ']);
const issuesTabOf = (desk: Desk) => named(desk, ['Data issues', 'Fehler']);
const issuesOf = (desk: Desk): string[] => {
  const tab = issuesTabOf(desk);
  return tab ? desk.values(tab).map((row) => row.join(' | ')) : [];
};
