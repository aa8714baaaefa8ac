import type { Stage } from '../../src/domain/words';
import type { SampleEvent } from '../network';
import type { Calendar } from './calendar';
import type { Actor, Diary } from './diary';
import type { Count, MeasurePlan, NumbersPlan, TeamPlan } from './numbers';

/** All that is made up about a network. The generator turns it into the rows of its tabs and the events of its history. */
export interface Story {
  readonly name: string;
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  /** The moment at which it is looked at. */
  readonly now: string;
  /** Who keeps the workbook. */
  readonly admin: string;
  readonly seed: string;
  readonly calendar: Calendar;
  readonly teams: readonly TeamPlan[];
  readonly groups: readonly Group[];
  readonly persons: readonly Person[];
  /** Whose keyboard a person without an account sits at. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly pairs: readonly Pair[];
  readonly measures: readonly Measure[];
  readonly numbers: NumbersPlan;
  /** What was counted, week by week, before any slip in typing it. */
  readonly counts: readonly Count[];
  /** What was typed into Data, mistakes and all, in the order of the rows. */
  readonly typed: readonly TypedCount[];
  readonly agreements: readonly Agreement[];
  readonly ideas: readonly Idea[];
  readonly trials: readonly Trial[];
  readonly products: readonly Product[];
  readonly shares: readonly Share[];
  readonly plan: readonly Stand[];
  readonly steps: readonly Step[];
  readonly reviewing: Reviewing;
  readonly voices: Voices;
  /** What happened beside all this, such as asks to leaders. */
  readonly alsoHappened: (diary: Diary) => readonly SampleEvent[];
}

export type TypedCount = Pick<Count, 'period' | 'team' | 'measure' | 'group' | 'number' | 'outOf'> & {
  readonly note?: string | undefined;
};

export interface Person extends Actor {
  readonly joinedOn: string;
  readonly leavingOn?: string | undefined;
  readonly broker?: Brokering | undefined;
}

/** The three things that make a person believable to those they speak to, and how much time they have for it. */
export interface Brokering {
  readonly didTheWork?: true;
  readonly activeRelationships?: true;
  readonly insideTheGroup?: true;
  readonly evidence: string;
  readonly speaksTo: readonly string[];
  readonly hours: number;
}

export interface Group {
  readonly kind: 'Group' | 'Partner';
  readonly name: string;
  readonly size: number;
  readonly priority?: true;
  readonly reach: 'Inside' | 'Beyond';
}

/** A group set of two: the first one is a priority group. `people` counts it, team by team. */
export interface Pair {
  readonly set: string;
  readonly group: string;
  readonly others: string;
  readonly people: readonly number[];
  readonly behind?: number;
}

/** A measure: what people read about it, and how its numbers are drawn. */
export interface Measure {
  readonly plan: MeasurePlan;
  readonly name: string;
  readonly kind: 'Outcome' | 'Process' | 'Balancing';
  readonly type: 'Proportion' | 'Rate per…' | 'Mean' | 'Count';
  readonly numberMeans: string;
  readonly outOfMeans: string;
  readonly counts: 'People' | 'Other';
  readonly better: 'Up' | 'Down';
  readonly target?: number;
  readonly usedFor: string;
  readonly owner: string;
  readonly agreedOn: string;
}

/** A row of the Charter. */
export interface Agreement {
  readonly code: string;
  readonly kind: string;
  readonly text: string;
  readonly required?: true;
  readonly equity?: true;
  readonly whoLivesIt?: readonly string[];
  readonly reviewBy?: string;
}

/** A change idea as a team wrote it down, and the weeks in which it entered each stage. */
export interface Idea {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly problem: string;
  readonly meantFor: readonly string[];
  readonly priority?: string;
  readonly topic: string;
  readonly kind: 'Known' | 'Novel';
  /** Known: from where. Novel: what we expect to see. */
  readonly source: string;
  readonly contact: string;
  readonly measure: string;
  readonly holders: readonly string[];
  readonly cameFrom?: string;
  /** `Generation 9, Summary 16`: stage and week. */
  readonly path: string;
}

export interface Move {
  readonly idea: string;
  readonly from: Stage | '';
  readonly to: Stage;
  readonly on: string;
  readonly cycle: number;
}

