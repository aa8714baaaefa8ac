import { z } from 'zod';
import { once } from '../domain/once';
import { Feedback, phases } from '../domain/words';
import { As, call, Done, Id, Me, Said } from './call';

/** Nothing chosen, or one of the seven phases. */
const Phase = once(() => z.union([z.enum(phases), z.literal('')]));

export const reflectingCalls = {
  /** What *Definition of knowledge* shows: each definition, and what the person chosen said of it last. */
  definitionForm: call(
    'search',
    () => z.object({ as: As() }),
    () =>
      z.object({
        me: Me(),
        definitions: z.array(
          z.object({
            code: z.string(),
            text: z.string(),
            /** How many have answered; from five on also how many stand by it. */
            answers: z.string(),
            says: z.union([Feedback, z.literal('')]),
            phase: z.string(),
            why: z.string(),
          }),
        ),
        phases: z.array(z.string()),
      }),
    {},
  ),
  giveFeedback: call(
    'give feedback',
    () =>
      z.object({
        said: z
          .array(z.object({ code: Id(), says: Feedback, phase: Phase().default(''), why: Said().default('') }))
          .max(40),
        as: As(),
      }),
    () => Done(),
    { said: [{ code: 'D1', says: 'Rethink', phase: 'Reduction', why: 'Who decides “worked”?' }] },
  ),
} as const;
