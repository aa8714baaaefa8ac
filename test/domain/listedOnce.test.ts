import { expect, test } from '@jest/globals';
import { listedOnce } from '../../src/domain/people';

test('a team that was copied counts once, one that has no name yet is none, and two persons may share a name', () => {
  const row = (kind: 'Person' | 'Team', name: string, email = '') => ({ kind, name, email });
  expect(
    listedOnce([
      row('Team', 'Aster'),
      row('Team', ' aster'),
      row('Team', ''),
      row('Person', 'Aster'),
      row('Person', 'Ada', 'ada@one.example'),
      row('Person', 'Ada', 'ada@two.example'),
    ]),
  ).toEqual([
    row('Team', 'Aster'),
    row('Person', 'Aster'),
    row('Person', 'Ada', 'ada@one.example'),
    row('Person', 'Ada', 'ada@two.example'),
  ]);
});
