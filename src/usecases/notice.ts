import { noticed } from '../domain/facts';
import type { Actor } from '../domain/identity';
import { placeOf } from '../domain/people';
import { notDone, type Plan, plan } from './plan';

/** One line: what somebody noticed, before it is an idea. It stands in the *Today* of where they belong. */
export function notice(actor: Actor, { line, topic }: { readonly line: string; readonly topic: string }): Plan {
  const said = line.trim();
  if (said === '') return notDone('Write one line about what you noticed.', 'line');
  const place = placeOf(actor);
  const where = place === '' ? 'in Today' : `in Today, for ${place}`;
  return plan(`It stands ${where}: one click makes an idea of it.`, [noticed(said, place, topic.trim())]);
}
