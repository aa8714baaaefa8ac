import { stateOf } from '../domain/evidence';
import type { Network } from '../domain/network';
import { phases } from '../domain/words';
import { changePlan } from '../tabs/changePlan';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';

/** From Capture on an idea needs products, shares and a change plan; before that nobody has to look at empty tabs. */
export function tabsToOpen(network: Network): readonly Tab[] {
  const capture = phases.indexOf('Capture');
  const reached = network.ideas.some(
    (idea) => phases.findIndex((phase) => phase === stateOf(network, idea.id).stage) >= capture,
  );
  return reached ? [products, sharing, changePlan] : [];
}
