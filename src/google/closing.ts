import type { Body, Reply } from '../contract';
import { stateOf } from '../domain/evidence';
import { Refusal } from '../domain/refusal';
import { changePlan } from '../tabs/changePlan';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import { closeForm, reviewsToClose } from '../usecases/closeForm';
import { closeReview } from '../usecases/closeReview';
import { carryOut } from './carryOut';
import { type Context, withSplits } from './context';
import { found } from './moving';
import { setUp } from './setup';

/** What *Close the review* shows. */
export function closeFormOf(context: Context, { idea: asked, onlyFor }: Body<'closeForm'>): Reply<'closeForm'> {
  const { actor, known } = withSplits(context);
  const { network } = known;
  const ideas = reviewsToClose(network);
  const id = asked ?? ideas[0]?.value;
  const idea = id === undefined ? undefined : found(network, id);
  const review = idea && stateOf(network, idea.id).review;
  if (!idea || !review) return { ...nothingOpen, ideas };
  return { ...closeForm(network, actor, idea, review, onlyFor ? { onlyFor } : {}), ideas };
}

const nothingOpen = {
  conditions: [],
  standards: [],
  talk: '',
  oneAccount: '',
  questions: [],
  audiences: [],
  captureBecause: false,
  waits: '',
  closed: '',
  leadsTo: '' as const,
};

/** Closes it. The tabs that a captured idea needs are made first: an empty tab says nothing yet. */
export function reviewClosed(
  context: Context,
  body: Body<'closeReview'>,
  request: string,
): Reply<'closeReview'> | Refusal {
  const wide = withSplits(context);
  const done = carryOut(wide, { call: 'closeReview', body, request }, (network) => {
    const decided = closeReview(network, context.actor, body);
    if (decided.rows.length > 0) openTabs(context);
    return decided;
  });
  // Asked a second time it is answered as before: the Cycle history knows the outcome.
  const closed = wide.known.historian.already(request).find(({ event }) => event === 'review.closed');
  return done instanceof Refusal ? done : { ...done, outcome: closed?.to ?? '' };
}

function openTabs({ host, book }: Context): void {
  const missing = [products, sharing, changePlan].filter((tab) => !book.sheet(tab));
  if (missing.length > 0) setUp(host, book, missing);
}
