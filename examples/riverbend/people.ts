import type { Brokering, Group, Person } from '../generator/story';
import { teams } from './teams';

type Role = 'Member' | 'Broker' | 'Leader' | 'Admin' | 'Community';

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

/** Whose keyboard a person without an account sits at. */
export const hosts: Readonly<Record<string, string>> = { Gia: 'Beto', Hana: 'Zeke', Ivo: 'Luz', Jude: 'Luz' };
