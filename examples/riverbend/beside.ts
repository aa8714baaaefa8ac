import { askAnswered, askOpened, fact } from '../../src/domain/facts';
import type { Diary } from '../generator/diary';
import { rowsDue } from '../generator/history/weeks';
import type { SampleEvent } from '../network';
import { calendar, day, monday } from './calendar';
import { numbersPlan } from './numbers';
import { member } from './people';

/** What leaders were asked, and when they answered: twice within two weeks, once not. */
export const asks = (diary: Diary): SampleEvent[] => [
  ...diary.command('2026-01-02', 10, 'C-03', diary.by('Dev'), [
    askAnswered('C-03', 'Yes', 'Nine text plans, from the January budget'),
  ]),
  ...diary.command('2026-03-20', 11, 'C-02', diary.by('Cleo'), [
    askAnswered('C-02', 'Need more', 'Which announcements, and who tells the bus office'),
  ]),
  ...diary.command('2026-01-21', 17, 'I-04', diary.by('Zeke'), [
    fact('gap.explained', {
      idea: 'I-04',
      question: 'Why',
      answer: 'Half of the Tuesday table speaks Arabic and none of us does',
      more: { what: 'An interpreter at the Tuesday table', who: 'Esi', by: '2026-02-10' },
    }),
    askOpened('A-01', 'An interpreter for Arabic at the Tuesday table', 'Esi', { idea: 'I-04' }, { by: '2026-02-10' }),
  ]),
  ...diary.command('2026-01-29', 9, 'A-01', diary.by('Esi'), [
    askAnswered('A-01', 'Yes', 'Two evenings a month, until June'),
  ]),
];

/** In the last eight weeks four teams typed their numbers in the panel instead of the cells. */
export function entries(diary: Diary): SampleEvent[] {
  const inPanel = numbersPlan.teams.filter(({ name }) => ['Birch', 'Cedar', 'Dogwood', 'Fir'].includes(name));
  return Array.from({ length: 8 }, (_, back) => calendar.weeks - 7 + back).flatMap((week) =>
    inPanel.flatMap((team) =>
      diary.command(day(week, 4), 14, 'numbers', diary.by(member(team.name, week)), [
        fact('numbers.entered', {
          object: team.name,
          more: { period: monday(week), rows: rowsDue(numbersPlan, team, week) },
        }),
      ]),
    ),
  );
}
