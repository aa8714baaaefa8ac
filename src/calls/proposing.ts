import { z } from 'zod';
import { IdeaKind } from '../domain/words';
import { As, Choice, call, Done, Id, Line, Me, Name, Said } from './call';

export const proposingCalls = {
  /** What *Propose or open an idea* offers, and all titles, so that alike ideas show while somebody types. */
  proposeForm: call(
    'search',
    () => z.object({ from: Id().optional(), noticed: z.number().int().optional() }),
    () =>
      z.object({
        me: Me(),
        groups: z.array(z.string()),
        teams: z.array(z.string()),
        priorities: z.array(Choice()),
        topics: z.array(z.string()),
        measures: z.array(Choice()),
        ideas: z.array(Choice().extend({ title: z.string(), about: z.string() })),
        /** The idea, or the line that somebody noticed, that it comes from. */
        from: Choice().optional(),
        line: z.string(),
      }),
    {},
  ),
  propose: call(
    'propose',
    () =>
      z.object({
        title: Line(),
        meantFor: z.array(Name()).max(40).default([]),
        problem: Said().default(''),
        kind: IdeaKind.optional(),
        /** Where it is known from, or what one expects to see. */
        source: Said().default(''),
        team: Name().default(''),
        priority: Id().default(''),
        topic: Name().default(''),
        measures: z.array(Id()).max(20).default([]),
        cameFrom: Id().default(''),
        noticed: z.number().int().optional(),
        as: As(),
      }),
    () => Done(),
    { title: 'Arabic work board' },
  ),
  /** One line about something noticed; it may become an idea later, or not. */
  notice: call(
    'notice',
    () => z.object({ line: Line(), topic: Name().default(''), as: As() }),
    () => Done(),
    {
      line: 'Nobody comes late on Thursdays',
    },
  ),
} as const;
