import { z } from 'zod';
import { once } from '../domain/once';
import { EvidenceRating, Stage } from '../domain/words';
import { As, Choice, call, Day, Done, Id, Line, Me, Name, Said } from './call';

/** Answers by the question's code; which codes there are the gate knows. */
export const Answers = once(() => z.record(z.string().max(4), Said()));

/** What is shown beside an idea: its tests, its measure, whom it helped. */
export const Evidence = once(() =>
  z.object({
    tests: z.array(
      z.object({
        id: z.string(),
        team: z.string(),
        when: z.string(),
        result: z.string(),
        forWhom: z.string(),
        learned: z.string(),
      }),
    ),
    contexts: z.object({ enough: z.boolean(), words: z.string(), names: z.string() }),
    chart: z
      .object({
        about: z.string(),
        /** Our own drawing, every text in it escaped. */
        svg: z.string(),
        box: z.object({ kind: z.enum(['good', 'look', '']), lead: z.string(), rest: z.string() }),
      })
      .optional(),
    groups: z.array(
      z.object({
        measure: z.string(),
        rows: z.array(z.object({ name: z.string(), before: z.string(), since: z.string(), bold: z.boolean() })),
        hidden: z.array(z.string()),
      }),
    ),
    hint: z.object({ rating: EvidenceRating, words: z.string() }),
  }),
);

export const Question = once(() =>
  z.object({
    code: z.string(),
    ask: z.string(),
    hint: z.string(),
    kind: z.enum(['line', 'people', 'format', 'rating', 'groups']),
    value: z.string(),
    /** Where the words come from when they were said before. */
    carried: z.string(),
    suggestions: z.array(z.string()),
  }),
);

export const movingCalls = {
  /** What the form *Move an idea on* shows: of one idea and one move, or the list to choose from. */
  moveForm: call(
    'search',
    () => z.object({ idea: Id().optional(), to: Stage.optional(), as: As() }),
    () =>
      z.object({
        me: Me(),
        ideas: z.array(Choice().extend({ team: z.string(), stage: z.string() })),
        idea: z
          .object({
            id: z.string(),
            title: z.string(),
            team: z.string(),
            stage: Stage,
            about: z.string(),
            next: z.string(),
          })
          .optional(),
        to: Stage.optional(),
        /** The other ways this idea can go. */
        moves: z.array(z.object({ to: Stage, text: z.string() })),
        evidence: Evidence().optional(),
        questions: z.array(Question()),
        asks: z.object({
          rating: z.boolean(),
          /** Teams and people who may have taken part; empty where it is not asked. */
          participants: z.array(z.string()),
          closesOn: z.string(),
          reason: z.string(),
          testNext: z.boolean(),
          agreedBy: z.array(z.string()),
        }),
        /** What stands in the way that no answer here can mend. */
        waits: z.array(z.string()),
        /** Why this person cannot ask for it. */
        closed: z.string(),
      }),
    {},
  ),
  moveStage: call(
    'move an idea',
    () =>
      z.object({
        idea: Id(),
        to: Stage,
        from: Stage.optional(),
        answers: Answers().default({}),
        participants: z.array(Name()).max(60).optional(),
        rating: EvidenceRating.optional(),
        hint: Line().optional(),
        closesOn: Day().optional(),
        invited: z.union([z.literal('all'), z.array(Name()).max(500)]).optional(),
        reason: Said().optional(),
        testNext: Said().optional(),
        doesNotWork: Said().optional(),
        agreedBy: Name().optional(),
        as: As(),
      }),
    () => Done(),
    {
      idea: 'I-23',
      to: 'Summary',
      answers: {
        U1: 'Two who know the idea swap first, the others follow',
        U2: 'Both tests went better than the weeks before',
        U3: 'It is the hand-over that fails, not the plan',
        U4: 'No one yet',
        U5: 'One page',
      },
      rating: 'Some',
      participants: ['Chidi', 'Kavya'],
    },
  ),
  /** Keeps what was written so far, without moving anything. */
  saveAnswers: call(
    'move an idea',
    () => z.object({ idea: Id(), answers: Answers(), rating: EvidenceRating.optional(), as: As() }),
    () => Done(),
    { idea: 'I-23', answers: { U1: 'Swap on Tuesdays' } },
  ),
} as const;
