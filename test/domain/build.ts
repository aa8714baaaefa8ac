import type { By, Fact, HistoryEvent } from '../../src/domain/event';
import { stamped } from '../../src/domain/event';
import type { Actor } from '../../src/domain/identity';
import { identify } from '../../src/domain/identity';
import type {
  CharterRow,
  Idea,
  Measure,
  Network,
  NetworkParts,
  PeopleEntry,
  PlanRow,
  Product,
  Share,
  Step,
  Test,
} from '../../src/domain/network';
import { networkOf } from '../../src/domain/network';

/** Small networks for tests: only what a test speaks of is said, everything else is blank. */

export const monday = '2026-05-25T06:00:00';

export function entry(given: Partial<PeopleEntry>): PeopleEntry {
  return {
    kind: 'Person',
    name: '',
    email: given.name && given.kind === undefined ? `${given.name.toLowerCase()}@example.org` : '',
    roles: ['Member'],
    team: '',
    groups: [],
    size: undefined,
    priority: false,
    reach: undefined,
    joinedOn: undefined,
    leavingOn: undefined,
    didTheWork: false,
    activeRelationships: false,
    insideTheGroup: false,
    evidence: '',
    speaksTo: [],
    hours: undefined,
    active: true,
    ...given,
  };
}
export const person = (name: string, team = '', roles = ['Member'], more: Partial<PeopleEntry> = {}) =>
  entry({ name, team, roles, ...more });
export const teamEntry = (name: string) => entry({ kind: 'Team', name, roles: [] });
export const groupEntry = (name: string, priority = false) => entry({ kind: 'Group', name, roles: [], priority });

export function idea(given: Partial<Idea>): Idea {
  return {
    id: 'I-01',
    title: 'Work check at the door',
    problem: '',
    meantFor: ['Teachers'],
    priority: '',
    topic: '',
    kind: undefined,
    source: '',
    team: 'Cedar',
    contact: 'Chidi',
    measures: [],
    holders: [],
    cameFrom: '',
    askToMove: '',
    ...given,
  };
}

export function trial(given: Partial<Test>): Test {
  return {
    id: 'T-001',
    kind: 'Test',
    idea: 'I-01',
    product: '',
    team: 'Cedar',
    who: 'Chidi',
    method: undefined,
    started: '2026-05-01',
    finished: '2026-05-08',
    forWhom: '',
    did: '',
    expected: '',
    happened: '',
    result: 'Better',
    forPriority: 'Better',
    before: undefined,
    after: undefined,
    next: undefined,
    learned: 'Look at the page, not the name',
    minutes: undefined,
    ...given,
  };
}
export const use = (given: Partial<Test>): Test => trial({ kind: 'Use', learned: '', ...given });

export function product(given: Partial<Product>): Product {
  return {
    id: 'K-01',
    ideas: ['I-01'],
    title: 'Door check',
    format: 'Action guide',
    audience: ['Teachers'],
    expectedAction: 'Check work at the door',
    category: 'Act',
    nextSteps: '1. Stand at the door (teacher)',
    timeAWeek: 10,
    peopleNeeded: '',
    bandwidth: 'The warm-up gets shorter',
    money: '',
    knowHow: '',
    brokers: [],
    keepers: ['Chidi', 'Kavya'],
    reviewBy: undefined,
    mediaLink: '',
    ...given,
  };
}

export function share(given: Partial<Share>): Share {
  return {
    id: 'H-001',
    date: '2026-05-20',
    who: 'Yara',
    product: 'K-01',
    idea: 'I-01',
    group: 'Teachers',
    direction: undefined,
    format: undefined,
    people: 5,
    heardBack: '',
    followUp: '',
    ...given,
  };
}

