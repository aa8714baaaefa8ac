import type { Fact, FactOf } from '../../../src/domain/event';
import { answered, entered, ideaProposed, reviewOpened, stageMoved } from '../../../src/domain/facts';
import { askedMove } from '../../../src/domain/moves';
import { EvidenceRating, type Stage } from '../../../src/domain/words';
import type { SampleEvent } from '../../network';
import type { Idea, Move, Trial } from '../story';
import { passOf } from './passes';
import { closing, reviewing } from './reviewing';
import type { Teller } from './teller';

/** Every move of every idea, with the answers that its gate asked for, and the reviews between them. */
export const journeys = (teller: Teller): SampleEvent[] => teller.story.ideas.flatMap((idea) => journey(teller, idea));

function journey(teller: Teller, idea: Idea): SampleEvent[] {
  const own = teller.moves.filter((move) => move.idea === idea.id);
  const times = new Map<Stage, number>();
  return own.flatMap((move, place) => {
    // How often the idea came this way: the second pass has answers of its own.
    const pass = (times.get(move.to) ?? 0) + 1;
    times.set(move.to, pass);
    return told(teller, idea, move, pass, own[place + 1]);
  });
}

function told(teller: Teller, idea: Idea, move: Move, pass: number, next: Move | undefined): SampleEvent[] {
  switch (move.to) {
    case 'Generation':
      return begun(teller, idea, move);
    case 'Summary':
      return summed(teller, move, pass);
    case 'Synthesis':
      return compared(teller, move, pass);
    case 'Reduction':
      return [...opened(teller, idea, move, pass, next), ...(next ? reviewing(teller, move, pass, next.on) : [])];
    case 'Capture':
      return closing(teller, move, pass);
    case 'Sharing':
      return shared(teller, move);
    case 'Application':
      return applied(teller, move);
    case 'Set aside':
      return putAside(teller, idea, move);
  }
}

/** A new idea, a return from its review, or the next cycle. */
function begun(teller: Teller, idea: Idea, move: Move): SampleEvent[] {
  const { story, diary } = teller;
  if (move.from === 'Reduction') return closing(teller, move, 1);
  if (move.from === 'Application') {
    const { by, refine } = story.reviewing.refinements.find((one) => one.idea === move.idea)!;
    return diary.command(move.on, 13, move.idea, diary.by(by), [moved(move, refine, { refine })]);
  }
  const by = idea.kind === 'Known' ? diary.by(idea.contact) : diary.typed(idea.contact);
  return diary.command(move.on, 8, move.idea, by, [ideaProposed(idea.id, idea.title, idea.cameFrom), entered(idea.id)]);
}

function summed({ story, diary }: Teller, move: Move, pass: number): SampleEvent[] {
  const { by, U1, U2, U3, U4, U5 } = passOf(story.reviewing.summaries, move.idea, pass);
  return diary.command(move.on, 14, move.idea, diary.by(by), [
    moved(move),
    ...Object.entries({ U1, U2, U3, U4, U5 }).map(([question, text]) =>
      answered(move.idea, move.cycle, question, text),
    ),
  ]);
}

function compared({ story, diary }: Teller, move: Move, pass: number): SampleEvent[] {
  const { by, with: second, Y1, Y3, Y4, why, Y5, Y6 } = passOf(story.reviewing.comparisons, move.idea, pass);
  const rating = EvidenceRating.parse(Y4);
  const answer = (question: string, text: string) => answered(move.idea, move.cycle, question, text);
  return diary.command(move.on, 14, move.idea, diary.by(by), [
    moved(move, '', { participants: [by, second], rating }),
    answer('Y1', Y1),
    answer('Y2', evidence(story.trials, move.idea, move.on)),
    answer('Y3', Y3),
    answered(move.idea, move.cycle, 'Y4', why, { rating }),
    answer('Y5', Y5),
    answer('Y6', Y6),
  ]);
}

/** `T-001, T-002, T-003 at Cedar; T-004 at Juniper`: how we know is which tests there are. */
function evidence(trials: readonly Trial[], idea: string, until: string): string {
  const places = new Map<string, string[]>();
  for (const trial of trials)
    if (trial.idea === idea && trial.result !== '' && trial.finished <= until)
      places.set(trial.team, [...(places.get(trial.team) ?? []), trial.id]);
  return [...places].map(([team, ids]) => `${ids.join(', ')} at ${team}`).join('; ');
}

/** An idea that stands here now was moved on by its own team and waits for somebody to open its review. */
function opened({ story, diary }: Teller, idea: Idea, move: Move, pass: number, next: Move | undefined): SampleEvent[] {
  if (!next) return diary.command(move.on, 9, move.idea, diary.by(idea.contact), [moved(move)]);
  const { facilitator } = passOf(story.reviewing.reviews, move.idea, pass);
  return diary.command(move.on, 9, move.idea, diary.by(facilitator), [
    moved(move),
    reviewOpened(move.idea, move.cycle, next.on, { facilitator, invited: 'all' }),
  ]);
}

function shared({ story, diary }: Teller, move: Move): SampleEvent[] {
  const broker = story.products
    .find((product) => product.idea === move.idea && product.brokers !== '')!
    .brokers.split('; ')[0]!;
  return diary.command(move.on, 10, move.idea, diary.by(broker), [moved(move)]);
}

/** Who first used it in this pass asked for it. */
function applied({ story, diary }: Teller, move: Move): SampleEvent[] {
  const uses = story.trials.filter((trial) => trial.kind === 'Use' && trial.idea === move.idea);
  const user = uses.find((use) => (use.finished || use.started) >= move.on) ?? uses.at(-1)!;
  return diary.command(move.on, 11, move.idea, diary.by(user.who), [moved(move)]);
}

function putAside({ story, diary }: Teller, idea: Idea, move: Move): SampleEvent[] {
  const { reason, agreedBy } = story.reviewing.setAsides.find((one) => one.idea === move.idea)!;
  return diary.command(move.on, 15, move.idea, diary.by(idea.contact), [moved(move, reason, { agreedBy })]);
}

function moved(move: Move, reason = '', more: FactOf<'stage.moved'>['more'] = {}): Fact {
  const asked = move.from === '' ? undefined : askedMove(move.from, move.to);
  if (!asked) throw new Error(`${move.idea} cannot go from ${move.from} to ${move.to}.`);
  return stageMoved({ ...asked, idea: move.idea, cycle: move.cycle }, reason, more);
}
