import { z } from 'zod';
import { once } from '../domain/once';
import { call, Day, Done, Name, Said, Typed } from './call';

const NumberLine = once(() =>
  z.object({ period: Day(), measure: Name(), group: Name(), number: Typed(), outOf: Typed() }),
);
export type NumberLine = z.output<ReturnType<typeof NumberLine>>;

export const numberCalls = {
  /** The lines a team has to fill, with last time's values; of the caller's own team unless another is named. */
  dueNumbers: call(
    'search',
    () => z.object({ team: Name().optional() }),
    () =>
      z.object({
        team: z.string(),
        teams: z.array(z.string()),
        mayEnter: z.boolean(),
        lines: z.array(
          NumberLine().extend({
            /** `week of 25 May` */
            when: z.string(),
            name: z.string(),
            /** What is counted: `passing all core courses`. */
            counted: z.string(),
            last: z.string(),
            needsOutOf: z.boolean(),
          }),
        ),
      }),
    {},
  ),
  /** Writes a team's numbers into the rows prepared for it. */
  enterNumbers: call(
    'enter numbers',
    () => z.object({ team: Name(), lines: z.array(NumberLine()).max(200), note: Said().default('') }),
    () =>
      Done().extend({
        look: z.array(z.object({ period: z.string(), measure: z.string(), group: z.string(), message: z.string() })),
      }),
    { team: 'Cedar', lines: [{ period: '2026-05-25', measure: 'M01', group: 'All', number: 79, outOf: 104 }] },
  ),
} as const;
