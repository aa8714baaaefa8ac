import { ideaWithId, stateOf } from '../domain/evidence';
import { answered } from '../domain/facts';
import type { Actor } from '../domain/identity';
import type { Network } from '../domain/network';
import { questionFor } from '../domain/questions';
import type { EvidenceRating } from '../domain/words';
import { notDone, type Plan, plan } from './plan';

/** Keeps what was written so far: an idea stays where it is, and the form opens with it next time. */
export function saveAnswers(
  network: Network,
  actor: Actor,
  {
    idea,
    answers,
    rating,
  }: { idea: string; answers: Readonly<Record<string, string>>; rating?: EvidenceRating | undefined },
): Plan {
  if (!ideaWithId(network, idea)) return notDone(`There is no idea ${idea} on the Ideas tab.`);
  if (actor.roles.length === 0) return notDone('Choose who you are first.', 'as');
  const state = stateOf(network, idea);
  const events = Object.entries(answers).flatMap(([code, text]) => {
    const said = text.trim();
    if (!questionFor(code) || said === '' || said === state.answers.get(code)?.text) return [];
    return [answered(idea, state.cycle, code, said, code === 'Y4' && rating ? { rating } : {})];
  });
  if (events.length === 0) return plan('Nothing new to save.', []);
  const count = events.length === 1 ? '1 answer is' : `${events.length} answers are`;
  return plan(`${count} saved. ${idea} stays in ${state.stage}.`, events, { id: idea });
}
