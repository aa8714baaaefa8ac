import { elevatedRows, type NewRows } from './elevated';
import { equityOf, namedContextsRefused } from './equity';
import type { EquityCheck } from './equityGate';
import type { Fact, FactOf } from './event';
import { ideaWithId, stateOf } from './evidence';
import { answered, equityChecked, reviewClosed, stageMoved, stageReturned } from './facts';
import { filled, type Missing } from './gates/gate';
import { isFacilitator } from './gates/review';
import type { Actor } from './identity';
import type { Idea, Network } from './network';
import { type Answers, isFullyAnswered, reviewQuestions } from './questions';
import type { IdeaState, Review } from './replay';
import { capital, dayInWords, inWords } from './sentence';
import { agreementFloor, countReview, failingInWords, type StandardsReview } from './standards';
import { livingIt, oneAccountInWords, outcomeWithoutPass, type Tally, tallyIdea, votesShortInWords } from './vote';
import type { VoteChoice } from './words';

/** One of the five, with what it says. */
export interface ConditionMet {
  readonly name: 'answers' | 'standards' | 'fairness' | 'vote' | 'priority';
  readonly met: boolean;
  readonly words: string;
}

/**
 * An idea may be called knowledge: all five conditions held when its review was closed. Only `closeReview` makes one, so
 * a move to Capture without them does not compile.
 */
export interface Elevation {
  readonly [allFiveHeld]: true;
  readonly idea: string;
  readonly cycle: number;
  readonly onlyFor: readonly string[];
  readonly notShownFor: readonly string[];
}
declare const allFiveHeld: unique symbol;

export interface CloseRequest {
  readonly idea: string;
  readonly answers?: Answers;
  /** The groups it is for: each gets a plan row. */
  readonly audiences?: readonly string[];
  /** Where the idea names no priority: why it is worth capturing anyway. */
  readonly captureBecause?: string;
  /** Elevate for these places only. */
  readonly onlyFor?: readonly string[];
  readonly testNext?: string;
  readonly doesNotWork?: string;
}

export interface ReviewCheck {
  readonly conditions: readonly ConditionMet[];
  readonly standards: StandardsReview;
  readonly votes: Tally;
  readonly equity: EquityCheck;
  /** People who are still missing; closing waits for them until the closing date. */
  readonly waitingFor: string;
  /** What the one who closes can still fill in. */
  readonly fields: readonly Missing[];
  readonly agreementLow: boolean;
  readonly oneAccount: string;
}

export type CloseResult =
  | { readonly kind: 'refused'; readonly say: string; readonly missing: readonly Missing[] }
  | {
      readonly kind: 'closed';
      readonly outcome: VoteChoice;
      readonly conditions: readonly ConditionMet[];
      readonly events: readonly Fact[];
      /** Empty rows for what comes next. */
      readonly rows: NewRows;
      readonly say: string;
    };

/** How a review stands, for the panel and for the one who closes it. */
export function checkReview(
  network: Network,
  idea: Idea,
  review: Review,
  request: Omit<CloseRequest, 'idea'> = {},
): ReviewCheck {
  const state = stateOf(network, idea.id);
  const standards = countReview(network, review, idea.team);
  const votes = tallyIdea(network, idea, review);
  const equity = equityOf(network, idea);
  const unanswered = reviewQuestions.filter(
    ({ code }) => !isFullyAnswered(request.answers?.[code] ?? state.answers.get(code)?.text),
  );
  const priorityNamed = filled(idea.priority) || isFullyAnswered(request.captureBecause);
  const conditions: ConditionMet[] = [
    {
      name: 'answers',
      met: unanswered.length === 0,
      words:
        unanswered.length === 0
          ? 'The four questions are answered.'
          : `Still to write: ${inWords(unanswered.map((one) => one.short))}.`,
    },
    { name: 'standards', met: standards.met, words: standardsInWords(standards) },
    fairness(network, idea, standards, equity, request.onlyFor ?? []),
    { name: 'vote', met: votes.passes, words: voteInWords(network, idea, votes) },
    {
      name: 'priority',
      met: priorityNamed,
      words: priorityNamed
        ? 'It is worth the network’s time.'
        : 'It names no priority: say in one line why to capture it anyway.',
    },
  ];
  return {
    conditions,
    standards,
    votes,
    equity,
    waitingFor: waitingInWords(network, idea, standards, votes),
    fields: [
      ...unanswered.map((one) => ({ field: one.code, words: one.short })),
      ...(priorityNamed ? [] : [{ field: 'captureBecause', words: 'why to capture it although it names no priority' }]),
    ],
    agreementLow: standards.tallies.some((one) => one.agreement !== undefined && one.agreement < agreementFloor),
    oneAccount: oneAccountInWords(votes.votes),
  };
}

