import { z } from 'zod';
import { breakWords } from '../domain/breaks';
import { once } from '../domain/once';
import { askAnswers } from '../usecases/answerAsk';
import { askPanels } from '../usecases/today';
import { As, call, Day, Done, Id, Line, Me, Name, Said } from './call';

const Does = once(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['decide', 'do']), ask: z.string() }),
    z.object({
      kind: z.literal('open'),
      panel: z.enum(askPanels),
      start: z.record(z.string(), z.string()),
      text: z.string(),
    }),
    z.object({ kind: z.literal('go'), id: z.string(), text: z.string() }),
  ]),
);

const BreakKind = once(() => z.enum(Object.keys(breakWords) as [keyof typeof breakWords])); // its keys, all of them

export const todayCalls = {
  /** What waits for one person: their asks, the gaps they can explain, what was noticed. */
  today: call(
    'search',
    () => z.object({ as: As() }),
    () =>
      z.object({
        me: Me(),
        asks: z.array(z.object({ what: z.string(), note: z.string(), leader: z.boolean(), does: Does() })),
        more: z.number(),
        minutes: z.number(),
        breaks: z.array(
          z.object({
            kind: BreakKind(),
            object: z.string(),
            title: z.string(),
            note: z.string(),
            /** What was agreed to close it; blank until somebody explained it. */
            agreed: z.string(),
          }),
        ),
        heard: z.array(
          z.object({
            line: z.string(),
            note: z.string(),
            start: z.object({ noticed: z.number().optional(), from: z.string().optional() }),
          }),
        ),
        others: z.object({ asks: z.number(), brokers: z.number() }),
        mayExplain: z.boolean(),
        people: z.array(z.string()),
        today: z.string(),
      }),
    {},
  ),
  /** One thing that got better; asked for apart, since it reads all numbers. */
  gotBetter: call(
    'search',
    () => z.object({ as: As() }),
    () => z.object({ better: z.object({ words: z.string(), tell: z.string() }).optional() }),
    {},
  ),
  answerAsk: call(
    'answer an ask',
    () => z.object({ ask: Id(), answer: z.enum(askAnswers), note: Said().default(''), as: As() }),
    () => Done(),
    { ask: 'C-09', answer: 'Yes' },
  ),
  explainGap: call(
    'explain a gap',
    () => z.object({ kind: BreakKind(), object: Name(), why: Line(), what: Line(), who: Name(), by: Day(), as: As() }),
    () => Done(),
    {
      kind: 'neverShared',
      object: 'K-05',
      why: 'nobody asked to carry it',
      what: 'Ada pitches it at the June meeting',
      who: 'Ada',
      by: '2026-06-12',
    },
  ),
  /** Shows a row of the workbook by its id, or a tab by its name. */
  goTo: call(
    'search',
    () => z.object({ place: Name() }),
    () => z.object({}),
    { place: 'Dashboard' },
  ),
} as const;
