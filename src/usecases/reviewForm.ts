import type { Wording } from '../domain/event';
import { ideaWithId, resultsByContext, stateOf } from '../domain/evidence';
import { closingDate, isFacilitator } from '../domain/gates/review';
import { type Actor, actorMay, roleShown } from '../domain/identity';
import { distinct, fold, sameName } from '../domain/names';
import type { Idea, Network, Test } from '../domain/network';
import { groups, isSmall } from '../domain/people';
import type { Review, Vote } from '../domain/replay';
import { count, dayInWords, inWords } from '../domain/sentence';
import { type ProposedStandard, proposedStandards, sameWording, standardsInForce } from '../domain/standards';
import {
  chosenRefused,
  counted,
  handsInWords,
  hasVoted,
  leadersWait,
  livingIt,
  oneAccountInWords,
  placesNeeded,
  quorum,
  type Tally,
  tallyIdea,
  tallyStandard,
  voteRefused,
  voterCode,
  votesShortInWords,
} from '../domain/vote';

/** What *Review and vote* shows of one idea or one changed standard, as one voter sees it. */

/** Everything that waits for votes, or for a review to be opened: ideas in the order of their ids, then standards. */
export function waitingForVotes(network: Network): { value: string; text: string }[] {
  const reviewed = network.ideas.filter((idea) => stateOf(network, idea.id).stage === 'Reduction');
  return [
    ...reviewed.map((idea) => ({
      value: idea.id,
      text: `${idea.id} ${idea.title}${stateOf(network, idea.id).review ? '' : ' (no review yet)'}`,
    })),
    ...proposedStandards(network).map((one) => ({ value: one.code, text: `Standard: ${one.proposed.text}` })),
  ];
}

/** What the panel opens with: the first that this person can still vote on, else the first. */
export function likelyVote(network: Network, { name }: Actor): string | undefined {
  const all = waitingForVotes(network).map((one) => one.value);
  const open = all.find((about) => {
    const review = ideaWithId(network, about) && stateOf(network, about).review;
    return review ? !hasVoted(about, review, name) : false;
  });
  return open ?? all[0];
}

/** What an idea is, in the words of those who tried it, and who it is for. */
export function whatItIs(network: Network, idea: Idea): string[] {
  const trials = resultsByContext(network, idea.id).flatMap((row) => row.trials);
  const own = trials.filter((test) => sameName(test.team, idea.team));
  const did = [...own, ...trials].map((test) => test.did.trim()).find((text) => text !== '') ?? '';
  const { answers } = stateOf(network, idea.id);
  const learned = (answers.get('Y1') ?? answers.get('U1'))?.text.trim() ?? '';
  return [
    idea.problem.trim() === '' ? '' : `The problem: ${ended(idea.problem)}`,
    did === '' ? '' : ended(did),
    learned === '' ? '' : `What they say: ${ended(learned)}`,
    idea.meantFor.length === 0 ? '' : `Meant for ${inWords(idea.meantFor)}.`,
  ].filter((text) => text !== '');
}

/** One line a team: how often it was tried there, and how it went. */
export function whereTried(network: Network, idea: Idea, shown: (result: Test['result']) => string) {
  return resultsByContext(network, idea.id).map(({ context, trials }) => ({
    team: context,
    tests: trials.length,
    results: trials.map((test) => shown(test.result)).join(', '),
  }));
}

/** How the head of the page sums up an idea under review. */
export function reviewNote(network: Network, review: Review | undefined): string {
  if (!review) return 'Nobody has opened a review yet.';
  const until = dayInWords(review.closesOn, network.today);
  return review.closesOn < network.today
    ? `It could close since ${until}; votes still count until somebody closes it.`
    : `Your vote counts once. Open until ${until}. You see the count after you vote.`;
}

export interface BallotShown {
  readonly choices: { value: string; text: string }[];
  readonly choice: string;
  readonly why: string;
  readonly closed: string;
  readonly rules: string;
  readonly chosen: string;
  readonly count?: CountShown;
}
export interface CountShown {
  readonly words: string;
  readonly lines: { choice: string; votes: number }[];
  readonly hands: string[];
  readonly oneAccount: string;
}

/** The ballot on an idea. No count before one has voted: nobody should follow the others. */
export function ballotOn(network: Network, actor: Actor, idea: Idea, review: Review): BallotShown {
  const own = ownVote(review.votes, idea.id, actor);
  const choices = [
    { value: 'Knowledge', text: 'Knowledge: others can rely on it' },
    { value: 'Promising, refine', text: 'Promising: change it and test again' },
    { value: 'Nothing rises yet', text: 'Nothing rises yet' },
  ];
  return {
    choices,
    choice: own?.choice ?? '',
    why: own?.why ?? '',
    closed: voteRefused(network, idea, review, actor, { choice: 'Knowledge' }),
    rules: rulesInWords(network, livingIt(network, idea)),
    chosen: chosenInWords(actor),
    ...(hasVoted(idea.id, review, actor.name) && actor.name !== ''
      ? { count: countShown(network, tallyIdea(network, idea, review), choices, livingIt(network, idea)) }
      : {}),
  };
}

