import { ideaWithId, productWithId } from '../../domain/evidence';
import type { Network } from '../../domain/network';
import { changePlan } from '../../tabs/changePlan';
import { charter } from '../../tabs/charter';
import { ideas } from '../../tabs/ideas';
import { measures } from '../../tabs/measures';
import { people } from '../../tabs/people';
import { processMap } from '../../tabs/processMap';
import { products } from '../../tabs/products';
import { sharing } from '../../tabs/sharing';
import { tests } from '../../tabs/tests';
import type { Link } from '../layout';

/** Where in the workbook something stands, by its id, code or name: what a *Go* leads to. */
export function placeOf(network: Network, id: string): Link | undefined {
  const found: readonly (readonly [string, object | undefined])[] = [
    [ideas.name, ideaWithId(network, id)],
    [products.name, productWithId(network, id)],
    [changePlan.name, network.plans.find((row) => row.id === id)],
    [tests.name, network.tests.find((row) => row.id === id)],
    [sharing.name, network.shares.find((row) => row.id === id)],
    [measures.name, network.measures.find((row) => row.code === id)],
    [charter.name, network.charter.find((row) => row.code === id)],
    [processMap.name, network.steps.find((row) => row.id === id)],
    [people.name, network.people.find((row) => row.name === id)],
  ];
  const place = found.find(([, row]) => row !== undefined);
  return place && at(place[0], place[1]!);
}

/** Rows that were read from a tab know their line; those made in memory do not. */
function at(tab: string, row: object): Link {
  const line = 'row' in row && typeof row.row === 'number' ? row.row : undefined;
  return line === undefined ? { tab } : { tab, row: line };
}
