import { stateOf } from '../domain/evidence';
import type { Network } from '../domain/network';
import { phases, type Stage } from '../domain/words';
import { changePlan } from '../tabs/changePlan';
import { products } from '../tabs/products';
import { sharing } from '../tabs/sharing';
import type { Tab } from '../tabs/tab';

/** From Capture on an idea needs products, shares and a change plan; before that nobody has to look at empty tabs. */
export function tabsToOpen(network: Network): readonly Tab[] {
  const order: readonly Stage[] = phases;
  const capture = order.indexOf('Capture');
  const reached = network.ideas.some(({ id }) => order.indexOf(stateOf(network, id).stage) >= capture);
  return reached ? [products, sharing, changePlan] : [];
}
