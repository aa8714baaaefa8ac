import { groupSets, topics } from '../generator/rows/charter';
import type { Agreement } from '../generator/story';
import { pairs } from './teams';

const yearsEnd = '2026-08-31';

const goals: Agreement[] = [
  {
    code: 'AG1',
    kind: 'Application goal',
    text: 'By June, every grade 9 team runs at least one routine that another team proved.',
    whoLivesIt: ['Grade 9 teachers'],
  },
  {
    code: 'AG2',
    kind: 'Application goal',
    text: 'Families hear from us in their own language before the second absence.',
    whoLivesIt: ['Multilingual families'],
  },
];

const priorities: Agreement[] = [
  {
    code: 'PR1',
    kind: 'Priority',
    text: 'Math work on time in grade 9',
    whoLivesIt: ['Students', 'Grade 9 teachers'],
    reviewBy: yearsEnd,
  },
  {
    code: 'PR2',
    kind: 'Priority',
    text: 'Reach every family in 48 hours',
    whoLivesIt: ['Multilingual families'],
    reviewBy: yearsEnd,
  },
  {
    code: 'PR3',
    kind: 'Priority',
    text: 'Attendance for students missing 2+ days',
    whoLivesIt: ['Students', 'Counsellors'],
    reviewBy: yearsEnd,
  },
];

const definitions: Agreement[] = [
  {
    code: 'D1',
    kind: 'Definition',
    text: 'We know something when people in two different places tried it, it helped, and we can say whom it did not help.',
  },
  {
    code: 'D2',
    kind: 'Definition',
    text: 'A number becomes knowledge when somebody can say what to do differently on Monday.',
  },
  {
    code: 'D3',
    kind: 'Definition',
    text: 'What families and students tell us counts as evidence when it is written down with who said it and when.',
  },
];

const standards: Agreement[] = [
  { code: 'ST1', kind: 'Standard', text: 'Tested in at least 2 different contexts', required: true },
  {
    code: 'ST2',
    kind: 'Standard',
    text: 'A success measure moved, by the run-chart rules or a stated reason',
    required: true,
  },
  { code: 'ST3', kind: 'Standard', text: 'Says who it worked for and who it did not', required: true, equity: true },
  { code: 'ST4', kind: 'Standard', text: 'Priority groups benefit at least as much', required: true, equity: true },
  { code: 'ST5', kind: 'Standard', text: 'Fits in the time people really have', required: true },
  { code: 'ST6', kind: 'Standard', text: 'Someone else could do it from the product' },
];

const questions: Agreement[] = [
  {
    code: 'Q1',
    kind: 'Question',
    text: 'Why does homework come in late from students who finish it in class?',
    whoLivesIt: ['Students'],
  },
  {
    code: 'Q2',
    kind: 'Question',
    text: '¿Qué hora le sirve a una familia que trabaja de noche?',
    whoLivesIt: ['Multilingual families'],
  },
  {
    code: 'Q3',
    kind: 'Question',
    text: 'What makes the second absence different from the first?',
    whoLivesIt: ['Students', 'Counsellors'],
  },
];

const shelves = topics([
  'Turning work in',
  'Reaching families',
  'Attendance',
  'Check-ins',
  'Exit tickets',
  'Planning ahead',
  'Learning from mistakes',
  'Working together',
  'Student voice',
  'Reteaching',
]);

const commitments: Agreement[] = [
  {
    code: 'LC1',
    kind: 'Leadership commitment',
    text: 'We answer what teams ask of us within two weeks, and we say so when the answer is no.',
  },
  { code: 'CM1', kind: 'Commitment', text: 'Finding out that something does not work is worth as much as a success.' },
  { code: 'CM2', kind: 'Commitment', text: 'Nobody is asked for a number that no decision needs.' },
  {
    code: 'CM3',
    kind: 'Commitment',
    text: 'Families and students vote on what concerns them, in the language they choose.',
  },
];

const brokering: Agreement[] = [
  {
    code: 'BN1',
    kind: 'Broker norm',
    text: 'Listen first: begin with what the other group is trying to do this month.',
  },
  { code: 'BN2', kind: 'Broker norm', text: 'Say where it did not work before you say where it did.' },
  { code: 'BN3', kind: 'Broker norm', text: 'Bring back what you hear, also when it is inconvenient.' },
  { code: 'BS1', kind: 'Broker support', text: 'Cover for one lesson a month, arranged by the office.' },
  { code: 'BS2', kind: 'Broker support', text: 'A recorder, a ring light and an hour with somebody who can edit.' },
];

const links: Agreement[] = [
  { code: 'LK1', kind: 'Link', text: 'Our strategy on one page: https://riverbend.example/strategy' },
  { code: 'LK2', kind: 'Link', text: 'How we take part and decide: https://riverbend.example/voice' },
];

/** The first set-up wrote it; nothing in it has been voted on since. */
export const agreements: readonly Agreement[] = [
  ...goals,
  ...priorities,
  ...definitions,
  ...standards,
  ...questions,
  ...shelves,
  ...groupSets(pairs),
  ...commitments,
  ...brokering,
  ...links,
];
