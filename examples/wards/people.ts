import type { Brokering, Group, Person } from '../generator/story';

/** Five wards of one hospital, and how many beds each has. */
export const wards = [
  { name: 'Aster', size: 28, measures: ['M01', 'M02', 'M04', 'M06'] },
  { name: 'Bluebell', size: 24, measures: ['M01', 'M02', 'M03', 'M06'] },
  { name: 'Clover', size: 30, measures: ['M01', 'M02', 'M03', 'M06'] },
  { name: 'Daisy', size: 22, measures: ['M01', 'M02', 'M04', 'M05', 'M06'] },
  { name: 'Foxglove', size: 26, measures: ['M01', 'M02', 'M03', 'M05', 'M06'] },
] as const;

/** Of the patients who go home in a week, how many need an interpreter: on Daisy nobody counts it. */
export const pairs = [
  {
    set: 'Language',
    group: 'Interpreter needed',
    others: 'No interpreter needed',
    people: [11, 12, 14, 10, 13],
    behind: 80,
  },
] as const;

export const groups: readonly Group[] = [
  { kind: 'Group', name: 'Ward nurses', size: 118, reach: 'Inside' },
  { kind: 'Group', name: 'Ward managers', size: 10, reach: 'Inside' },
  { kind: 'Group', name: 'Physiotherapists', size: 14, reach: 'Inside' },
  { kind: 'Group', name: 'Patients and carers', size: 340, priority: true, reach: 'Inside' },
  { kind: 'Group', name: 'Hospital board', size: 8, reach: 'Inside' },
  { kind: 'Partner', name: 'District nurses', size: 22, reach: 'Beyond' },
];

const brokering: Readonly<Record<string, Brokering>> = {
  Tamsin: {
    didTheWork: true,
    insideTheGroup: true,
    evidence: 'Nurse on Clover for nine years; others ring her first.',
    speaksTo: ['Ward nurses', 'Ward managers'],
    hours: 3,
  },
  Rafael: {
    activeRelationships: true,
    insideTheGroup: true,
    evidence: 'Walks with patients on all five wards every week.',
    speaksTo: ['Physiotherapists', 'Patients and carers'],
    hours: 2,
  },
};

const person = (name: string, role: string, team: string, group: string): Person => ({
  name,
  email: role === 'Community' ? '' : `${name.toLowerCase()}@harbour.example`,
  roles: [role],
  team,
  groups: [group],
  joinedOn: '2025-10-27',
  leavingOn: name === 'Hedda' ? '2026-07-15' : undefined,
  broker: brokering[name],
});

export const persons: readonly Person[] = [
  person('Anouk', 'Member', 'Aster', 'Ward nurses'),
  person('Bashir', 'Member', 'Aster', 'Ward nurses'),
  person('Ciara', 'Member', 'Bluebell', 'Ward nurses'),
  person('Desmond', 'Member', 'Bluebell', 'Ward nurses'),
  person('Efua', 'Member', 'Clover', 'Ward nurses'),
  person('Florin', 'Member', 'Clover', 'Ward nurses'),
  person('Greta', 'Member', 'Daisy', 'Ward nurses'),
  person('Hedda', 'Member', 'Daisy', 'Ward nurses'),
  person('Idris', 'Member', 'Foxglove', 'Ward nurses'),
  person('Jovana', 'Member', 'Foxglove', 'Ward nurses'),
  person('Tamsin', 'Broker', '', 'Ward nurses'),
  person('Rafael', 'Broker', '', 'Physiotherapists'),
  person('Mirela', 'Leader', '', 'Ward managers'),
  person('Oskar', 'Leader', '', 'Hospital board'),
  person('Nadia', 'Admin', '', 'Ward managers'),
  person('Wilma', 'Community', '', 'Patients and carers'),
  person('Zoltan', 'Community', '', 'Patients and carers'),
];

/** Whose keyboard a person without an account sits at. */
export const hosts: Readonly<Record<string, string>> = { Wilma: 'Rafael', Zoltan: 'Efua' };
