import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Laptop, laptopWith } from './laptop';

const week = 7 * 86_400_000;
let laptop: Laptop;
beforeEach(async () => {
  laptop = await laptopWith('riverbend');
});
afterEach(() => laptop.close());

const events = (name: string) => laptop.rows('Cycle history').filter((row) => row.Event === name);
const dashboard = () => laptop.values('Dashboard').flat().join('\n');

describe('the weekly update', () => {
  test('switched on twice is still one trigger', () => {
    laptop.run('menuWeeklyOn');
    laptop.run('menuWeeklyOn');
    expect(laptop.runtime.triggers()).toHaveLength(1);
    expect(events('trigger.on')).toHaveLength(1);
  });

  test('runs on Monday by itself and prepares the next week’s rows', () => {
    laptop.run('menuWeeklyOn');
    laptop.advance(week + 3_600_000);
    expect(laptop.rows('Data').filter((row) => row.Period === '2026-06-01')).toHaveLength(30);
    expect(dashboard()).toContain('Finn’s weekly update');
  });

  test('says without any script that it has not run for long', () => {
    laptop.run('updateDashboard');
    laptop.runtime.clock.advance(2 * week);
    expect(dashboard()).toMatch(/The weekly update has not run for 14 days/);
  });

  test('taken over by another admin, the old trigger does nothing', () => {
    laptop.run('menuWeeklyOn');
    const people = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName('People')!;
    const row = laptop.values('People').findIndex((cells) => cells[1] === 'Ada') + 1;
    people.getRange(row, 4).setValue('Member; Broker; Admin');
    laptop.runtime.signIn('ada@riverbend.example');
    laptop.run('menuWeeklyTakeOver');
    expect(events('trigger.taken')).toHaveLength(1);
    const before = laptop.values('Cycle history').length;
    const [old] = laptop.runtime.triggers().filter((trigger) => trigger.owner === 'finn@riverbend.example');
    laptop.fire(old!.id);
    expect(laptop.values('Cycle history')).toHaveLength(before);
  });

  test('can be switched off by its owner only', () => {
    laptop.run('menuWeeklyOn');
    laptop.run('menuWeeklyOff');
    expect(laptop.runtime.triggers()).toEqual([]);
  });

  test('is not for members to switch', () => {
    laptop.runtime.signIn('chidi@riverbend.example');
    const { dialogs } = laptop.runtime.execute('menuWeeklyOn');
    expect(JSON.stringify(dialogs)).toContain('An admin can do this.');
    expect(laptop.runtime.triggers()).toEqual([]);
  });
});
