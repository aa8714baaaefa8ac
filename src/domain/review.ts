import type { Fact } from './event';
import { ideaWithId, stateOf } from './evidence';
import { reviewOpened, reviewRated, voteCast } from './facts';
import type { Missing } from './gates/gate';
import { closingDate, reviewMissing } from './gates/review';
import type { Actor } from './identity';
import type { Network } from './network';
import { dayInWords, inWords } from './sentence';
import { standardsInForce } from './standards';
import { type Ballot, choiceOfHands, voteRefused, voterCode } from './vote';
import type { Stage, StandardRating } from './words';

export type Decided =
  | { readonly kind: 'done'; readonly events: readonly Fact[]; readonly say: string }
  | { readonly kind: 'refused'; readonly say: string; readonly missing: readonly Missing[] };

/** Opens a new review of an idea that is in Reduction without one. */
export function openReview(
  network: Network,
  actor: Actor,
  request: { readonly idea: string; readonly closesOn?: string; readonly invited?: 'all' | readonly string[] },
): Decided {
  const idea = ideaWithId(network, request.idea);
  if (!idea) return refused(`There is no idea ${request.idea} on the Ideas tab.`);
  const state = stateOf(network, idea.id);
  if (state.stage !== 'Reduction') return refused(notInReduction(idea.id, state.stage));
  if (state.review)
    return refused(`A review of ${idea.id} is open until ${dayInWords(state.review.closesOn, network.today)}.`);
  const missing = reviewMissing({ network, idea, actor, request });
  if (missing.length > 0) return refused(`A review needs ${inWords(missing.map((one) => one.words))}.`, missing);
  const { invited = 'all' } = request;
  const closesOn = closingDate(network, request.closesOn);
  return {
    kind: 'done',
    events: [
      reviewOpened(idea.id, state.cycle, closesOn, {
        facilitator: actor.name,
        invited: invited === 'all' ? 'all' : [...invited],
      }),
    ],
    say: `The review of ${idea.id} is open until ${dayInWords(closesOn, network.today)}.`,
  };
}

/** Why no review can be opened of an idea in this stage, and what to do instead. */
function notInReduction(id: string, stage: Exclude<Stage, 'Reduction'>): string {
  switch (stage) {
    case 'Generation':
    case 'Summary':
      return `${id} is in ${stage}. A review can be asked for once it has come to Synthesis. Menu: Move an idea on.`;
    case 'Synthesis':
      return `${id} is in Synthesis. Ask for its review in Move an idea on: that takes it to Reduction.`;
    case 'Capture':
    case 'Sharing':
      return `The review of ${id} is over, it is in ${stage}. What comes next stands in Move an idea on.`;
    case 'Application':
      return `The review of ${id} is over, it is in Application. If you doubt it, choose Look at it again in a review, in Move an idea on.`;
    case 'Set aside':
      return `${id} is set aside. Take it up again first, in Move an idea on.`;
  }
}

export interface RatingGiven {
  readonly standard: string;
  readonly rating: StandardRating;
  readonly note?: string;
}

/** One reviewer rates every standard at once; anything but Met needs a note. */
export function rateStandards(
  network: Network,
  actor: Actor,
  request: { readonly idea: string; readonly ratings: readonly RatingGiven[] },
): Decided {
  const state = stateOf(network, request.idea);
  if (!ideaWithId(network, request.idea)) return refused(`There is no idea ${request.idea} on the Ideas tab.`);
  if (!state.review) return refused(`No review of ${request.idea} is open.`);
  if (actor.roles.length === 0 || actor.knownBy === 'typed') return refused('Choose who you are before you rate.');
  const missing = standardsInForce(network).flatMap((standard): Missing[] => {
    const given = request.ratings.find((one) => one.standard === standard.code);
    if (!given) return [{ field: standard.code, words: `a rating of “${standard.text}”` }];
    return given.rating !== 'Met' && (given.note ?? '').trim() === ''
      ? [{ field: `${standard.code} note`, words: `a note on “${standard.text}”` }]
      : [];
  });
  if (missing.length > 0)
    return refused(`Before this is saved, add ${inWords(missing.map((one) => one.words))}.`, missing);
  const inForce = standardsInForce(network).map((standard) => standard.code);
  return {
    kind: 'done',
    events: request.ratings
      .filter((one) => inForce.includes(one.standard))
      .map((one) => reviewRated(request.idea, state.cycle, one.standard, one.rating, one.note?.trim() ?? '')),
    say: `Your ratings of ${request.idea} are saved. You may change them while the review is open.`,
  };
}

/** Casts a ballot on an idea; the last of each voter counts. */
export function castVote(network: Network, actor: Actor, request: Ballot & { readonly idea: string }): Decided {
  const idea = ideaWithId(network, request.idea);
  if (!idea) return refused(`There is no idea ${request.idea} on the Ideas tab.`);
  const { review, cycle } = stateOf(network, idea.id);
  const why = voteRefused(network, idea, review, actor, request);
  if (why !== '') return refused(why);
  const { group } = request;
  const choice = group ? choiceOfHands(group.hands) : request.choice;
  return {
    kind: 'done',
    events: [
      voteCast({ idea: idea.id, cycle }, choice, {
        ...((request.why ?? '').trim() === '' ? {} : { why: request.why?.trim() }),
        ...(group ? { ballot: { group: group.name.trim(), people: group.people, hands: [...group.hands] } } : {}),
        ...(network.settings.namesHidden && !group
          ? { voter: voterCode(idea.id, actor.name), groups: [...actor.groups] }
          : {}),
      }),
    ],
    say: group ? `The vote of ${group.name.trim()} on ${idea.id} is recorded.` : `Your vote on ${idea.id} is cast.`,
  };
}

function refused(say: string, missing: readonly Missing[] = []): Decided {
  return { kind: 'refused', say, missing };
}
