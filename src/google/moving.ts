import type { Body, Reply } from '../contract';
import { ideaWithId, stateOf } from '../domain/evidence';
import { sameId } from '../domain/ids';
import type { Network } from '../domain/network';
import { Refusal } from '../domain/refusal';
import { ideasToChoose, likelyIdea, moveForm } from '../usecases/moveForm';
import { moveStage } from '../usecases/moveStage';
import { saveAnswers } from '../usecases/saveAnswers';
import { splitsOf } from '../usecases/splits';
import { ideaEvidence } from '../views/ideaEvidence';
import { meOf } from './actor';
import { carryOut, type Done } from './carryOut';
import { type Context, cycle, reading } from './context';
import { readNumbers } from './readNetwork';

/** What the form *Move an idea on* shows. */
export function moveFormOf(context: Context, { idea: asked, to }: Body<'moveForm'>): Reply<'moveForm'> {
  const { known, actor, book } = context;
  const { network, directory } = known;
  const common = { me: meOf(network, actor), ideas: ideasToChoose(network, actor) };
  const idea = asked === undefined ? likelyIdea(network, actor) : found(network, asked);
  if (!idea) return { ...common, ...nothingChosen };
  const numbers = readNumbers(book, directory, network.today);
  const split = { ...network, splits: splitsOf(network, numbers) };
  const form = moveForm(split, actor, idea, to);
  return { ...common, ...form, evidence: ideaEvidence(split, numbers, idea) as Reply<'moveForm'>['evidence'] };
}

const nothingChosen = {
  moves: [],
  questions: [],
  asks: { rating: false, participants: [], closesOn: '', reason: '', testNext: false, agreedBy: [] },
  waits: [],
  closed: '',
};

export function found(network: Network, id: string) {
  const idea = ideaWithId(network, id) ?? network.ideas.find((one) => sameId(one.id, id));
  if (!idea) throw new Refusal(`There is no idea ${id} on the Ideas tab.`, 'idea');
  return idea;
}

/** Until it is captured a move of an idea concerns no product, share or plan: these are not read then. */
export function moved(context: Context, body: Body<'moveStage'>, request: string): Done | Refusal {
  const { stage } = stateOf(context.known.network, body.idea);
  const isEarly = ['Generation', 'Summary', 'Synthesis', 'Reduction'].includes(stage);
  const wide = isEarly ? context : reading(context, cycle);
  return carryOut(wide, { call: 'moveStage', body, request }, (network) => moveStage(network, context.actor, body));
}

export const answersSaved = (context: Context, body: Body<'saveAnswers'>, request: string): Done | Refusal =>
  carryOut(context, { call: 'saveAnswers', body, request }, (network) => saveAnswers(network, context.actor, body));