/** Closes a review: works out whether the idea is knowledge, and moves it. Nobody decides this alone, leaders included. */
export function closeReview(network: Network, actor: Actor, request: CloseRequest): CloseResult {
  const idea = ideaWithId(network, request.idea);
  if (!idea) return refused(`There is no idea ${request.idea} on the Ideas tab.`);
  const state = stateOf(network, idea.id);
  const { review } = state;
  if (state.stage !== 'Reduction' || !review) return refused(`No review of ${idea.id} is open.`);
  if (!isFacilitator(network, actor, idea.team))
    return refused(`Somebody from outside ${idea.team || 'the team'} closes the review.`);

  const check = checkReview(network, idea, review, request);
  const lateEnough = review.closesOn < network.today;
  if (check.waitingFor !== '' && !lateEnough)
    return refused(
      `Needs ${check.waitingFor}. Without them it can close after ${dayInWords(review.closesOn, network.today)}.`,
    );

  const judged = check.conditions.filter((one) => one.name !== 'answers' && one.name !== 'priority');
  const promising = judged.every((one) => one.met);
  if (promising && check.fields.length > 0)
    return refused(
      `Before the review closes, write down ${inWords(check.fields.map((one) => one.words))}.`,
      check.fields,
    );

  const elevation = elevationOf(idea, state, check, request);
  return elevation ? elevate(network, idea, state, check, request, elevation) : sendBack(idea, state, check, request);
}

/** Only here, and only when all five hold. */
function elevationOf(idea: Idea, state: IdeaState, check: ReviewCheck, request: CloseRequest): Elevation | undefined {
  if (!check.conditions.every((one) => one.met)) return undefined;
  const onlyFor = check.equity.passes ? [] : (request.onlyFor ?? []);
  return {
    idea: idea.id,
    cycle: state.cycle,
    onlyFor,
    notShownFor: onlyFor.length > 0 ? check.equity.testWith : [],
  } as Elevation; // the one place where the mark is given
}

/** The move that nobody can ask for. */
export function elevated({ idea, cycle, onlyFor, notShownFor }: Elevation): FactOf<'stage.moved'> {
  return {
    event: 'stage.moved',
    idea,
    product: '',
    object: '',
    from: 'Reduction',
    to: 'Capture',
    cycle,
    question: '',
    answer: 'The review found it to be knowledge.',
    more: onlyFor.length > 0 ? { onlyFor: [...onlyFor], notShownFor: [...notShownFor] } : {},
  };
}

function elevate(
  network: Network,
  idea: Idea,
  state: IdeaState,
  check: ReviewCheck,
  request: CloseRequest,
  elevation: Elevation,
): CloseResult {
  const rows = elevatedRows(
    network,
    idea,
    request.audiences ?? [],
    request.answers?.R3 ?? state.answers.get('R3')?.text,
  );
  const where = elevation.onlyFor.length > 0 ? ` for ${inWords(elevation.onlyFor)} only` : '';
  const say = `${idea.id} is knowledge now${where}, and in Capture.`;
  return {
    kind: 'closed',
    outcome: 'Knowledge',
    conditions: check.conditions,
    events: [...closing(idea, state, check, request, 'Knowledge', say), elevated(elevation), ...rows.events],
    rows,
    say,
  };
}

function sendBack(idea: Idea, state: IdeaState, check: ReviewCheck, request: CloseRequest): CloseResult {
  const outcome = check.votes.passes ? 'Promising, refine' : outcomeWithoutPass(check.votes);
  const because = check.conditions.filter((one) => !one.met && one.name !== 'answers' && one.name !== 'priority');
  const reason = because.map((one) => one.words).join(' ');
  const testNext = request.testNext?.trim() || nextTest(check);
  const say = `${idea.id} goes back to testing with what we learned. ${reason}`;
  return {
    kind: 'closed',
    outcome,
    conditions: check.conditions,
    events: [
      ...closing(idea, state, check, request, outcome, reason),
      stageMoved({ idea: idea.id, from: 'Reduction', to: 'Generation', cycle: state.cycle }, reason),
      stageReturned({ idea: idea.id, from: 'Reduction', cycle: state.cycle }, reason, {
        testNext,
        ...(filled(request.doesNotWork) ? { doesNotWork: request.doesNotWork?.trim() } : {}),
        outcome,
      }),
    ],
    rows: { products: [], plans: [], events: [] },
    say,
  };
}

