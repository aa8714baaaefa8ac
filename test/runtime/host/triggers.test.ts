import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const code = `
  function weekly(e) { note('weekly ' + new Date().toISOString() + ' ' + Session.getEffectiveUser().getEmail() + ' ' + e['day-of-week']); }
  function note(text) { const p = PropertiesService.getScriptProperties(); p.setProperty('notes', (p.getProperty('notes') || '') + text + '\\n'); }
  function notes() { return PropertiesService.getScriptProperties().getProperty('notes'); }
  function everyMonday() { return ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6).inTimezone('America/Chicago').create().getUniqueId(); }
  function soon(ms) { ScriptApp.newTrigger('weekly').timeBased().after(ms).create(); }
  function mine() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
  function forget() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function many(n) { for (let i = 0; i < n; i++) soon(1000); }`;
const DAY = 86_400_000;

describe('clock triggers', () => {
  // 25 May 2026, 06:00 UTC is a Monday, one o'clock at night in Chicago.
  test('fire on their day at their hour, in their zone', async () => {
    const { run, advance } = await scripted(code);
    run('everyMonday');
    advance(15 * DAY);
    expect(run('notes')).toBe(
      [
        'weekly 2026-05-25T11:00:00.000Z ada@alder.example 1',
        'weekly 2026-06-01T11:00:00.000Z ada@alder.example 1',
        'weekly 2026-06-08T11:00:00.000Z ada@alder.example 1',
        '',
      ].join('\n'),
    );
  });

  test('keep their hour when the clocks change', async () => {
    const { run, advance } = await scripted(code, { now: '2026-10-26T12:00:00Z' });
    run('everyMonday');
    advance(8 * DAY);
    // Standard time from 1 November on.
    expect(run('notes')).toBe('weekly 2026-11-02T12:00:00.000Z ada@alder.example 1\n');
  });

  test('fire once when they are to fire once, and stay on the list', async () => {
    const { run, advance } = await scripted(code);
    run('soon', 60_000);
    advance(DAY);
    expect(run('notes')).toBe('weekly 2026-05-25T06:01:00.000Z ada@alder.example 1\n');
    expect(run('mine')).toEqual([['weekly', 'CLOCK', 'CLOCK']]);
  });

  test.each([
    ['everyMinutes(10)', 144],
    ['everyHours(6)', 4],
    ['everyDays(1)', 1],
  ])('fire as often as %s says', async (often, times) => {
    const { run, advance, runtime } = await scripted(
      `${code} function set() { ScriptApp.newTrigger('weekly').timeBased().${often}.create(); }`,
    );
    run('set');
    advance(DAY);
    expect(String(run('notes')).split('\n')).toHaveLength(times + 1);
    expect(runtime.triggers()).toHaveLength(1);
  });

  test('run as their creator, whoever is at the keyboard', async () => {
    const { run, advance, runtime } = await scripted(code);
    run('soon', 1000);
    runtime.signIn('bo@birch.example');
    advance(1000);
    expect(run('notes')).toContain('ada@alder.example');
  });

  test('are seen and deleted by their creator only', async () => {
    const { run, runtime } = await scripted(code);
    run('everyMonday');
    runtime.signIn('bo@birch.example');
    expect(run('mine')).toEqual([]);
    run('forget');
    runtime.signIn('ada@alder.example');
    expect(run('mine')).toHaveLength(1);
    run('forget');
    expect(run('mine')).toEqual([]);
  });

  test('are at most twenty', async () => {
    const { run } = await scripted(code);
    expect(() => run('many', 21)).toThrow('This script has too many triggers.');
    expect(run('mine')).toHaveLength(20);
  });

  test('can be fired at once, by id or function', async () => {
    const { run, fire } = await scripted(code);
    fire(String(run('everyMonday')));
    fire('weekly');
    expect(String(run('notes')).split('\n')).toHaveLength(3);
    expect(() => fire('nobody')).toThrow('There is no trigger nobody.');
  });

  test('have no one to ask', async () => {
    const { run, fire } = await scripted(`${code} function ask() { SpreadsheetApp.getUi(); }
      function set() { ScriptApp.newTrigger('ask').timeBased().everyHours(1).create(); }`);
    run('set');
    expect(() => fire('ask')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});
