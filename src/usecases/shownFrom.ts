import { ideaWithId, stateOf } from '../domain/evidence';
import type { Network } from '../domain/network';
import { changePlan } from '../tabs/changePlan';
import { charter } from '../tabs/charter';
import { ideas } from '../tabs/ideas';
import { measures } from '../tabs/measures';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';
import { tests } from '../tabs/tests';

/**
 * The tabs that what is shown beside these rows follows from. Until it is captured an idea's own next step comes first,
 * whatever its products wait for: only who keeps them, and whether they are still fresh, may come before.
 */
export function shownFrom(network: Network, ids: readonly string[]): readonly Tab[] {
  return [...new Set(ids.flatMap((id) => tabsFor(network, id)))];
}

function tabsFor(network: Network, id: string): readonly Tab[] {
  if (network.products.some((one) => one.id === id) || network.plans.some((one) => one.id === id)) return spreading;
  if (!ideaWithId(network, id)) return [];
  const { stage, capturedOn, review } = stateOf(network, id);
  const kept = capturedOn === undefined ? [] : [products];
  switch (stage) {
    case 'Generation':
    case 'Synthesis':
      return [ideas, tests, ...kept];
    case 'Summary':
      return [ideas, tests, measures, ...kept];
    case 'Reduction':
      // Without a review the next step is to open one, whatever the standards say.
      return review ? [ideas, tests, measures, charter, ...kept] : [ideas, tests, ...kept];
    case 'Set aside':
      return capturedOn === undefined ? [ideas, tests] : spreading;
    default:
      return spreading;
  }
}

const spreading: readonly Tab[] = [ideas, tests, products, sharing, changePlan];
