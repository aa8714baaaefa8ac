import { nextAskId } from '../domain/asks/plan';
import { type Break, type BreakKind, breaks, breakWords } from '../domain/breaks';
import { ideaWithId } from '../domain/evidence';
import { askOpened, fact } from '../domain/facts';
import { type Actor, actorMay } from '../domain/identity';
import type { Network } from '../domain/network';
import { isActive, personNamed } from '../domain/people';
import { refusalFor } from '../domain/roles';
import { dayInWords } from '../domain/sentence';
import { notDone, type Plan, plan } from './plan';

export interface ExplainedGap {
  readonly kind: BreakKind;
  /** The product, idea, test, team or goal. */
  readonly object: string;
  readonly why: string;
  /** What activity, support or tool would close it. */
  readonly what: string;
  readonly who: string;
  readonly by: string;
}

/** Why a wave stopped, and what would carry it on: the second becomes an ask of a named person. */
export function explainGap(network: Network, actor: Actor, gap: ExplainedGap): Plan {
  if (!actorMay(actor, 'explain a gap')) return notDone(refusalFor('explain a gap'), 'as');
  const found = breaks(network).find((one) => one.kind === gap.kind && one.object.id === gap.object);
  if (!found) return notDone('That gap is closed by now.');
  if (gap.why.trim() === '') return notDone('Say in one line why it stopped.', 'why');
  if (gap.what.trim() === '') return notDone('Say what would carry it on.', 'what');
  const person = personNamed(network, gap.who);
  if (!person || !isActive(person, network.today)) return notDone('Choose who does it.', 'who');
  if (gap.by < network.today) return notDone('That day is over. Choose one that is still to come.', 'by');

  const about = aboutGap(network, found);
  const words = { what: gap.what.trim(), who: person.name, by: gap.by };
  return plan(`It stands in Today of ${person.name} until ${dayInWords(gap.by, network.today)}.`, [
    fact('gap.explained', {
      ...about,
      question: breakWords[gap.kind],
      answer: gap.why.trim(),
      more: { ...words, kind: gap.kind },
    }),
    askOpened(nextAskId(network), words.what, words.who, about, { by: gap.by, kind: 'gap' }),
  ]);
}

/** What the ask is about: a product or an idea where the gap is theirs, else the test, team or goal itself. */
export function aboutGap(
  network: Network,
  { object, idea }: Pick<Break, 'object' | 'idea'>,
): { idea?: string; product?: string; object?: string } {
  if (object.kind === 'product') return { product: object.id };
  if (object.kind === 'idea') return { idea: object.id };
  const known = idea !== undefined && ideaWithId(network, idea) ? { idea } : {};
  return { ...known, object: object.id };
}
