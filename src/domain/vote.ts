import { sha256Hex } from './digest';
import type { By } from './event';
import { type Actor, by, chosenVotesLimit, roleShown, withoutName } from './identity';
import { distinct, fold, includesName, sameName } from './names';
import type { Idea, Network } from './network';
import {
  activePersons,
  isFacilitatorName,
  isKnownGroup,
  isPriorityGroup,
  isSmall,
  personNamed,
  placeOf,
  priorityGroups,
} from './people';
import type { Proposal, Review, Vote } from './replay';
import { count, inWords } from './sentence';
import { VoteChoice } from './words';

/** Votes needed from people who are not leaders. */
export function quorum(network: Network): number {
  const { quorumSmall, quorumLeast, quorumMost, quorumShare } = network.settings;
  if (isSmall(network)) return quorumSmall;
  // 0.2 × 35 is 7.000000000000001 in binary, and must not ask for an eighth vote.
  const share = Math.ceil(Math.round(quorumShare * activePersons(network).length * 1e9) / 1e9);
  return Math.max(quorumLeast, Math.min(quorumMost, share));
}

/** From how many teams or groups voters must come. */
export function placesNeeded(network: Network): number {
  return isSmall(network) ? 2 : 3;
}

/** One person one vote: the last of each voter, in the order in which they came. */
export function counted(votes: readonly Vote[]): Vote[] {
  const last = new Map<string, Vote>();
  for (const vote of votes) {
    last.delete(vote.voter);
    last.set(vote.voter, vote);
  }
  return [...last.values()];
}

export interface Tally {
  readonly votes: readonly Vote[];
  readonly inFavour: number;
  readonly total: number;
  readonly quorum: number;
  /** Leaders do not count towards the quorum. */
  readonly quorumShort: number;
  readonly enoughInFavour: boolean;
  readonly placesShort: number;
  /** Where nobody has voted though somebody must. */
  readonly priorityMissing: boolean;
  readonly passes: boolean;
}

/** Counts ballots on an idea, or on a standard: the same rules hold for both. */
export function tally(network: Network, all: readonly Vote[], inFavour: string, livesIt: readonly string[]): Tally {
  const votes = counted(all);
  const needed = quorum(network);
  const favourable = votes.filter((vote) => vote.choice === inFavour).length;
  const quorumShort = Math.max(0, needed - votes.filter((vote) => !vote.leader).length);
  // A share of 2/3 must let 2 of 3 pass although 2/3 has no end in binary.
  const enoughInFavour = votes.length > 0 && favourable >= network.settings.pass * votes.length - 1e-9;
  const places = distinct(votes.map((vote) => vote.group));
  const placesShort = Math.max(0, placesNeeded(network) - places.length);
  const priorityMissing =
    asksForPriority(network, livesIt) && !votes.some((vote) => speaksForThem(network, vote, livesIt));
  return {
    votes,
    inFavour: favourable,
    total: votes.length,
    quorum: needed,
    quorumShort,
    enoughInFavour,
    placesShort,
    priorityMissing,
    passes: quorumShort === 0 && enoughInFavour && placesShort === 0 && !priorityMissing,
  };
}

/** Who lives with the problem an idea is about: the groups named at its priority. */
export function livingIt(network: Network, idea: Idea): readonly string[] {
  return network.charter.find((row) => row.code === idea.priority && idea.priority !== '')?.whoLivesIt ?? [];
}

export function tallyIdea(network: Network, idea: Idea, review: Review): Tally {
  return tally(network, review.votes, 'Knowledge', livingIt(network, idea));
}

export function tallyStandard(network: Network, proposal: Proposal): Tally {
  return tally(network, proposal.votes, 'Take the change', []);
}

