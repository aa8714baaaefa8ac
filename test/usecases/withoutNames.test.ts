import { describe, expect, test } from '@jest/globals';
import { samples } from '../../examples/all';
import type { PeopleEntry } from '../../src/domain/network';
import { defaults } from '../../src/domain/settings';
import { codePeople, hiddenRows } from '../../src/usecases/withoutNames';
import { worldOf } from '../domain/numbers/world';

const person = (name: string, email = ''): PeopleEntry =>
  ({ kind: 'Person', name, email, roles: [], groups: [], speaksTo: [] }) as unknown as PeopleEntry;

describe('a copy without names', () => {
  const code = codePeople([person('Ada', 'ada@example.org'), person('Ada Lovelace'), person('José')]);

  test.each([
    ['Ada', 'P01'],
    ['Ada Lovelace and Ada', 'P02 and P01'],
    ['Ask ada@example.org', 'Ask P01'],
    ['Jose\u0301 agreed', 'P03 agreed'],
    ['Adaptation by Canada', 'Adaptation by Canada'],
    ['Ada’s board', 'P01’s board'],
  ])('reads “%s” as “%s”', (text, coded) => {
    expect(code(text)).toBe(coded);
  });

  test('leaves out Hazel’s language groups in M01 and M04, and no other row', () => {
    const { numbers, rows } = worldOf(samples.riverbend());
    const hidden = [...hiddenRows(numbers, defaults)].map((row) => rows[row]!);
    expect(hidden).toHaveLength(40);
    expect(
      new Set(hidden.map(([, team, measure, group]) => `${team} ${String(measure).slice(0, 3)} ${group}`)),
    ).toEqual(
      new Set([
        'Hazel M01 Multilingual',
        'Hazel M01 Not multilingual',
        'Hazel M04 Multilingual',
        'Hazel M04 Not multilingual',
      ]),
    );
  });
});