/** A row of Tests & uses. Blanks are ''. */
export interface Trial {
  readonly id: string;
  readonly kind: 'Test' | 'Use' | 'Decision';
  readonly idea: string;
  readonly product: string;
  /** A team, or the group that decided. */
  readonly team: string;
  readonly who: string;
  readonly method: string;
  readonly started: string;
  /** '' while it is going on. */
  readonly finished: string;
  readonly forWhom: string;
  readonly did: string;
  readonly expected: string;
  readonly happened: string;
  readonly result: string;
  readonly priority: string;
  readonly next: string;
  readonly learned: string;
  readonly minutes: string;
}

/** What was made of an idea. Lists are written as in their cell: `Ada; Yara`. */
export interface Product {
  readonly id: string;
  readonly idea: string;
  readonly title: string;
  readonly format: string;
  readonly audience: string;
  readonly category: string;
  /** The day on which it had its seven facts; '' for a draft. */
  readonly ready: string;
  readonly brokers: string;
  readonly keepers: string;
  readonly media: string;
  readonly action: string;
  /** `1. Stand at the door (teacher) / 2. …` */
  readonly steps: string;
  readonly minutes: string;
  readonly people: string;
  readonly bandwidth: string;
  readonly money: string;
  readonly knowHow: string;
}

export interface Share {
  readonly id: string;
  readonly product: string;
  readonly idea: string;
  readonly who: string;
  readonly group: string;
  readonly on: string;
  readonly direction: string;
  readonly format: string;
  readonly people: string;
  readonly heard: string;
  readonly followUp: string;
}

/** Where a group stands with a product: a row of the Change plan. */
export interface Stand {
  readonly id: string;
  readonly product: string;
  readonly group: string;
  readonly category: string;
  readonly state: string;
  readonly action: string;
  readonly motivates: string;
  readonly people: string;
  readonly time: string;
  readonly money: string;
  readonly knowHow: string;
  readonly obstacles: string;
  readonly surmountable: string;
  readonly other: string;
  readonly us: string;
  readonly partners: string;
  readonly owner: string;
  readonly contact: string;
  readonly revisit: string;
  readonly ask: string;
}

/** A routine of the Process map. */
export interface Step {
  readonly id: string;
  readonly goal: string;
  readonly phase: string;
  readonly step: string;
  readonly lane: string;
  readonly often: string;
  readonly groups: string;
  readonly tool: string;
  readonly support: string;
  readonly feeds: string;
  readonly status: string;
}

type Told<K extends string> = readonly Readonly<Record<K, string>>[];

/** What was written, voted and decided on the way. `pass` counts how often an idea came to that point. */
export interface Reviewing {
  readonly summaries: Told<'idea' | 'pass' | 'by' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5'>;
  readonly comparisons: Told<'idea' | 'pass' | 'by' | 'with' | 'Y1' | 'Y3' | 'Y4' | 'why' | 'Y5' | 'Y6'>;
  readonly reviews: Told<'idea' | 'pass' | 'facilitator' | 'knowledge' | 'promising' | 'nothing' | 'leaders'>;
  readonly groupBallots: Told<'idea' | 'pass' | 'by' | 'group' | 'knowledge' | 'promising' | 'nothing'>;
  readonly ratings: Told<'idea' | 'pass' | 'reviewer' | 'except'>;
  readonly fairness: Told<'idea' | 'pass' | 'passes' | 'words'>;
  readonly verdicts: Told<'idea' | 'pass' | 'R1' | 'R2' | 'R3' | 'R4' | 'anyway'>;
  readonly returns: Told<'idea' | 'pass' | 'reason' | 'testNext' | 'doesNotWork'>;
  readonly setAsides: Told<'idea' | 'reason' | 'agreedBy'>;
  readonly refinements: Told<'idea' | 'by' | 'refine'>;
}

/** What people said that moved no idea by itself. */
export interface Voices {
  readonly feedback: Told<'on' | 'by' | 'code' | 'says' | 'phase' | 'why'>;
  readonly valued: Told<'on' | 'role' | 'routine' | 'answer' | 'when'>;
  readonly reflections: Told<'on' | 'by' | 'set' | 'answer'>;
  readonly worth: Told<'on' | 'by' | 'measure' | 'answer' | 'why'>;
  readonly noticings: Told<'on' | 'by' | 'team' | 'topic' | 'line'>;
  readonly misses: Told<'on' | 'by' | 'words'>;
  readonly held: Told<'on' | 'by' | 'step' | 'what' | 'minutes' | 'people' | 'came'>;
  readonly norming: Told<'on' | 'by' | 'idea' | 'except'>;
  readonly visits: Told<'on' | 'by' | 'plan' | 'from' | 'to'>;
}
