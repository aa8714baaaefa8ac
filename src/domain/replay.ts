import { dayOf, type EventOf, type HistoryEvent, type Wording } from './event';
import { fold } from './names';
import type { EvidenceRating, Feedback, Stage, StandardRating } from './words';

/**
 * What follows from the Cycle history: the state is a fold over its events and is stored nowhere else. Reading the same
 * events always gives the same state.
 */
export interface Replayed {
  readonly ideas: ReadonlyMap<string, IdeaState>;
  readonly products: ReadonlyMap<string, ProductState>;
  readonly standards: ReadonlyMap<string, VotedStandard>;
  /** Wordings somebody proposed, with the votes on each, since the last vote. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** The wording that was last voted down, for each standard. */
  readonly turnedDown: ReadonlyMap<string, Wording>;
  readonly asks: readonly OpenedAsk[];
  /** Answers to asks, by the ask's id or the plan row's. */
  readonly askAnswers: ReadonlyMap<string, readonly AskAnswer[]>;
  readonly feedback: readonly FeedbackGiven[];
  readonly norms: readonly NormRating[];
  readonly noticed: readonly Noticed[];
  /** For each plan row, where its group stood before the last visit, and when that was. */
  readonly visits: ReadonlyMap<string, { readonly before: string; readonly on: string }>;
  /** Ids of rows (T-, H-, C-, K-, I-) of which History already knows: a typed row that is not here gets its event. */
  readonly seenRows: ReadonlySet<string>;
  /** Requests that were taken back. */
  readonly undone: ReadonlySet<string>;
}

/** Time spent in one stage. `to` is open for the present one. */
export interface Stint {
  readonly stage: Stage;
  readonly cycle: number;
  readonly from: string;
  readonly to?: string;
}

export interface Answer {
  readonly text: string;
  readonly who: string;
  readonly on: string;
  readonly rating?: EvidenceRating | undefined;
}

export interface Rating {
  readonly reviewer: string;
  /** The reviewer's team, or first group, when they rated. */
  readonly group: string;
  readonly standard: string;
  readonly rating: StandardRating;
  readonly note: string;
  readonly seq: number;
}

export interface Vote {
  /** Who voted, or the group whose ballot was recorded; one vote counts for each, the last. */
  readonly voter: string;
  readonly choice: string;
  readonly why: string;
  readonly leader: boolean;
  readonly group: string;
  /** Groups kept with a ballot that is without a name. */
  readonly groups: readonly string[];
  readonly ballot?: { readonly group: string; readonly people: number; readonly hands: readonly number[] } | undefined;
  readonly knownBy: 'account' | 'chosen' | 'typed' | undefined;
  readonly through: string;
  readonly on: string;
  readonly seq: number;
}

export interface Review {
  readonly openedOn: string;
  readonly closesOn: string;
  readonly facilitator: string;
  readonly invited: 'all' | readonly string[];
  readonly ratings: readonly Rating[];
  /** All ballots in order; `counted` in vote.ts keeps the last of each voter. */
  readonly votes: readonly Vote[];
  /** It began because what we called knowledge was in doubt. */
  readonly reconsiders: boolean;
  readonly cycle: number;
}

export interface ClosedReview extends Review {
  readonly closedOn: string;
  /** Blank when the idea was moved back with the review still open. */
  readonly outcome: string;
}

export interface Return {
  readonly on: string;
  readonly from: Stage;
  readonly cycle: number;
  readonly reason: string;
  readonly testNext: string;
  readonly doesNotWork: string;
}

export interface IdeaState {
  readonly id: string;
  readonly stage: Stage;
  readonly cycle: number;
  /** The day it entered its stage. */
  readonly since: string;
  readonly proposedOn: string;
  readonly proposedBy: string;
  readonly stints: readonly Stint[];
  /** Answers of this pass (since the idea last entered Generation), by question. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Answers of earlier passes: they prefill the forms. */
  readonly earlier: ReadonlyMap<string, Answer>;
  readonly review?: Review;
  readonly reviews: readonly ClosedReview[];
  readonly returns: readonly Return[];
  /** What to test next: why it is in Generation again, if it is. */
  readonly testNext: string;
  /** When it was first, and last, called knowledge. */
  readonly capturedOn?: string;
  readonly knownSince?: string;
  /** The only places it was called knowledge for, and whom it was not shown to help. */
  readonly onlyFor: readonly string[];
  readonly notShownFor: readonly string[];
  readonly setAsideBecause: string;
}