/** The ballot on a changed standard, by the same rules. */
export function ballotOnStandard(network: Network, actor: Actor, open: ProposedStandard): BallotShown {
  const known = network.state.proposals.get(open.code);
  const votes = known && sameWording(known.wording, open.proposed) ? known.votes : [];
  const tally = tallyStandard(network, { wording: open.proposed, by: '', on: '', votes });
  const own = ownVote(votes, open.code, actor);
  const choices = [
    { value: 'Take the change', text: 'Take the change' },
    { value: 'Keep it as it is', text: 'Keep it as it is' },
  ];
  return {
    choices,
    choice: own?.choice ?? '',
    why: own?.why ?? '',
    closed:
      actor.roles.length === 0
        ? 'Choose who you are before you vote.'
        : roleShown(actor.roles) === 'Leader' && tally.quorumShort > 0
          ? leadersWait(quorum(network))
          : chosenRefused(counted(votes), actor, open.code),
    rules: rulesInWords(network, []),
    chosen: chosenInWords(actor),
    ...(own ? { count: countShown(network, tally, choices, []) } : {}),
  };
}

function ownVote(votes: readonly Vote[], about: string, { name }: Actor): Vote | undefined {
  const keys = name === '' ? [] : [fold(name), voterCode(about, name)];
  return counted(votes).find((vote) => keys.includes(vote.voter));
}

function rulesInWords(network: Network, livesIt: readonly string[]): string {
  const needed = quorum(network);
  const from = `${count(needed, 'vote')} needed, from ${placesNeeded(network)} teams or groups`;
  const priority = isSmall(network)
    ? ''
    : `, at least 1 from a priority group${livesIt.length === 0 ? '' : ' or those who live with it'}`;
  return `${from}${priority}. ${leadersWait(needed)}`;
}

function chosenInWords({ knownBy }: Actor): string {
  return knownBy === 'chosen'
    ? 'Name chosen from the list, not signed in: your vote counts and is marked “chosen”.'
    : '';
}

function countShown(
  network: Network,
  tally: Tally,
  choices: BallotShown['choices'],
  livesIt: readonly string[],
): CountShown {
  const short = votesShortInWords(network, tally, livesIt);
  return {
    words: `${count(tally.total, 'vote')} so far${short === '' ? '.' : `; still needed: ${short}.`}`,
    lines: choices.map(({ value, text }) => ({
      choice: text,
      votes: tally.votes.filter((vote) => vote.choice === value).length,
    })),
    hands: tally.votes.flatMap((vote) => (vote.ballot ? [handsInWords(vote.ballot)] : [])),
    oneAccount: oneAccountInWords(tally.votes),
  };
}

/** The voted standards, with what this reviewer said of each before. What others said is not shown. */
export function ratingForm(network: Network, { name }: Actor, review: Review) {
  const own = review.ratings.filter((rating) => name !== '' && sameName(rating.reviewer, name));
  return standardsInForce(network).map(({ code, text, required }) => {
    const last = own.filter((rating) => rating.standard === code).pop();
    return { code, text, required, rating: last?.rating ?? '', note: last?.note ?? '' };
  });
}

/** Groups whose show of hands this person may record: signed in, from outside the team, not a leader. */
export function groupsToRecord(network: Network, actor: Actor, idea: Idea): string[] {
  if (actor.knownBy !== 'account' || !actorMay(actor, 'record a group ballot')) return [];
  if (roleShown(actor.roles) === 'Leader' || !isFacilitator(network, actor, idea.team)) return [];
  const priorityFirst = [...groups(network)].sort((one, other) => Number(other.priority) - Number(one.priority));
  return distinct(priorityFirst.map((group) => group.name));
}

/** Whether this person may close the review of an idea, or open one. */
export function mayFacilitate(network: Network, actor: Actor, idea: Idea): boolean {
  return actorMay(actor, 'close a review') && isFacilitator(network, actor, idea.team);
}

export function openingOf(network: Network, actor: Actor, idea: Idea): { closesOn: string; closed: string } {
  return {
    closesOn: closingDate(network, undefined),
    closed: mayFacilitate(network, actor, idea)
      ? ''
      : `Somebody from outside ${idea.team || 'the team'} opens the review.`,
  };
}

/** A changed standard: what was voted, and what somebody typed over it. */
export function standardShown(network: Network, code: string) {
  const open = proposedStandards(network).find((one) => one.code === code);
  if (!open) return undefined;
  const { voted, proposed, kind } = open;
  return {
    open,
    shown: {
      code,
      title: { new: 'A new standard', changed: 'A changed standard', removed: 'A standard to give up' }[kind],
      note: 'What was voted counts until a vote changes it. Your vote counts once; you see the count after you vote.',
      ...(voted && kind !== 'new' ? { voted: wordingShown(voted) } : {}),
      ...(proposed.removed ? {} : { proposed: wordingShown(proposed) }),
    },
  };
}

const wordingShown = ({ text, required, equity }: Wording) => ({
  text,
  required: required ? 'Yes' : 'No',
  equity: equity ? 'Yes' : 'No',
});

const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
