import { z } from 'zod';
import { once } from '../domain/once';
import { Choice, call, Id, Name } from './call';

const Pick = once(() => z.object({ value: z.string(), options: z.array(Choice()).readonly() }));
const Sign = once(() => z.object({ words: z.string(), tone: z.enum(['good', 'look', 'plain']) }));

export const exploringCalls = {
  /** One measure looked at closely. What is left out is chosen for the person who asks. */
  explore: call(
    'search',
    () =>
      z.object({
        measure: Name().optional(),
        /** Empty: the whole network. */
        team: Name().optional(),
        split: Name().optional(),
        group: Name().optional(),
        chart: Name().optional(),
        /** The idea whose first test parts the chart; empty: none. */
        phase: Id().optional(),
      }),
    () =>
      z.object({
        picks: z.object({ measure: Pick(), team: Pick(), split: Pick(), chart: Pick(), phase: Pick() }),
        group: z.string(),
        title: z.string(),
        box: z.object({ kind: z.enum(['good', 'look', '']), lead: z.string(), rest: z.string() }),
        /** Our own drawing, every text in it escaped; empty where there is nothing to draw. */
        large: z.string(),
        multiples: z.object({
          title: z.string(),
          note: z.string(),
          charts: z.array(
            z.object({
              name: z.string(),
              before: z.string(),
              now: z.string(),
              count: z.string(),
              sign: Sign().optional(),
              instead: z.string(),
              svg: z.string(),
            }),
          ),
        }),
        running: z.string(),
        table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
        /** All of it as one picture, for saving. */
        picture: z.string(),
      }),
    { measure: 'M04', team: 'Elm' },
  ),
} as const;
