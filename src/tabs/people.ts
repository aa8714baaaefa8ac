import { PeopleKind, Reach } from '../domain/words';
import { choice, date, name, number, type Row, several, tab, text, yes } from './tab';

export const people = tab(
  'People',
  {
    about: 'Persons, teams, groups and partners. Roles decide what a person may do.',
    colour: 'grey',
    owner: 'people',
    appears: 'day one',
    key: ['kind', 'name', 'email'],
  },
  {
    kind: choice('Kind', PeopleKind, { width: 80 }),
    name: text('Name', { width: 140 }),
    email: text('Email', { width: 200 }),
    roles: several('Role', 'people', {
      width: 120,
      help: 'Member, Leader, Broker, Admin, Community. Several: put a semicolon between them.',
    }),
    team: name('Team', 'teams', { width: 90 }),
    groups: several('Belongs to', 'groups'),
    size: number('Size'),
    priority: yes('Priority group'),
    reach: choice('Inside/Beyond', Reach),
    joinedOn: date('Joined on'),
    leavingOn: date('Leaving on'),
    didTheWork: yes('Did the work'),
    activeRelationships: yes('Active relationships'),
    insideTheGroup: yes('Inside the group'),
    evidence: text('Evidence', { width: 200 }),
    speaksTo: several('Speaks to', 'groups'),
    hours: number('Hours a month'),
    active: yes('Active', { width: 70 }),
  },
);
export type PeopleRow = Row<typeof people>;