/** `8 more votes, none yet from Multilingual families`; blank when nobody is missing. */
export function votesShortInWords(network: Network, votes: Tally, livesIt: readonly string[] = []): string {
  const { quorumShort, priorityMissing, placesShort } = votes;
  const group = groupAskedFor(network, livesIt) || 'a priority group';
  if (quorumShort > 0)
    return `${count(quorumShort, 'more vote', 'more votes')}${priorityMissing ? `, none yet from ${group}` : ''}`;
  if (priorityMissing) return `1 more vote, from ${group}`;
  return placesShort > 0
    ? `${count(placesShort, 'more vote', 'more votes')}, from ${placesShort === 1 ? 'another team or group' : 'other teams or groups'}`
    : '';
}

/** The group a vote is missed from most: a priority group first, else one that lives with the problem. */
export function groupAskedFor(network: Network, livesIt: readonly string[]): string {
  const there = (group: string) => activePersons(network).some((person) => includesName(person.groups, group));
  const priority = priorityGroups(network).map((group) => group.name);
  return [...priority.filter(there), ...livesIt.filter(there), ...priority, ...livesIt][0] ?? '';
}

/** A ballot somebody wants to cast. */
export interface Ballot {
  readonly choice: string;
  readonly why?: string;
  /** A show of hands in a group, recorded by a facilitator who is not a leader. */
  readonly group?: { readonly name: string; readonly people: number; readonly hands: readonly number[] };
}

/** Why a ballot cannot be taken, in words; blank when it can. */
export function voteRefused(
  network: Network,
  idea: Idea,
  review: Review | undefined,
  actor: Actor,
  ballot: Ballot,
): string {
  if (!review) return `No review of ${idea.id} is open.`;
  if (actor.roles.length === 0) return 'Choose who you are before you vote.';
  if (actor.knownBy === 'typed') return 'Votes are cast in Review and vote.';
  if (!isInvited(network, review, actor, ballot)) return `${actor.name} is not on the list of voters for ${idea.id}.`;
  const already = counted(review.votes);
  const leader = roleShown(actor.roles) === 'Leader';
  if (ballot.group) {
    if (leader) return 'A group’s show of hands is recorded by somebody who is not a leader.';
    if (actor.knownBy !== 'account' || !isFacilitatorName(network, actor.name, idea.team))
      return `A group’s show of hands is recorded by a member from outside ${idea.team || 'the team'}, signed in.`;
    if (!isKnownGroup(network, ballot.group.name))
      return `There is no group called ${ballot.group.name} on the People tab.`;
    if (ballot.group.people < 1 || ballot.group.hands.reduce((sum, hands) => sum + hands, 0) !== ballot.group.people)
      return 'The hands do not add up to the number of people.';
  } else if (!VoteChoice.options.some((choice) => choice === ballot.choice)) return 'Choose one of the three.';
  const choice = ballot.group ? choiceOfHands(ballot.group.hands) : ballot.choice;
  if (choice !== 'Knowledge' && (ballot.why ?? '').trim() === '') return 'Say why: it tells the team what to do next.';
  if (leader && !ballot.group) {
    const others = tallyIdea(network, idea, review).quorumShort;
    if (others > 0) return leadersWait(quorum(network));
  }
  return ballot.group ? '' : chosenRefused(already, actor, idea.id);
}

/** Leaders speak last, so that nobody votes after them out of politeness. */
export function leadersWait(needed: number): string {
  return `Leaders vote after ${needed} others.`;
}

/** At most three votes for others through one account; Google not naming the account is one account too. */
export function chosenRefused(already: readonly Vote[], actor: Actor, about: string): string {
  if (actor.knownBy !== 'chosen') return '';
  const accounts = [fold(actor.through), voterCode(about, actor.through)];
  const self = [fold(actor.name), voterCode(about, actor.name)];
  const others = already.filter(
    (vote) =>
      vote.knownBy === 'chosen' && !vote.ballot && accounts.includes(fold(vote.through)) && !self.includes(vote.voter),
  );
  return others.length >= chosenVotesLimit ? 'Record a group ballot.' : '';
}

