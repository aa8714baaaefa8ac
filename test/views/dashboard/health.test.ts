import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { dashboard } from '../../../src/views/dashboard/dashboard';
import type { DashboardView } from '../../../src/views/dashboard/view';
import { asText } from '../asText';
import { smallView, viewOf } from '../world';

const top = (view: DashboardView) => asText(dashboard(view)).slice(0, 6);
const sample = viewOf(riverbend());

describe('the top of the dashboard', () => {
  test('says whose it is, what to read first, and whether it can be trusted', () => {
    const [, title, todo, gap, health] = top(sample);
    expect(title).toBe('Riverbend Network | Week of Mon 25 May 2026');
    expect(todo).toMatch(
      /^10 things to do, \d need a leader\. {2}▲ Better: math work turned in on time, 74\.6% \(886 of 1,188\), up in \d of 4 teams\.$/,
    );
    expect(gap).toBe(
      '▼ Not for everyone: Multilingual at Elm, math work turned in on time: 57.0% before the test and 54.2% since.',
    );
    expect(health).toContain(
      '7 of 8 teams reported in full  ·  4 rows need a look, 3 left out: Data issues  ·  ✓ History whole, ',
    );
  });

  test('says today only on the day of the update: the sheet works it out', () => {
    const [, , , , health] = top(sample);
    expect(health).toMatch(
      /^="✓ Updated "&IF\(INT\(NOW\(\)\)=DATE\(2026,5,25\),"today","Mon 25 May"\)&" 06:00 by Finn’s weekly update {2}· {2}next Mon 1 Jun" \|/,
    );
  });

  test('warns by itself of an update that was ended half way, and after 8 silent days, in a cell of its own', () => {
    expect(top(sample)[5]).toBe(
      '=IF(_Series!A54<>"2026-05-25T06:00:00","The last update was ended half way: numbers and charts here may not belong together. Menu: Update the dashboard now.",IF(INT(NOW())-DATE(2026,5,25)>=8,"The weekly update has not run for "&(INT(NOW())-DATE(2026,5,25))&" days (runs as Finn)",""))',
    );
  });

  test('a quotation mark in a name does not break the formula', () => {
    const view = { ...sample, weekly: { owner: 'Finn "F"', nextRun: '2026-06-01' } };
    expect(top(view)[5]).toContain('" days (runs as Finn ""F"")"');
  });

  test('an update by hand names who made it, and that the weekly one is off', () => {
    const view: DashboardView = {
      ...sample,
      updated: { at: '2026-05-25T14:20:00', by: 'Cleo', how: 'by hand' },
      weekly: undefined,
    };
    expect(top(view)[4]).toContain('" 14:20 by Cleo  ·  the weekly update is off" |');
    expect(top(view)[5]).toContain('" days (last run by Cleo)"');
  });

  test('before the first update there is one sentence and the one action', () => {
    const view = { ...smallView({}), updated: undefined };
    expect(top(view).slice(2)).toEqual(['', '', 'Not updated yet. Menu: Update the dashboard now.', '']);
  });

  test.each([
    [{ kind: 'changed', rows: [142] } as const, 'row 143 was changed outside the tool'],
    [{ kind: 'missing', rows: 3 } as const, '3 rows are missing at the end'],
  ])('a history that is not whole is said in bold orange', (history, words) => {
    const line = dashboard({ ...sample, history }).lines[4]!;
    const cell = line.cells.find(({ value }) => String(value).includes(words));
    expect(cell?.style).toMatchObject({ bold: true, colour: '#a84300' });
  });

  test('a small network says how few votes decide', () => {
    const person = (name: string) => ({ Kind: 'Person', Name: name, Role: 'Member', Active: 'Yes' });
    expect(top(smallView({ People: [person('Ana'), person('Ben')] }))[4]).toContain('small network: 3 votes decide');
    expect(top(sample)[4]).not.toContain('small network');
  });
});
