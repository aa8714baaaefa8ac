import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Laptop, laptopWith } from './laptop';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  laptop.run('updateDashboard');
});
afterAll(() => laptop.close());

const dashboardText = () => laptop.values('Dashboard').map((row) => row.filter((cell) => cell !== '').join(' | '));

describe('an update of Riverbend', () => {
  test('prepares the thirty rows that teams owe for the week that begins', () => {
    const week = laptop.rows('Data').filter((row) => row.Period === '2026-05-25');
    expect(week).toHaveLength(30);
    expect(week.filter((row) => row.Team === 'Cedar')).toEqual(
      [
        'M01 Students on track',
        'M02 Attended 9 in 10 days',
        'M04 Math work turned in on time',
        'M06 Families reached in 48 hours',
      ].map((measure) => expect.objectContaining({ Measure: measure, Group: 'All', Number: '', 'Out of': '' })),
    );
  });

  test('run again adds no row and changes no value', () => {
    const before = ['Data', 'Data issues', 'Cycle history', '_Computed', '_Lists', '_Series'].map((tab) =>
      laptop.values(tab),
    );
    laptop.run('updateDashboard');
    expect(
      ['Data', 'Data issues', 'Cycle history', '_Computed', '_Lists', '_Series'].map((tab) => laptop.values(tab)),
    ).toEqual(before);
  });

  test('lists the planted four rows, three of them not counted', () => {
    expect(laptop.rows('Data issues').map((row) => [row.Team, row['What is wrong'], row.Counted])).toEqual([
      ['Birch', 'More than out of (17 of 12)', 'no'],
      ['Elm', expect.stringMatching(/^Same week, team, measure and group as row \d+$/), 'no'],
      ['Elm', expect.stringMatching(/^Same week, team, measure and group as row \d+; this one counts$/), 'yes'],
      ['elm ', 'Read as Elm; This week has not happened yet', 'no'],
    ]);
  });

  test('shows who has reported', () => {
    const text = dashboardText();
    expect(text.find((line) => line.startsWith('Juniper |'))).toMatch(/0\.85\d* \| +145 of 170/);
    expect(text.find((line) => line.startsWith('Hazel |'))).toMatch(/0\.94\d* \| +132 of 140/);
  });

  test('shows whether measures get better, with their counts', () => {
    const text = dashboardText();
    expect(text.find((line) => line.startsWith('M04 | Math work'))).toContain('886 of 1,188');
    expect(text.find((line) => line.startsWith('M04 | Math work'))).toContain('▲ improving');
  });

  test('says that the Cycle history is whole', () => {
    expect(dashboardText().some((line) => /History whole, [\d,]+ rows/.test(line))).toBe(true);
  });

  test('shows the stage of every idea beside it, by a formula in the heading', () => {
    const ideas = laptop.rows('Ideas');
    expect(ideas.find((row) => row.ID === 'I-13')).toMatchObject({ Stage: 'Synthesis', Cycle: 1, 'Days here': 73 });
    expect(ideas.find((row) => row.ID === 'I-02')).toMatchObject({ Stage: 'Application', Cycle: 2 });
  });
});