/** The choice with most hands; a tie is *Promising, refine*. Hands stand in the order of the choices. */
export function choiceOfHands(hands: readonly number[]): VoteChoice {
  const most = Math.max(...hands);
  const first = hands.indexOf(most);
  const tied = hands.filter((one) => one === most).length > 1;
  return tied ? 'Promising, refine' : (VoteChoice.options[first] ?? 'Promising, refine');
}

/** Ties and misses are *Promising, refine*; only a majority for *Nothing rises yet* gives that. */
export function outcomeWithoutPass(votes: Tally): Exclude<VoteChoice, 'Knowledge'> {
  const nothing = votes.votes.filter((vote) => vote.choice === 'Nothing rises yet').length;
  return nothing * 2 > votes.total ? 'Nothing rises yet' : 'Promising, refine';
}

/** `5 of 8 votes were entered through one account`; blank when each came through its own. */
export function oneAccountInWords(votes: readonly Vote[]): string {
  const byAccount = new Map<string, number>();
  for (const vote of votes) byAccount.set(fold(vote.through), (byAccount.get(fold(vote.through)) ?? 0) + 1);
  const most = Math.max(0, ...byAccount.values());
  return most > 1 ? `${most} of ${votes.length} votes were entered through one account` : '';
}

/** What people see of a review before they have voted: nothing of the count. */
export function hasVoted(idea: string, review: Review, name: string): boolean {
  const keys = [fold(name), voterCode(idea, name)];
  return review.votes.some((vote) => keys.includes(vote.voter));
}

/**
 * Where ballots are without names, a code stands for the voter, so that one person has one vote. It hides names from
 * readers, not from somebody who works out the code of each name.
 */
export function voterCode(idea: string, name: string): string {
  return sha256Hex(`${idea}\t${fold(name)}`).slice(0, 12);
}

/** Who stands in History for a ballot: the person, or, where ballots are without names, a role and codes. */
export function ballotBy(network: Network, actor: Actor, idea: string): By {
  const shown = by(actor);
  return network.settings.namesHidden ? withoutName(shown, (text) => voterCode(idea, text)) : shown;
}

/** The names an ask for votes goes to: invited people who have not voted, leaders last of all. */
export function stillToVote(network: Network, idea: string, review: Review): string[] {
  const invited = activePersons(network).filter(
    (person) => review.invited === 'all' || includesName(review.invited, person.name),
  );
  return invited.filter((person) => !hasVoted(idea, review, person.name)).map((person) => person.name);
}

/** `12 families, show of hands 10, 2, 0`. */
export function handsInWords(ballot: NonNullable<Vote['ballot']>): string {
  return `${ballot.people} of ${ballot.group}, show of hands ${inWords(ballot.hands.map(String))}`;
}

function isInvited(network: Network, review: Review, actor: Actor, ballot: Ballot): boolean {
  if (ballot.group) return true;
  if (review.invited !== 'all') return includesName(review.invited, actor.name);
  return activePersons(network).some((person) => sameName(person.name, actor.name));
}

function speaksForThem(network: Network, vote: Vote, livesIt: readonly string[]): boolean {
  const groupsOfVoter = vote.ballot ? [vote.ballot.group] : groupsOf(network, vote);
  return groupsOfVoter.some((group) => isPriorityGroup(network, group) || includesName(livesIt, group));
}

/** A voter whose name is hidden counts with the group that History kept. */
function groupsOf(network: Network, vote: Vote): readonly string[] {
  const person = personNamed(network, vote.voter);
  return person ? [...person.groups, placeOf(person)] : [vote.group, ...vote.groups];
}

/** In a small network only if there is somebody who could. */
function asksForPriority(network: Network, livesIt: readonly string[]): boolean {
  if (!isSmall(network)) return true;
  return activePersons(network).some((person) =>
    person.groups.some((group) => isPriorityGroup(network, group) || includesName(livesIt, group)),
  );
}
