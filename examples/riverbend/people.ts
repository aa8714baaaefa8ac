import { row } from '../generator/cells';
import type { SampleRow } from '../network';
import { teams } from './teams';

export type Role = 'Member' | 'Broker' | 'Leader' | 'Admin' | 'Community';

export interface Person {
  readonly name: string;
  /** Blank for the community: they have no account. */
  readonly email: string;
  readonly roles: readonly Role[];
  readonly team: string;
  readonly groups: readonly string[];
  readonly joinedOn?: string;
  readonly leavingOn?: string;
  readonly broker?: Brokering;
}

/** The three things that make a person believable to those they speak to, and how much time they have for it. */
interface Brokering {
  readonly didTheWork?: true;
  readonly activeRelationships?: true;
  readonly insideTheGroup?: true;
  readonly evidence: string;
  readonly speaksTo: readonly string[];
  readonly hours: number;
}

export const began = '2025-08-18';

/** Three teachers in each school, in the order in which they joined. */
const members: Readonly<Record<string, readonly string[]>> = {
  Alder: ['Amara', 'Imani', 'Quinn'],
  Birch: ['Beto', 'Jonas', 'Rosa'],
  Cedar: ['Chidi', 'Kavya', 'Samir'],
  Dogwood: ['Dalia', 'Luz', 'Tala'],
  Elm: ['Eun', 'Mateo', 'Uma'],
  Fir: ['Farid', 'Noor', 'Viet'],
  Hazel: ['Grace', 'Omar', 'Wren'],
  Juniper: ['Hugo', 'Priya', 'Xio'],
};

const brokering: Readonly<Record<string, Brokering>> = {
  Chidi: {
    didTheWork: true,
    activeRelationships: true,
    evidence: 'Ran the door check all autumn; three schools call him about it.',
    speaksTo: ['Grade 9 teachers'],
    hours: 2,
  },
  Luz: {
    didTheWork: true,
    evidence: 'Sorted exit tickets with her own students for two terms.',
    speaksTo: ['Students'],
    hours: 1,
  },
  Yara: {
    didTheWork: true,
    activeRelationships: true,
    evidence: 'Coached four of the eight teams through a first test.',
    speaksTo: ['Grade 9 teachers', 'Coaches'],
    hours: 4,
  },
  Zeke: {
    activeRelationships: true,
    insideTheGroup: true,
    evidence: 'Counsellor; runs the Tuesday table for families and knows most by name.',
    speaksTo: ['Counsellors', 'Multilingual families'],
    hours: 3,
  },
  Ada: {
    didTheWork: true,
    activeRelationships: true,
    insideTheGroup: true,
    evidence: 'Tested the door check at Cedar, teaches grade 9, sits in the leaders’ meeting.',
    speaksTo: ['Grade 9 teachers', 'School leaders'],
    hours: 4,
  },
  Bo: { insideTheGroup: true, evidence: 'Coach at Alder and Fir since 2019.', speaksTo: ['Coaches'], hours: 2 },
};

const firstNames = Array.from({ length: 3 }, (_, place) => teams.map(({ name }) => members[name]![place]!)).flat();

const person = (name: string, roles: readonly Role[], team: string, groups: readonly string[]): Person => ({
  name,
  email: roles.includes('Community') ? '' : `${name.toLowerCase()}@riverbend.example`,
  roles: brokering[name] && !roles.includes('Broker') ? [...roles, 'Broker'] : roles,
  team,
  groups,
  joinedOn: name === 'Wren' ? '2025-10-06' : name === 'Jude' ? '2025-11-10' : began,
  leavingOn: name === 'Hugo' ? '2026-06-30' : undefined,
  broker: brokering[name],
});

export const persons: readonly Person[] = [
  ...firstNames.map((name) =>
    person(name, ['Member'], teams.find((team) => members[team.name]!.includes(name))!.name, ['Grade 9 teachers']),
  ),
  person('Yara', ['Broker'], '', ['Coaches']),
  person('Zeke', ['Broker'], '', ['Counsellors']),
  person('Ada', ['Broker'], '', ['Grade 9 teachers']),
  person('Bo', ['Broker'], '', ['Coaches']),
  person('Cleo', ['Leader'], '', ['School leaders']),
  person('Dev', ['Leader'], '', ['School leaders']),
  person('Esi', ['Leader'], '', ['District office']),
  person('Finn', ['Admin'], '', ['District office']),
  person('Gia', ['Community'], '', ['Multilingual families']),
  person('Hana', ['Community'], '', ['Multilingual families']),
  person('Ivo', ['Community'], '', ['Students']),
  person('Jude', ['Community'], '', ['Students']),
];

/** Who belongs to a team, the first to join first. */
export const member = (team: string, place: number): string => members[team]![place % members[team]!.length]!;

interface Group {
  readonly kind: 'Group' | 'Partner';
  readonly name: string;
  readonly size: number;
  readonly priority?: true;
  readonly reach: 'Inside' | 'Beyond';
}

export const groups: readonly Group[] = [
  { kind: 'Group', name: 'Grade 9 teachers', size: 92, reach: 'Inside' },
  { kind: 'Group', name: 'School leaders', size: 16, reach: 'Inside' },
  { kind: 'Group', name: 'Coaches', size: 11, reach: 'Inside' },
  { kind: 'Group', name: 'Counsellors', size: 14, reach: 'Inside' },
  { kind: 'Group', name: 'Multilingual families', size: 210, priority: true, reach: 'Inside' },
  { kind: 'Group', name: 'Students', size: 792, priority: true, reach: 'Inside' },
  { kind: 'Group', name: 'District office', size: 9, reach: 'Inside' },
  { kind: 'Partner', name: 'Community partners', size: 12, reach: 'Beyond' },
];

export const peopleRows = (): SampleRow[] => [
  ...teams.map(({ name, size }) =>
    row({ Kind: 'Team', Name: name, Size: size, 'Inside/Beyond': 'Inside', 'Joined on': began, Active: true }),
  ),
  ...groups.map(({ kind, name, size, priority, reach }) =>
    row({ Kind: kind, Name: name, Size: size, 'Priority group': priority, 'Inside/Beyond': reach, Active: true }),
  ),
  ...persons.map(({ name, email, roles, team, groups: belongs, joinedOn, leavingOn, broker }) =>
    row({
      Kind: 'Person',
      Name: name,
      Email: email,
      Role: roles,
      Team: team,
      'Belongs to': belongs,
      'Inside/Beyond': 'Inside',
      'Joined on': joinedOn,
      'Leaving on': leavingOn,
      'Did the work': broker?.didTheWork,
      'Active relationships': broker?.activeRelationships,
      'Inside the group': broker?.insideTheGroup,
      Evidence: broker?.evidence,
      'Speaks to': broker?.speaksTo,
      'Hours a month': broker?.hours,
      Active: true,
    }),
  ),
];
