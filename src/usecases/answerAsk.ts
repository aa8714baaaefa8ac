import { askAnswered } from '../domain/facts';
import { type Actor, actorMay } from '../domain/identity';
import type { Network } from '../domain/network';
import { allAsks } from '../domain/nextStep';
import { refusalFor } from '../domain/roles';
import { changePlan } from '../tabs/changePlan';
import { cellOf, notDone, type Plan, plan } from './plan';

export const askAnswers = ['Yes', 'No', 'Need more', 'Done'] as const;
export type AskAnswer = (typeof askAnswers)[number];

/** Answers an ask of a plan row, or one opened by hand; of a plan row its cell says it too. */
export function answerAsk(
  network: Network,
  actor: Actor,
  { ask: id, answer, note = '' }: { ask: string; answer: AskAnswer; note?: string | undefined },
): Plan {
  const ask = allAsks(network).find((one) => one.answers === id);
  if (!ask) return notDone('That was answered already.', 'ask');
  const action = ask.leader ? 'answer a leader ask' : 'answer an ask';
  if (!actorMay(actor, action)) return notDone(refusalFor(action), 'ask');
  if (answer === 'Need more' && note.trim() === '') return notDone('Say what you need to know.', 'note');
  const row = network.plans.find((one) => one.id === id);
  return plan(`${answer} it is${thanks(network, id)}.`, [askAnswered(id, answer, note.trim())], {
    cells: row && answer !== 'Done' ? [cellOf(changePlan, id, 'askToLeader', answer)] : [],
    id,
    shows: [...ask.ideas],
  });
}

/** The one who asked reads the answer in the next weekly mail. */
function thanks(network: Network, id: string): string {
  const asker = network.state.asks.filter((one) => one.id === id || one.object === id).pop()?.askedBy ?? '';
  return asker === '' ? '' : `; ${asker} is told in the next weekly mail`;
}
