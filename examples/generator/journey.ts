import type { Stage } from '../../src/domain/words';
import { type Calendar, dayOf } from './calendar';
import type { Idea, Move } from './story';

/** Every stage that every idea entered. A return from Reduction keeps the cycle; one from Application begins the next. */
export function movesOf(ideas: readonly Idea[], calendar: Calendar): Move[] {
  return ideas.flatMap(({ id, path }, place) => {
    let from: Stage | '' = '';
    let cycle = 0;
    return path.split(', ').map((step, k): Move => {
      const [, to, week] = /^(.+) (\d+)$/.exec(step) as unknown as [string, Stage, string];
      if (to === 'Generation' && (from === '' || from === 'Application')) cycle++;
      const move = { idea: id, from, to, on: dayOf(calendar, Number(week), (place + k) % 5), cycle };
      from = to;
      return move;
    });
  });
}

/** The day on which an idea was first called knowledge: its products and plan rows begin then. */
export function capturedOn(moves: readonly Move[], idea: string): string {
  const move = moves.find((one) => one.idea === idea && one.to === 'Capture');
  if (!move) throw new Error(`${idea} was never called knowledge.`);
  return move.on;
}
