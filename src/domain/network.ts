import type { SplitComparison } from './equityGate';
import type { HistoryEvent } from './event';
import { type Replayed, replay } from './replay';
import { defaults, type Settings } from './settings';
import type {
  AskToLeader,
  Better,
  Category,
  CharterKind,
  Counts,
  Direction,
  GroupState,
  HowOften,
  IdeaKind,
  MeasureKind,
  MeasureType,
  Method,
  Next,
  PeopleKind,
  PriorityResult,
  ProductFormat,
  Reach,
  Result,
  RoutineStatus,
  ShareFormat,
  Stage,
  Surmountable,
  TestKind,
} from './words';

/** A row of People: a person, a team, a group or a partner. */
export interface PeopleEntry {
  readonly kind: PeopleKind | undefined;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly team: string;
  readonly groups: readonly string[];
  readonly size: number | undefined;
  readonly priority: boolean;
  readonly reach: Reach | undefined;
  readonly joinedOn: string | undefined;
  readonly leavingOn: string | undefined;
  readonly didTheWork: boolean;
  readonly activeRelationships: boolean;
  readonly insideTheGroup: boolean;
  readonly evidence: string;
  readonly speaksTo: readonly string[];
  readonly hours: number | undefined;
  readonly active: boolean;
}

export interface Idea {
  readonly id: string;
  readonly title: string;
  readonly problem: string;
  readonly meantFor: readonly string[];
  readonly priority: string;
  readonly topic: string;
  readonly kind: IdeaKind | undefined;
  readonly source: string;
  readonly team: string;
  readonly contact: string;
  readonly measures: readonly string[];
  readonly holders: readonly string[];
  readonly cameFrom: string;
  readonly askToMove: string;
}

/** A row of Tests & uses: a test of an idea, a use of what we know, or a decision. */
export interface Test {
  readonly id: string;
  readonly kind: TestKind | undefined;
  readonly idea: string;
  readonly product: string;
  readonly team: string;
  readonly who: string;
  readonly method: Method | undefined;
  readonly started: string | undefined;
  readonly finished: string | undefined;
  readonly forWhom: string;
  readonly did: string;
  readonly expected: string;
  readonly happened: string;
  readonly result: Result | undefined;
  readonly forPriority: PriorityResult | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly next: Next | undefined;
  readonly learned: string;
  readonly minutes: number | undefined;
}

export interface Product {
  readonly id: string;
  readonly ideas: readonly string[];
  readonly title: string;
  readonly format: ProductFormat | undefined;
  readonly audience: readonly string[];
  readonly expectedAction: string;
  readonly category: Category | undefined;
  readonly nextSteps: string;
  readonly timeAWeek: number | undefined;
  readonly peopleNeeded: string;
  readonly bandwidth: string;
  readonly money: string;
  readonly knowHow: string;
  readonly brokers: readonly string[];
  readonly keepers: readonly string[];
  readonly reviewBy: string | undefined;
  readonly mediaLink: string;
}

export interface Share {
  readonly id: string;
  readonly date: string | undefined;
  readonly who: string;
  readonly product: string;
  readonly idea: string;
  readonly group: string;
  readonly direction: Direction | undefined;
  readonly format: ShareFormat | undefined;
  readonly people: number | undefined;
  readonly heardBack: string;
  readonly followUp: string;
}

/** A row of Change plan: where one group stands with one product. */
export interface PlanRow {
  readonly id: string;
  readonly product: string;
  readonly group: string;
  readonly category: Category | undefined;
  readonly stateNow: GroupState | undefined;
  readonly action: string;
  readonly motivates: string;
  readonly people: string;
  readonly time: string;
  readonly money: string;
  readonly knowHow: string;
  readonly obstacles: string;
  readonly surmountable: Surmountable | undefined;
  readonly otherConditions: string;
  readonly supportByUs: string;
  readonly supportByPartners: string;
  readonly owner: string;
  readonly lastContact: string | undefined;
  readonly revisitBy: string | undefined;
  readonly askToLeader: AskToLeader | undefined;
}

export interface CharterRow {
  readonly code: string;
  readonly kind: CharterKind | undefined;
  readonly text: string;
  readonly required: boolean;
  readonly equity: boolean;
  readonly whoLivesIt: readonly string[];
  readonly reviewBy: string | undefined;
}

/** What the cycle needs to know of a measure; the engine under measures/ reads the rest. */
export interface Measure {
  readonly code: string;
  readonly name: string;
  readonly kind: MeasureKind | undefined;
  readonly type: MeasureType | undefined;
  readonly counts: Counts | undefined;
  readonly better: Better | undefined;
  readonly splitBy: readonly string[];
  readonly teams: readonly string[];
  readonly owner: string;
  readonly stopped: string | undefined;
}

/** A planned routine of the Process map. */
export interface Step {
  readonly id: string;
  readonly goal: string;
  readonly phase: Exclude<Stage, 'Set aside'> | undefined;
  readonly step: string;
  readonly lane: string;
  readonly howOften: HowOften | undefined;
  readonly groups: readonly string[];
  readonly tool: string;
  readonly support: string;
  readonly feeds: string;
  readonly status: RoutineStatus | undefined;
}

/** What people typed. Every field is named as in src/tabs, so that rows read from a tab fit here. */
export interface Rows {
  readonly people: readonly PeopleEntry[];
  readonly ideas: readonly Idea[];
  readonly tests: readonly Test[];
  readonly products: readonly Product[];
  readonly shares: readonly Share[];
  readonly plans: readonly PlanRow[];
  readonly charter: readonly CharterRow[];
  readonly measures: readonly Measure[];
  readonly steps: readonly Step[];
}

/** All that a decision may look at: the rows, the Cycle history and what follows from it, the settings, the clock. */
export interface Network extends Rows {
  readonly events: readonly HistoryEvent[];
  readonly settings: Settings;
  /** The civil day in the network's time zone. */
  readonly today: string;
  /** `2026-05-25T06:00:00`, in the network's time zone. */
  readonly now: string;
  /** For each idea, how its linked measures went for priority groups; prepared by the measures engine. */
  readonly splits: ReadonlyMap<string, readonly SplitComparison[]>;
  /** Stages, reviews, votes, standards, asks: the fold over the events. */
  readonly state: Replayed;
}

export type NetworkParts = Partial<Omit<Network, 'today' | 'state'>> & { readonly now: string };

/** Joins rows and events; what follows from the events is worked out here, once. */
export function networkOf({
  events = [],
  settings = defaults,
  now,
  splits = new Map(),
  ...rows
}: NetworkParts): Network {
  return {
    people: [],
    ideas: [],
    tests: [],
    products: [],
    shares: [],
    plans: [],
    charter: [],
    measures: [],
    steps: [],
    ...rows,
    events,
    settings,
    now,
    today: now.slice(0, 10),
    splits,
    state: replay(events),
  };
}

/** Remembers what a function said of a network, since a network never changes: each index is built once. */
export function perNetwork<T>(work: (network: Network) => T): (network: Network) => T {
  const known = new WeakMap<Network, T>();
  return (network) => {
    if (!known.has(network)) known.set(network, work(network));
    return known.get(network) as T; // present: set on the line above
  };
}
