import { type CloseRequest, checkReview, type ReviewCheck } from '../domain/closeReview';
import { elevatedRows } from '../domain/elevated';
import { nameableContexts } from '../domain/equity';
import { stateOf } from '../domain/evidence';
import type { Actor } from '../domain/identity';
import { includesName } from '../domain/names';
import type { Idea, Network } from '../domain/network';
import { groups } from '../domain/people';
import { reviewQuestions } from '../domain/questions';
import type { Review } from '../domain/replay';
import { count, dayInWords } from '../domain/sentence';
import { agreementFloor, type StandardTally } from '../domain/standards';
import { type AskedQuestion, askedQuestion } from './moveForm';
import { mayFacilitate } from './reviewForm';

/** How a review stands, condition by condition, for the one who closes it. */
export interface CloseForm {
  readonly idea: { id: string; title: string; note: string };
  readonly conditions: { title: string; met: boolean; words: string }[];
  readonly standards: { text: string; words: string; met: boolean }[];
  readonly talk: string;
  readonly oneAccount: string;
  readonly questions: AskedQuestion[];
  readonly audiences: { group: string; chosen: boolean }[];
  readonly captureBecause: boolean;
  readonly roads?: { testWith: string[]; named: string[] };
  readonly waits: string;
  readonly closed: string;
  readonly leadsTo: 'Knowledge' | 'back' | '';
}

/** Ideas whose review is open: these can be closed. */
export function reviewsToClose(network: Network): { value: string; text: string }[] {
  return network.ideas
    .filter((idea) => stateOf(network, idea.id).review)
    .map((idea) => ({ value: idea.id, text: `${idea.id} ${idea.title}` }));
}

export function closeForm(
  network: Network,
  actor: Actor,
  idea: Idea,
  review: Review,
  request: Pick<CloseRequest, 'onlyFor'> = {},
): CloseForm {
  const state = stateOf(network, idea.id);
  const questions = reviewQuestions.map((question) => askedQuestion(network, idea, state, question));
  // Boxes that open filled in count as answered: they are sent with the form.
  const answers = Object.fromEntries(questions.map(({ code, value }) => [code, value]));
  const check = checkReview(network, idea, review, { ...request, answers });
  const judged = check.conditions.filter(({ name }) => name !== 'answers' && name !== 'priority');
  const over = review.closesOn < network.today;
  return {
    idea: { id: idea.id, title: idea.title, note: noteOf(network, review) },
    conditions: check.conditions.map(({ name, met, words }) => ({ title: titles[name], met, words })),
    standards: check.standards.tallies.map(standardLine),
    talk: check.agreementLow
      ? `On some standard fewer than ${agreementFloor}% of the reviewers gave the same rating.`
      : '',
    oneAccount: check.oneAccount,
    questions,
    audiences: audiencesOf(network, idea, answers.R3),
    captureBecause: idea.priority.trim() === '',
    ...roadsOf(network, idea, check),
    waits: check.waitingFor === '' || over ? '' : waitsInWords(network, review, check.waitingFor),
    closed: mayFacilitate(network, actor, idea)
      ? ''
      : `Somebody from outside ${idea.team || 'the team'} closes the review.`,
    leadsTo: check.waitingFor !== '' && !over ? '' : judged.every((one) => one.met) ? 'Knowledge' : 'back',
  };
}

const titles = {
  answers: 'Four questions',
  standards: 'Standards',
  fairness: 'Fair to priority groups',
  vote: 'The vote',
  priority: 'Worth our time',
} as const;

function noteOf(network: Network, review: Review): string {
  const until = dayInWords(review.closesOn, network.today);
  return `Opened by ${review.facilitator}. ${review.closesOn < network.today ? 'Was open' : 'Open'} until ${until}.`;
}

function waitsInWords(network: Network, review: Review, who: string): string {
  return `Needs ${who}. Without them it can close after ${dayInWords(review.closesOn, network.today)}.`;
}

function standardLine({ standard, ratings, met, agreement }: StandardTally) {
  const says = ratings.filter((rating) => rating.rating === 'Met').length;
  const agreed = agreement === undefined ? '' : `, ${Math.round(agreement)}% agree`;
  const notes = ratings.flatMap(({ rating, note, reviewer }) =>
    note === '' ? [] : [`${reviewer}: ${rating}, ${note}`],
  );
  return {
    text: `${standard.text}${standard.required ? '' : ' (not required)'}`,
    words: [`Met for ${says} of ${count(ratings.length, 'reviewer')}${agreed}`, ...notes].join('. '),
    met,
  };
}

/** The groups a product and a plan row will stand ready for, as they would be without a word from anybody. */
function audiencesOf(network: Network, idea: Idea, saidWho: string | undefined) {
  const usual = elevatedRows(network, idea, [], saidWho).plans.map((row) => row.group);
  return groups(network).map(({ name }) => ({ group: name, chosen: includesName(usual, name) }));
}

/** A block for fairness has two roads out, and no third: back to testing, or named places where nothing speaks against it. */
function roadsOf(network: Network, idea: Idea, { equity }: ReviewCheck): Pick<CloseForm, 'roads'> {
  if (equity.passes) return {};
  return { roads: { testWith: [...equity.testWith], named: nameableContexts(network, idea) } };
}