export function planRow(given: Partial<PlanRow>): PlanRow {
  return {
    id: 'C-01',
    product: 'K-01',
    group: 'Teachers',
    category: 'Act',
    stateNow: 'Aware',
    action: 'Try it for three weeks',
    motivates: 'A calm start',
    people: 'One',
    time: '',
    money: '',
    knowHow: '',
    obstacles: 'Two doors',
    surmountable: 'Yes',
    otherConditions: 'The bell stays',
    supportByUs: '',
    supportByPartners: '',
    owner: 'Yara',
    lastContact: undefined,
    revisitBy: undefined,
    askToLeader: undefined,
    ...given,
  };
}

export function charterRow(given: Partial<CharterRow>): CharterRow {
  return {
    code: 'ST1',
    kind: 'Standard',
    text: '',
    required: false,
    equity: false,
    whoLivesIt: [],
    reviewBy: undefined,
    ...given,
  };
}

export function measure(given: Partial<Measure>): Measure {
  return {
    code: 'M04',
    name: 'Work on time',
    kind: 'Process',
    type: 'Proportion',
    counts: 'People',
    better: 'Up',
    splitBy: [],
    teams: ['All'],
    owner: '',
    stopped: undefined,
    ...given,
  };
}

export function step(given: Partial<Step>): Step {
  return {
    id: 'S-01',
    goal: 'AG1',
    phase: 'Generation',
    step: 'Monday huddle',
    lane: '',
    howOften: 'Weekly',
    groups: [],
    tool: '',
    support: '',
    feeds: '',
    status: 'In place',
    ...given,
  };
}

/** Eleven people in three teams, brokers, leaders, families: enough for a vote. */
export const townspeople: readonly PeopleEntry[] = [
  ...['Cedar', 'Birch', 'Elm'].map(teamEntry),
  groupEntry('Teachers'),
  groupEntry('Families', true),
  person('Chidi', 'Cedar', ['Member'], { groups: ['Teachers'] }),
  person('Kavya', 'Cedar', ['Member'], { groups: ['Teachers'] }),
  person('Beto', 'Birch', ['Member'], { groups: ['Teachers'] }),
  person('Rosa', 'Birch', ['Member'], { groups: ['Teachers'] }),
  person('Eun', 'Elm', ['Member'], { groups: ['Teachers'] }),
  person('Yara', '', ['Broker'], { groups: ['Teachers'], speaksTo: ['Teachers'], didTheWork: true }),
  person('Cleo', '', ['Leader'], { groups: ['Leaders'] }),
  person('Dev', '', ['Leader'], { groups: ['Leaders'] }),
  person('Finn', '', ['Admin'], { groups: ['Office'] }),
  person('Gia', '', ['Community'], { groups: ['Families'], email: '' }),
  person('Hana', '', ['Community'], { groups: ['Families'], email: '' }),
];

type Moment = { readonly on?: string; readonly by?: Partial<By>; readonly request?: string };

/** Writes facts into a history one after the other, each at its own time. */
export class Diary {
  readonly events: HistoryEvent[] = [];

  add(facts: Fact | readonly Fact[], { on = '2026-05-01', by = {}, request = '' }: Moment = {}): this {
    const list = Array.isArray(facts) ? (facts as readonly Fact[]) : [facts as Fact];
    const when = on.length > 10 ? on : `${on}T09:00:00`;
    const who: By = {
      who: 'Chidi',
      knownBy: 'account',
      through: 'chidi@example.org',
      role: 'Member',
      group: 'Cedar',
      ...by,
    };
    this.events.push(...stamped(list, who, { when, request, digest: '' }, this.events.length));
    return this;
  }
}

export function town(parts: Partial<NetworkParts> = {}): Network {
  return networkOf({ people: townspeople, now: monday, ...parts });
}

/** Somebody signed in; a name without an account is chosen at Beto's keyboard. */
export function actor(network: Network, name: string): Actor {
  const email = network.people.find((one) => one.name === name)?.email ?? '';
  const found = email === '' ? identify(network, 'beto@example.org', name) : identify(network, email);
  if ('refused' in found) throw new Error(found.refused);
  return found.actor;
}
