import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../src/domain/event';
import {
  answered,
  cellSet,
  entered,
  fact,
  ideaProposed,
  productGenerated,
  reviewClosed,
  reviewOpened,
  shareLogged,
  stageMoved,
  undone,
  voteCast,
} from '../../src/domain/facts';
import { undoLast } from '../../src/domain/undo';
import { Diary, town } from './build';

const five = '2026-05-25T05:55:00';
const mine = { on: five, request: 'r1' };
const account = 'chidi@example.org';
const undo = (diary: Diary) => undoLast(town({ events: diary.events }), account);
const moved = stageMoved({ idea: 'I-01', cycle: 1, from: 'Generation', to: 'Summary' });

describe('taking back the last step', () => {
  test('writes an event that says so, puts cells back and empties rows', () => {
    const diary = new Diary()
      .add(entered('I-01'))
      .add(
        [
          shareLogged('H-004', 'K-01', 'I-01', 'Teachers'),
          cellSet('Change plan', 'C-01', 'State now', 'Aware', 'Willing'),
        ],
        mine,
      );
    expect(undo(diary)).toEqual({
      kind: 'undo',
      request: 'r1',
      events: [undone('r1', 'Took back: share.logged, cell.set')],
      cells: [{ tab: 'Change plan', key: 'C-01', heading: 'State now', to: 'Aware' }],
      rows: [{ tab: 'shares', id: 'H-004' }],
      say: 'Your last step is taken back.',
    });
  });

  test('cells go back in the opposite order, so that the first value stands in the end', () => {
    const diary = new Diary().add(
      [cellSet('Ideas', 'I-01', 'Team', 'A', 'B'), cellSet('Ideas', 'I-01', 'Team', 'B', 'C')],
      mine,
    );
    const result = undo(diary);
    expect(result.kind === 'undo' && result.cells.map((cell) => cell.to)).toEqual(['B', 'A']);
  });

  const refused: readonly (readonly [string, Diary, string])[] = [
    ['nothing at all', new Diary(), 'There is nothing of yours from the last 10 minutes to take back.'],
    [
      'more than ten minutes ago',
      new Diary().add(moved, { on: '2026-05-25T05:49:59', request: 'r1' }),
      'There is nothing of yours from the last 10 minutes to take back.',
    ],
    [
      'somebody else’s step',
      new Diary().add(moved, { ...mine, by: { through: 'beto@example.org' } }),
      'There is nothing of yours from the last 10 minutes to take back.',
    ],
    [
      'twice',
      new Diary().add(moved, mine).add(undone('r1', ''), { on: five, request: 'r2' }),
      'Your last step was taken back already.',
    ],
    [
      'a Doc',
      new Diary().add(productGenerated('K-01', 'I-01', { doc: 'd', version: 1, format: '' }), mine),
      'A Doc that was made stays; make it again instead.',
    ],
    ['an update with its mails', new Diary().add(fact('update.ran'), mine), 'An update and its mails stay.'],
    [
      'a closed review',
      new Diary().add(reviewClosed('I-01', 1, 'Knowledge', '', []), mine),
      'A closed review has counted its votes; open a new one instead.',
    ],
    [
      'a step others have built on',
      new Diary()
        .add([entered('I-01')])
        .add(moved, mine)
        .add(answered('I-01', 1, 'Y1', 'x'), {
          on: five,
          request: 'r2',
          by: { who: 'Beto', through: 'beto@example.org' },
        }),
      'Beto has gone on from there since, so it stays.',
    ],
    [
      'a row others have used',
      new Diary().add(ideaProposed('I-07', 'x'), mine).add(answered('I-07', 1, 'U1', 'x'), {
        on: five,
        request: 'r2',
        by: { who: 'Beto', through: 'beto@example.org' },
      }),
      'Beto has gone on from there since, so it stays.',
    ],
  ];
  test.each(refused)('is refused for %s', (_, diary, say) => {
    expect(undo(diary)).toEqual({ kind: 'refused', say });
  });

  const inReview: Fact[] = [
    entered('I-01'),
    moved,
    stageMoved({ idea: 'I-01', cycle: 1, from: 'Summary', to: 'Synthesis' }),
    stageMoved({ idea: 'I-01', cycle: 1, from: 'Synthesis', to: 'Reduction' }),
    reviewOpened('I-01', 1, '2026-06-08', { facilitator: 'Beto', invited: 'all' }),
  ];
  test('a vote can be taken back until it is counted', () => {
    const cast = new Diary().add(inReview).add(voteCast({ idea: 'I-01', cycle: 1 }, 'Knowledge'), mine);
    expect(undo(cast)).toMatchObject({ kind: 'undo' });
    cast.add(reviewClosed('I-01', 1, 'Promising, refine', '', []), {
      on: five,
      request: 'r2',
      by: { through: 'beto@example.org' },
    });
    expect(undo(cast)).toEqual({ kind: 'refused', say: 'A vote that was counted stays.' });
  });

  test('an account that Google does not name has nothing to take back', () => {
    const diary = new Diary().add(moved, { ...mine, by: { through: '' } });
    expect(undoLast(town({ events: diary.events }), '')).toMatchObject({ kind: 'refused' });
  });
});
