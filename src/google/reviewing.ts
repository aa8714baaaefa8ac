import type { Body, Reply } from '../contract';
import { stateOf } from '../domain/evidence';
import { actorMay } from '../domain/identity';
import type { Refusal } from '../domain/refusal';
import { castVote } from '../usecases/castVote';
import { openReview } from '../usecases/openReview';
import { rateStandards } from '../usecases/rateStandards';
import {
  ballotOn,
  ballotOnStandard,
  groupsToRecord,
  likelyVote,
  mayFacilitate,
  openingOf,
  ratingForm,
  reviewNote,
  standardShown,
  waitingForVotes,
  whatItIs,
  whereTried,
} from '../usecases/reviewForm';
import { splitsOf } from '../usecases/splits';
import { voteOnStandard } from '../usecases/voteOnStandard';
import { ideaEvidence, resultShown } from '../views/ideaEvidence';
import { actorFor, meOf } from './actor';
import { carryOut, type Done } from './carryOut';
import type { Context } from './context';
import { found } from './moving';
import { readNumbers } from './readNetwork';

/** What *Review and vote* shows: an idea or a standard, as the voter at the keyboard, or the one chosen, may see it. */
export function reviewFormOf(context: Context, { about: asked }: Body<'reviewForm'>): Reply<'reviewForm'> {
  const { known, actor, host } = context;
  const { network } = known;
  const keyboard = actor.knownBy === 'chosen' ? actorFor(host, network, 'search') : actor;
  const common = { me: meOf(network, keyboard), about: waitingForVotes(network), hands: [], mayClose: false };
  // Opened from the menu it is the selected row that is asked for, whether or not it waits for a vote.
  const about = common.about.find((one) => one.value === asked)?.value ?? likelyVote(network, actor);
  if (about === undefined) return common;
  const standard = standardShown(network, about);
  if (standard) return { ...common, standard: standard.shown, ballot: ballotOnStandard(network, actor, standard.open) };

  const idea = found(network, about);
  const numbers = readNumbers(context.book, known.directory, network.today);
  const split = { ...network, splits: splitsOf(network, numbers) };
  const { review, stage } = stateOf(network, idea.id);
  return {
    ...common,
    idea: {
      id: idea.id,
      title: idea.title,
      note: reviewNote(network, review),
      is: whatItIs(network, idea),
      tried: whereTried(network, idea, resultShown),
      evidence: ideaEvidence(split, numbers, idea) as NonNullable<Reply<'moveForm'>['evidence']>,
      ...(stage === 'Reduction' && !review ? { open: openingOf(network, actor, idea) } : {}),
    },
    ...(review
      ? {
          ballot: ballotOn(network, actor, idea, review),
          rate: {
            standards: ratingForm(network, actor, review),
            missing: actorMay(actor, 'rate') ? '' : 'Choose who you are before you rate.',
          },
          hands: groupsToRecord(network, actor, idea),
          mayClose: mayFacilitate(network, actor, idea),
        }
      : {}),
  };
}

export function voted(context: Context, body: Body<'castVote'>, request: string): Done | Refusal {
  return carryOut(context, { call: 'castVote', body, request }, (network) => castVote(network, context.actor, body));
}

export function handsRecorded(context: Context, body: Body<'recordHands'>, request: string): Done | Refusal {
  const { idea, group: name, people, hands, why } = body;
  return carryOut(context, { call: 'recordHands', body, request }, (network) =>
    castVote(network, context.actor, { idea, choice: '', why, group: { name, people, hands } }),
  );
}

export function rated(context: Context, body: Body<'rateStandards'>, request: string): Done | Refusal {
  return carryOut(context, { call: 'rateStandards', body, request }, (network) =>
    rateStandards(network, context.actor, body),
  );
}

export function reviewOpened(context: Context, body: Body<'openReview'>, request: string): Done | Refusal {
  return carryOut(context, { call: 'openReview', body, request }, (network) =>
    openReview(network, context.actor, body),
  );
}

export const votedOnStandard = (context: Context, body: Body<'voteOnStandard'>, request: string): Done | Refusal =>
  carryOut(context, { call: 'voteOnStandard', body, request }, (network) =>
    voteOnStandard(network, context.actor, body),
  );
