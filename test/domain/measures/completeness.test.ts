import { describe, expect, test } from '@jest/globals';
import { markOf, reported, type Seen, shareOf } from '../../../src/domain/measures/completeness';

// The week of Monday 18 May: due from the 25th, on time until the 31st.
const dueFrom = '2026-05-25';
const rows = (filled: number, of: number, due = dueFrom) =>
  Array.from({ length: of }, (_, at) => ({ dueFrom: due, filled: at < filled }));
const seen = (...updates: [string, number][]): Seen[] => updates.map(([on, filled]) => ({ on, filled }));

describe('a team and a week', () => {
  test.each<[string, ReturnType<typeof rows>, Seen[], string, string]>([
    ['all seen in time', rows(5, 5), seen(['2026-05-25', 5]), '2026-06-08', '■ on time'],
    ['seen on the seventh day after its end', rows(5, 5), seen(['2026-05-31', 5]), '2026-06-08', '■ on time'],
    ['seen a day later', rows(5, 5), seen(['2026-06-01', 5]), '2026-06-08', '▣ late'],
    ['some in time, the rest later', rows(5, 5), seen(['2026-05-25', 3], ['2026-06-08', 5]), '2026-06-08', '▣ late'],
    ['some missing', rows(4, 5), seen(['2026-05-25', 4]), '2026-06-08', '◧ part 4/5'],
    ['nothing', rows(0, 5), [], '2026-06-08', '□ missing'],
    ['nothing on the day it falls due', rows(0, 5), [], dueFrom, '□ missing'],
    ['nothing while the week runs', rows(0, 5), [], '2026-05-24', ' not due'],
    ['a part while the week runs', rows(2, 5), [], '2026-05-24', ' not due'],
    ['all while the week runs', rows(5, 5), [], '2026-05-24', '■ on time'],
    ['typed just now, in time', rows(5, 5), [], '2026-05-31', '■ on time'],
    ['typed just now, too late', rows(5, 5), [], '2026-06-01', '▣ late'],
    ['emptied again', rows(4, 5), seen(['2026-05-25', 5]), '2026-06-08', '◧ part 4/5'],
    [
      'weekly rows there, a longer split still running',
      [...rows(5, 5), ...rows(0, 2, '2026-06-15')],
      seen(['2026-05-25', 5]),
      '2026-06-08',
      '■ on time',
    ],
  ])('%s', (_, due, updates, today, mark) => {
    const { icon, word, count } = markOf(reported(due, updates, today));
    expect(`${icon} ${word}${count && ` ${count}`}`).toBe(mark);
  });

  test('counts each row once', () => {
    expect(reported(rows(4, 5), seen(['2026-05-25', 3], ['2026-06-08', 4]), '2026-06-08')).toEqual({
      onTime: 3,
      late: 1,
      missing: 1,
      rows: 5,
      due: 5,
    });
  });
});

test('a share is on time and late of all that was due', () => {
  const one = { onTime: 3, late: 1, missing: 1, rows: 5, due: 5 };
  const running = { onTime: 0, late: 0, missing: 0, rows: 5, due: 0 };
  expect(shareOf([one, one, running])).toEqual({ reported: 8, due: 10 });
});