export interface ProductState {
  readonly madeOn?: string;
  readonly importedOn?: string;
  readonly readyOn?: string;
  readonly reviewedOn?: string;
  readonly retiredOn?: string;
  readonly doc?: { readonly id: string; readonly version: number; readonly on: string };
}

export interface VotedStandard extends Wording {
  readonly code: string;
  readonly version: number;
  readonly on: string;
}

export interface Proposal {
  readonly wording: Wording;
  readonly by: string;
  readonly on: string;
  readonly votes: readonly Vote[];
}

/** An ask opened by hand. */
export interface OpenedAsk {
  readonly id: string;
  readonly what: string;
  /** Blank: any leader. */
  readonly who: string;
  readonly by: string;
  readonly on: string;
  readonly askedBy: string;
  readonly kind: string;
  readonly idea: string;
  readonly product: string;
  readonly object: string;
}

export interface AskAnswer {
  readonly answer: string;
  readonly note: string;
  readonly who: string;
  readonly on: string;
}

export interface FeedbackGiven {
  readonly code: string;
  readonly idea: string;
  readonly phase: string;
  readonly says: Feedback;
  readonly why: string;
  readonly who: string;
  readonly group: string;
  readonly on: string;
}

export interface NormRating {
  readonly idea: string;
  readonly standard: string;
  readonly rating: StandardRating;
  readonly who: string;
  readonly on: string;
}

