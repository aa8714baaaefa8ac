import { z } from 'zod';
import { once } from '../domain/once';
import { Direction, Next, PriorityResult, Result, ShareFormat, TestKind } from '../domain/words';
import { As, Choice, call, Day, Done, Id, Me, Name, Said, Typed } from './call';

const Outcome = once(() => ({
  result: Result.optional(),
  forPriority: PriorityResult.optional(),
  next: Next.optional(),
  learned: Said().default(''),
}));

export const sharingCalls = {
  shareForm: call(
    'search',
    () => z.object({ as: As() }),
    () =>
      z.object({
        me: Me(),
        products: z.array(Choice().extend({ team: z.string() })),
        ideas: z.array(Choice().extend({ team: z.string() })),
        groups: z.array(Choice().extend({ direction: Direction })),
        formats: z.array(ShareFormat),
        today: z.string(),
      }),
    {},
  ),
  /** Four inputs; the rest follows from them. */
  logShare: call(
    'log a share',
    () =>
      z.object({
        about: Id(),
        group: Name(),
        format: ShareFormat,
        people: Typed(),
        heardBack: Said().default(''),
        asQuestion: z.boolean().default(false),
        direction: Direction.optional(),
        as: As(),
      }),
    () =>
      Done().extend({
        /** Why it will show as a break; blank where it will not. */
        early: z.string(),
      }),
    { about: 'K-01', group: 'School leaders', format: 'Elevator pitch', people: 6 },
  ),
  useForm: call(
    'search',
    () => z.object({ test: Id().optional(), as: As() }),
    () =>
      z.object({
        me: Me(),
        products: z.array(Choice()),
        ideas: z.array(Choice()),
        places: z.array(z.string()),
        people: z.array(z.string()),
        today: z.string(),
        /** The test or use of which the result is to be told. */
        test: z.object({ id: z.string(), kind: TestKind, title: z.string(), about: z.string() }).optional(),
      }),
    {},
  ),
  logUse: call(
    'log a use',
    () =>
      z.object({
        kind: TestKind,
        about: Id().default(''),
        team: Name(),
        who: Name().default(''),
        on: Day().optional(),
        forWhom: Said().default(''),
        did: Said().default(''),
        minutes: Typed(),
        ...Outcome(),
        as: As(),
      }),
    () =>
      Done().extend({
        /** The idea whose next cycle may begin now. */
        nextCycle: z.object({ idea: z.string(), title: z.string() }).optional(),
      }),
    { kind: 'Use', about: 'K-01', team: 'Alder', next: 'Adapt', result: 'Not yet known' },
  ),
  /** How a test or use went that was logged before. */
  tellResult: call(
    'log a use',
    () => z.object({ test: Id(), ...Outcome(), as: As() }),
    () => Done().extend({ nextCycle: z.object({ idea: z.string(), title: z.string() }).optional() }),
    { test: 'T-074', result: 'Better' },
  ),
} as const;
