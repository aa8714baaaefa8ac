import { z } from 'zod';
import { once } from '../domain/once';
import { StandardChoice, StandardRating, VoteChoice } from '../domain/words';
import { As, Choice, call, Day, Done, Id, Line, Me, Name, Said } from './call';
import { Answers, Evidence, Question } from './moving';

/** How many voted how; sent only to somebody who has voted. */
const Count = once(() =>
  z.object({
    words: z.string(),
    lines: z.array(z.object({ choice: z.string(), votes: z.number() })),
    /** Shows of hands, with their head-counts. */
    hands: z.array(z.string()),
    oneAccount: z.string(),
  }),
);

/** What one may vote, what one voted before, and why one cannot. */
const Ballot = once(() =>
  z.object({
    choices: z.array(Choice()),
    choice: z.string(),
    why: z.string(),
    /** Blank when the ballot is open. */
    closed: z.string(),
    rules: z.string(),
    /** Said where the voter was chosen from a list. */
    chosen: z.string(),
    count: Count().optional(),
  }),
);

const Wording = once(() => z.object({ text: z.string(), required: z.string(), equity: z.string() }));

const whole = 'Write a whole number, 10,000 at most.';
/** How many people, or hands. */
const Heads = once(() => z.number(whole).int(whole).min(0, whole).max(10_000, whole));

export const reviewingCalls = {
  /** What *Review and vote* shows: an idea under review or a changed standard, in plain words, as one voter sees it. */
  reviewForm: call(
    'search',
    () => z.object({ about: Id().optional(), as: As() }),
    () =>
      z.object({
        me: Me(),
        /** All that waits for a vote: ideas, then standards. */
        about: z.array(Choice()),
        idea: z
          .object({
            id: z.string(),
            title: z.string(),
            note: z.string(),
            /** What it is, in the words of those who tried it. */
            is: z.array(z.string()),
            tried: z.array(z.object({ team: z.string(), tests: z.number(), results: z.string() })),
            evidence: Evidence(),
            /** Why no review can be opened by this person; only where none is open. */
            open: z.object({ closesOn: z.string(), closed: z.string() }).optional(),
          })
          .optional(),
        standard: z
          .object({
            code: z.string(),
            title: z.string(),
            note: z.string(),
            voted: Wording().optional(),
            proposed: Wording().optional(),
          })
          .optional(),
        ballot: Ballot().optional(),
        rate: z
          .object({
            standards: z.array(
              z.object({
                code: z.string(),
                text: z.string(),
                required: z.boolean(),
                rating: z.string(),
                note: z.string(),
              }),
            ),
            missing: z.string(),
          })
          .optional(),
        /** Groups whose show of hands may be recorded; none where this person may not. */
        hands: z.array(z.string()),
        mayClose: z.boolean(),
      }),
    {},
  ),
  castVote: call(
    'vote',
    () => z.object({ idea: Id(), choice: z.union([VoteChoice, z.literal('')]), why: Said().default(''), as: As() }),
    () => Done(),
    { idea: 'I-13', choice: 'Knowledge' },
  ),
  /** A show of hands in a group, in the order of the choices. */
  recordHands: call(
    'record a group ballot',
    () =>
      z.object({
        idea: Id(),
        group: Name(),
        people: Heads(),
        hands: z.array(Heads()).length(3),
        why: Said().default(''),
      }),
    () => Done(),
    { idea: 'I-13', group: 'Multilingual families', people: 12, hands: [10, 2, 0] },
  ),
  rateStandards: call(
    'rate',
    () =>
      z.object({
        idea: Id(),
        ratings: z.array(z.object({ standard: Id(), rating: StandardRating, note: Line().default('') })).max(60),
        as: As(),
      }),
    () => Done(),
    {
      idea: 'I-13',
      ratings: ['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6'].map((standard) => ({ standard, rating: 'Met' as const })),
    },
  ),
  voteOnStandard: call(
    'vote',
    () =>
      z.object({ standard: Id(), choice: z.union([StandardChoice, z.literal('')]), why: Said().default(''), as: As() }),
    () => Done(),
    { standard: 'ST4', choice: 'Keep it as it is' },
  ),
  openReview: call(
    'open a review',
    () => z.object({ idea: Id(), closesOn: Day().optional() }),
    () => Done(),
    { idea: 'I-11' },
  ),

  /** How a review stands: the five conditions, what can still be filled in, and where it may lead. */
  closeForm: call(
    'search',
    () => z.object({ idea: Id().optional(), onlyFor: z.array(Name()).max(60).optional() }),
    () =>
      z.object({
        ideas: z.array(Choice()),
        idea: z.object({ id: z.string(), title: z.string(), note: z.string() }).optional(),
        conditions: z.array(z.object({ title: z.string(), met: z.boolean(), words: z.string() })),
        standards: z.array(z.object({ text: z.string(), words: z.string(), met: z.boolean() })),
        /** `Talk before you close`, where reviewers differ. */
        talk: z.string(),
        oneAccount: z.string(),
        questions: z.array(Question()),
        audiences: z.array(z.object({ group: z.string(), chosen: z.boolean() })),
        captureBecause: z.boolean(),
        /** The two roads out of a block for fairness; none where it does not block. */
        roads: z.object({ testWith: z.array(z.string()), named: z.array(z.string()) }).optional(),
        /** People who are still missing, in words. */
        waits: z.string(),
        /** Why this person cannot close it. */
        closed: z.string(),
        leadsTo: z.enum(['Knowledge', 'back', '']),
      }),
    {},
  ),
  closeReview: call(
    'close a review',
    () =>
      z.object({
        idea: Id(),
        answers: Answers().default({}),
        audiences: z.array(Name()).max(60).optional(),
        captureBecause: Line().optional(),
        onlyFor: z.array(Name()).max(60).optional(),
        testNext: Said().optional(),
        doesNotWork: Said().optional(),
      }),
    () => Done().extend({ outcome: z.string() }),
    {
      idea: 'I-13',
      answers: {
        R1: 'The first task is one known mistake',
        R2: 'Nothing',
        R3: 'Grade 9 teachers: a calm start',
        R4: 'Workshop',
      },
      audiences: ['Grade 9 teachers'],
    },
  ),
} as const;