function closing(
  idea: Idea,
  state: IdeaState,
  check: ReviewCheck,
  request: CloseRequest,
  outcome: VoteChoice,
  words: string,
): Fact[] {
  const given = reviewQuestions.flatMap(({ code }) => {
    const text = request.answers?.[code]?.trim() ?? '';
    return text === '' ? [] : [answered(idea.id, state.cycle, code, text)];
  });
  const fair = check.conditions.find((one) => one.name === 'fairness');
  return [
    ...given,
    equityChecked(idea.id, state.cycle, fair?.met ?? false, fair?.words ?? ''),
    reviewClosed(idea.id, state.cycle, outcome, words, [
      ...check.conditions,
      ...(check.oneAccount === '' ? [] : [{ name: 'accounts', met: true, words: check.oneAccount }]),
    ]),
  ];
}

/** An agreed standard of fairness found met, and numbers and tests that do not speak against it. No override. */
function fairness(
  network: Network,
  idea: Idea,
  standards: StandardsReview,
  equity: EquityCheck,
  onlyFor: readonly string[],
): ConditionMet {
  const name = 'fairness' as const;
  const marked = standards.tallies.filter((one) => one.standard.equity);
  if (marked.length === 0)
    return {
      name,
      met: false,
      words: 'No agreed standard says that it must be fair: mark one in Charter and vote on it.',
    };
  const failing = marked.filter((one) => !one.met);
  if (failing.length > 0) return { name, met: false, words: `${capital(inWords(failingInWords(failing)))}.` };
  const notes = equity.notes.length > 0 ? ` (${equity.notes.join('; ')})` : '';
  if (equity.passes) return { name, met: true, words: `Priority groups are not left behind${notes}.` };
  if (onlyFor.length > 0) {
    const refusal = namedContextsRefused(network, idea, onlyFor);
    return refusal === ''
      ? { name, met: true, words: `For ${inWords(onlyFor)} only; not shown to help ${inWords(equity.testWith)}.` }
      : { name, met: false, words: refusal };
  }
  return { name, met: false, words: `${capital(equity.because.join('; '))}${notes}.` };
}

function standardsInWords(standards: StandardsReview): string {
  if (standards.tallies.length === 0) return 'The network has not voted on any standard yet.';
  const short = reviewersInWords(standards);
  if (short !== '') return `Needs ${short}.`;
  if (standards.failing.length > 0) return `${capital(inWords(failingInWords(standards.failing)))}.`;
  return 'Every required standard is met.';
}

function reviewersInWords({ reviewersShort, outsiderMissing }: StandardsReview): string {
  if (reviewersShort === 0 && !outsiderMissing) return '';
  const more = Math.max(1, reviewersShort);
  return `${more} ${more === 1 ? 'reviewer' : 'reviewers'}${outsiderMissing ? `, 1 from another team` : ''}`;
}

function voteInWords(network: Network, idea: Idea, votes: Tally): string {
  const counts = `${votes.inFavour} of ${votes.total} votes say Knowledge`;
  const short = votesShortInWords(network, votes, livingIt(network, idea));
  if (short !== '') return `${counts}; ${short}.`;
  return votes.passes ? `${counts}.` : `${counts}: not enough.`;
}

/** `2 reviewers, 1 from another team; 3 votes`. */
function waitingInWords(network: Network, idea: Idea, standards: StandardsReview, votes: Tally): string {
  const short = votesShortInWords(network, votes, livingIt(network, idea)).replace(' more vote', ' vote');
  return [reviewersInWords(standards), short].filter((part) => part !== '').join('; ');
}

function nextTest(check: ReviewCheck): string {
  if (check.equity.testWith.length > 0 && !check.equity.passes) return `Test with ${inWords(check.equity.testWith)}`;
  const why = check.votes.votes.map((vote) => vote.why).find((one) => one !== '');
  return why ?? 'Test what the reviewers were not sure of';
}

function refused(say: string, missing: readonly Missing[] = []): CloseResult {
  return { kind: 'refused', say, missing };
}