export interface Noticed {
  readonly line: string;
  readonly topic: string;
  readonly team: string;
  readonly who: string;
  readonly on: string;
  readonly seq: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type OneIdea = Writable<Omit<IdeaState, 'answers' | 'earlier' | 'stints' | 'reviews' | 'returns' | 'review'>> & {
  answers: Map<string, Answer>;
  earlier: Map<string, Answer>;
  stints: Stint[];
  reviews: ClosedReview[];
  returns: Return[];
  review?: Writable<Omit<Review, 'ratings' | 'votes'>> & { ratings: Rating[]; votes: Vote[] };
  /** The next review reconsiders what was called knowledge. */
  reconsidering: boolean;
};

/** Works out everything from the events. A command that was taken back leaves no trace in the state. */
export function replay(events: readonly HistoryEvent[]): Replayed {
  const last = known.get(events);
  if (last?.count === events.length) return last.state;
  const state = replayed(events);
  known.set(events, { count: events.length, state });
  return state;
}

/** Events are added to a list, never changed. */
const known = new WeakMap<readonly HistoryEvent[], { readonly count: number; readonly state: Replayed }>();

function replayed(events: readonly HistoryEvent[]): Replayed {
  const undone = new Set(events.flatMap((event) => (event.event === 'undo' ? [event.more.request] : [])));
  const ideas = new Map<string, OneIdea>();
  const products = new Map<string, Writable<ProductState>>();
  const standards = new Map<string, VotedStandard>();
  const proposals = new Map<string, Proposal>();
  const turnedDown = new Map<string, Wording>();
  const asks: OpenedAsk[] = [];
  const askAnswers = new Map<string, AskAnswer[]>();
  const feedback: FeedbackGiven[] = [];
  const norms: NormRating[] = [];
  const noticed: Noticed[] = [];
  const visits = new Map<string, { before: string; on: string }>();
  const seenRows = new Set<string>();

  const ideaOf = (event: HistoryEvent): OneIdea => {
    const known = ideas.get(event.idea);
    if (known) return known;
    const fresh = newIdea(event);
    ideas.set(event.idea, fresh);
    return fresh;
  };
  const productOf = (id: string): Writable<ProductState> => {
    const known = products.get(id) ?? {};
    products.set(id, known);
    return known;
  };

  for (const event of events) {
    if (event.request !== '' && undone.has(event.request) && event.event !== 'undo') continue;
    const on = dayOf(event);
    switch (event.event) {
      case 'idea.proposed':
        seenRows.add(event.idea);
        ideaOf(event);
        break;
      case 'stage.moved':
        seenRows.add(event.idea);
        moved(ideaOf(event), event);
        break;
      case 'stage.returned':
        returned(ideaOf(event), event);
        break;
      case 'answers':
        ideaOf(event).answers.set(event.question, {
          text: event.answer,
          who: event.who,
          on,
          ...(event.more.rating ? { rating: event.more.rating } : {}),
        });
        break;
      case 'review.opened':
        opened(ideaOf(event), event);
        break;
      case 'review.rated':
        ideaOf(event).review?.ratings.push({
          reviewer: event.who,
          group: event.group,
          standard: event.object,
          rating: event.answer,
          note: event.more.note ?? '',
          seq: event.seq,
        });
        break;
      case 'review.closed':
        closed(ideaOf(event), on, event.to);
        break;
      case 'vote.cast':
        if (event.idea !== '') ideaOf(event).review?.votes.push(voteOf(event));
        else addVote(proposals, event);
        break;
      case 'norm.rated':
        norms.push({ idea: event.idea, standard: event.object, rating: event.answer, who: event.who, on });
        break;
      case 'standard.proposed':
        proposals.set(event.object, { wording: wordingOf(event.more), by: event.who, on, votes: [] });
        break;
      case 'standard.voted':
        if (event.to === 'taken')
          standards.set(event.object, {
            code: event.object,
            version: event.cycle ?? (standards.get(event.object)?.version ?? 0) + 1,
            on,
            ...wordingOf(event.more),
          });
        else turnedDown.set(event.object, wordingOf(event.more));
        proposals.delete(event.object);
        break;
      case 'product.made':
        seenRows.add(event.product);
        productOf(event.product).madeOn ??= on;
        break;
      case 'product.imported':
        seenRows.add(event.product);
        productOf(event.product).importedOn ??= on;
        break;
      case 'product.ready':
        seenRows.add(event.product);
        productOf(event.product).readyOn ??= on;
        break;
      case 'product.generated':
        productOf(event.product).doc = { id: event.more.doc ?? '', version: event.more.version ?? 1, on };
        break;
      case 'product.reviewed':
        // A use that counts as a review says its own day.
        productOf(event.product).reviewedOn = event.to || on;
        break;
      case 'product.retired':
        productOf(event.product).retiredOn = on;
        break;
      case 'plan.made':
        seenRows.add(event.object);
        break;
      case 'plan.revisited':
        seenRows.add(event.object);
        visits.set(event.object, { before: event.from, on });
        break;
      case 'test.recorded':
      case 'use.logged':
      case 'decision.logged':
      case 'share.logged':
        seenRows.add(event.object);
        break;
      case 'ask.opened':
        asks.push({
          id: event.more.ask,
          what: event.answer,
          who: event.to,
          by: event.more.by ?? '',
          on,
          askedBy: event.who,
          kind: event.more.kind ?? '',
          idea: event.idea,
          product: event.product,
          object: event.object,
        });
        break;
      case 'ask.answered': {
        const answers = askAnswers.get(event.object) ?? [];
        answers.push({ answer: event.answer, note: event.more.note ?? '', who: event.who, on });
        askAnswers.set(event.object, answers);
        break;
      }
      case 'definition.feedback':
        feedback.push({
          code: event.object,
          idea: event.idea,
          phase: event.question,
          says: event.answer,
          why: event.more.why ?? '',
          who: event.who,
          group: event.group,
          on,
        });
        break;
      case 'noticed':
        noticed.push({
          line: event.answer,
          topic: event.more.topic ?? '',
          team: event.object,
          who: event.who,
          on,
          seq: event.seq,
        });
        break;
      default: // kept and shown, without a bearing on the state
        break;
    }
  }
  return {
    ideas,
    products,
    standards,
    proposals,
    turnedDown,
    asks,
    askAnswers,
    feedback,
    norms,
    noticed,
    visits,
    seenRows,
    undone,
  };
}

/** An idea that History does not know yet: typed a moment ago. */
export function unseen(id: string, today: string): IdeaState {
  return {
    ...emptyIdea(id, today, ''),
    stints: [{ stage: 'Generation', cycle: 1, from: today }],
  };
}

function newIdea(event: HistoryEvent): OneIdea {
  const on = dayOf(event);
  return { ...emptyIdea(event.idea, on, event.who), stints: [{ stage: 'Generation', cycle: 1, from: on }] };
}

function emptyIdea(id: string, on: string, who: string): OneIdea {
  return {
    id,
    stage: 'Generation',
    cycle: 1,
    since: on,
    proposedOn: on,
    proposedBy: who,
    stints: [],
    answers: new Map(),
    earlier: new Map(),
    reviews: [],
    returns: [],
    testNext: '',
    onlyFor: [],
    notShownFor: [],
    setAsideBecause: '',
    reconsidering: false,
  };
}

function moved(idea: OneIdea, event: EventOf<'stage.moved'>): void {
  const on = dayOf(event);
  const last = idea.stints.pop();
  if (last && !(event.from === '' && idea.stints.length === 0)) idea.stints.push({ ...last, to: on });
  idea.stints.push({ stage: event.to, cycle: event.cycle, from: on });
  closed(idea, on, event.to === 'Capture' ? 'Knowledge' : '');

  idea.reconsidering = event.from === 'Application' && event.to === 'Reduction';
  if (event.to === 'Generation') {
    for (const [question, answer] of idea.answers) idea.earlier.set(question, answer);
    idea.answers = new Map();
    idea.testNext = event.from === 'Application' ? (event.more.refine ?? event.answer) : '';
  }
  if (event.to === 'Capture') {
    idea.capturedOn ??= on;
    idea.knownSince = on;
    idea.onlyFor = event.more.onlyFor ?? [];
    idea.notShownFor = event.more.notShownFor ?? [];
  }
  if (event.to === 'Set aside') idea.setAsideBecause = event.answer;
  idea.stage = event.to;
  idea.cycle = event.cycle;
  idea.since = on;
}

function returned(idea: OneIdea, event: EventOf<'stage.returned'>): void {
  const { testNext = '', doesNotWork = '' } = event.more;
  const cycle = event.cycle ?? idea.cycle;
  idea.returns.push({ on: dayOf(event), from: event.from, cycle, reason: event.answer, testNext, doesNotWork });
  idea.testNext = testNext;
}

function opened(idea: OneIdea, event: EventOf<'review.opened'>): void {
  if (idea.review) closed(idea, dayOf(event), '');
  idea.review = {
    openedOn: dayOf(event),
    closesOn: event.to,
    facilitator: event.more.facilitator ?? event.who,
    invited: event.more.invited ?? 'all',
    ratings: [],
    votes: [],
    reconsiders: idea.reconsidering,
    cycle: idea.cycle,
  };
}

/** A review that doubted knowledge and did not confirm it takes the name away; any other leaves it. */
function closed(idea: OneIdea, on: string, outcome: string): void {
  if (!idea.review) return;
  const { review } = idea;
  idea.reviews.push({ ...review, closedOn: on, outcome });
  if (review.reconsiders && outcome !== '' && outcome !== 'Knowledge') delete idea.knownSince;
  delete idea.review;
}

function voteOf(event: EventOf<'vote.cast'>): Vote {
  const { more } = event;
  return {
    voter: more.ballot ? `group ${fold(more.ballot.group)}` : fold(more.voter ?? event.who),
    choice: event.answer,
    why: more.why ?? '',
    leader: event.role === 'Leader' && !more.ballot,
    group: more.ballot?.group ?? event.group,
    groups: more.groups ?? [],
    ...(more.ballot ? { ballot: more.ballot } : {}),
    knownBy: event.knownBy,
    through: event.through,
    on: dayOf(event),
    seq: event.seq,
  };
}

/** A vote on a standard counts for the wording it was cast on, so an edited proposal starts again from none. */
function addVote(proposals: Map<string, Proposal>, event: EventOf<'vote.cast'>): void {
  const proposal = proposals.get(event.object);
  if (proposal) proposals.set(event.object, { ...proposal, votes: [...proposal.votes, voteOf(event)] });
}

function wordingOf({ text, required, equity, removed }: Wording): Wording {
  return { text, required, equity, ...(removed ? { removed } : {}) };
}
