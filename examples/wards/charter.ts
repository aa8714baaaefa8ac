import { groupSets, topics } from '../generator/rows/charter';
import type { Agreement } from '../generator/story';
import { pairs } from './people';

/** What the five wards agreed on. */
export const agreements: readonly Agreement[] = [
  {
    code: 'AG1',
    kind: 'Application goal',
    text: 'By summer every ward has taken over one routine that another ward proved.',
    whoLivesIt: ['Ward nurses'],
  },
  {
    code: 'PR1',
    kind: 'Priority',
    text: 'Nobody falls at night',
    whoLivesIt: ['Patients and carers', 'Ward nurses'],
    reviewBy: '2026-09-30',
  },
  {
    code: 'PR2',
    kind: 'Priority',
    text: 'Home before noon, whatever language you speak',
    whoLivesIt: ['Patients and carers'],
    reviewBy: '2026-09-30',
  },
  {
    code: 'D1',
    kind: 'Definition',
    text: 'We know something when two wards tried it, it helped, and we can say for whom it did not.',
  },
  {
    code: 'D2',
    kind: 'Definition',
    text: 'What patients and carers tell us counts when it is written down with the day and who heard it.',
  },
  { code: 'ST1', kind: 'Standard', text: 'Tested on at least 2 wards', required: true },
  { code: 'ST2', kind: 'Standard', text: 'A measure moved, or we say why we believe it', required: true },
  {
    code: 'ST3',
    kind: 'Standard',
    text: 'Helps patients who need an interpreter as much',
    required: true,
    equity: true,
  },
  { code: 'ST4', kind: 'Standard', text: 'Can be done on a night with two nurses' },
  {
    code: 'Q1',
    kind: 'Question',
    text: 'Who is up at four in the morning, and why?',
    whoLivesIt: ['Patients and carers'],
  },
  ...topics(['Nights', 'Going home', 'Clean hands', 'Skin', 'Pain']),
  ...groupSets(pairs),
  {
    code: 'LC1',
    kind: 'Leadership commitment',
    text: 'We answer a ward within two weeks, and we come to the ward to do it.',
  },
  { code: 'CM1', kind: 'Commitment', text: 'Nobody is blamed for a number. Numbers are for the next try.' },
  { code: 'BN1', kind: 'Broker norm', text: 'Go at handover, stay for five minutes, bring back one question.' },
  { code: 'BS1', kind: 'Broker support', text: 'Two hours off the rota each month.' },
];
