import { expect, test } from '@jest/globals';
import { declared, defaults, readSettings } from '../../src/domain/settings';

const read = (key: string, value: string) => readSettings([{ key, value }]);

test('an empty tab gives what is usual', () => {
  expect(readSettings([])).toEqual({ settings: defaults, problems: [] });
  expect(defaults).toMatchObject({
    contextsNeeded: 2,
    pass: 2 / 3,
    smallGroup: 10,
    reviewDays: 120,
    strictNumerators: false,
  });
});

test.each([
  ['pass', '3/4', 'pass', 0.75],
  ['Pass ', '67%', 'pass', 0.67],
  ['pass', '0.5', 'pass', 0.5],
  ['contexts needed', '3', 'contextsNeeded', 3],
  ['strict numerators', 'On', 'strictNumerators', true],
  ['digest', 'off', 'digest', false],
  ['quiet hours from', '17:30', 'quietFrom', '17:30'],
  ['stuck: Summary', '30', 'stuckSummary', 30],
  ['time zone', ' Europe/Oslo ', 'timeZone', 'Europe/Oslo'],
] as const)('%s = %s is read', (key, value, name, expected) => {
  expect(read(key, value)).toEqual({ settings: { ...defaults, [name]: expected }, problems: [] });
});

test.each([
  ['contexts needed', '1', 'contextsNeeded', 2, '“contexts needed” cannot be less than 2; 2 is used.'],
  ['pass', '0.4', 'pass', 0.5, '“pass” cannot be less than 1/2; 1/2 is used.'],
  ['quorum: small network', '1', 'quorumSmall', 3, '“quorum: small network” cannot be less than 3; 3 is used.'],
  ['quorum: at least', '2', 'quorumLeast', 3, '“quorum: at least” cannot be less than 3; 3 is used.'],
  ['small group', '4', 'smallGroup', 5, '“small group” cannot be less than 5; 5 is used.'],
] as const)('%s = %s stays at its floor, and is said', (key, value, name, expected, words) => {
  const { settings, problems } = read(key, value);
  expect(settings[name]).toBe(expected);
  expect(problems).toEqual([words]);
});

test.each([
  ['pass', 'most of us'],
  ['contexts needed', '2.5'],
  ['contexts needed', '-3'],
  ['quiet hours from', '25:00'],
  ['week start', 'Wednesday'],
  ['digest', 'perhaps'],
])('%s = %s cannot be read: the usual is used, and it is said', (key, value) => {
  const { settings, problems } = read(key, value);
  expect(settings).toEqual(defaults);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`“${key}” cannot be “${value}”`);
});

test('every setting has its own key, and its usual value is one that may be written', () => {
  const all = Object.values(declared);
  expect(new Set(all.map((one) => one.key.toLowerCase())).size).toBe(all.length);
  for (const { key, value, usual } of all) expect([key, value().safeParse(usual).success]).toEqual([key, true]);
});
