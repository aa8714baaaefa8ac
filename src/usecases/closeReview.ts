import { type CloseRequest, closeReview as close } from '../domain/closeReview';
import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { changePlan } from '../tabs/changePlan';
import { products } from '../tabs/products';
import { type NewRow, notDone, type Plan, plan } from './plan';

/** Closes a review. What it comes to follows from the five conditions alone: there is nothing here to decide with. */
export function closeReview(network: Network, actor: Actor, request: CloseRequest): Plan & { outcome?: string } {
  const result = close(network, actor, request);
  if (result.kind === 'refused') return notDone(result.say, result.missing[0]?.field);
  const rows: NewRow[] = [
    ...result.rows.products.map(({ id, ideas, title, audience }) => ({
      tab: products,
      // The format in between stays blank; written with the rest the row is one write.
      fields: { id, ideas: [...ideas], title, format: '', audience: [...audience] },
    })),
    ...result.rows.plans.map(({ id, product, group }) => ({ tab: changePlan, fields: { id, product, group } })),
  ];
  return { ...plan(result.say, result.events, { id: request.idea, rows }), outcome: result.outcome };
}
