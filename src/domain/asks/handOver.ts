import { isSetAside } from '../breaks';
import { productWithId, stateOf } from '../evidence';
import { handOversDue, secondPerson } from '../holders';
import { addDays, daysBetween } from '../measures/periods';
import type { Network } from '../network';
import { dayInWords } from '../sentence';
import { type Ask, ask } from './ask';

/** Row 1: somebody leaves who alone can explain a product or an idea. */
export function handOverAsks(network: Network): Ask[] {
  return handOversDue(network).flatMap(({ kind, id, title, holder, leavingOn }) => {
    if (leavingOn === undefined) return [];
    const product = kind === 'product' ? productWithId(network, id) : undefined;
    if (product ? isSetAside(network, product) : stateOf(network, id).stage === 'Set aside') return [];
    const second = secondPerson(network, holder);
    return [
      ask(network, {
        row: 1,
        object: { kind, id },
        ideas: product ? product.ideas : [id],
        what: `Hand over ${title} from ${holder.name} before ${dayInWords(leavingOn, network.today)}`,
        who: { words: `${holder.name} + ${second}`, people: [holder.name, second] },
        since: addDays(leavingOn, -90),
        leader: false,
        why: `leaves in ${daysBetween(network.today, leavingOn)} d`,
        before: leavingOn,
      }),
    ];
  });
}
