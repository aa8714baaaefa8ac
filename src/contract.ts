import { z } from 'zod';
import type { Action } from './domain/roles';

/** One call a panel may make: what it sends, what it gets, and an example that tests may send. */
interface Call<Q extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly request: Q;
  readonly reply: R;
  /** Who may ask at all; what exactly is allowed the use case decides. */
  readonly action: Action;
  readonly example: z.input<Q>;
}

const call = <Q extends z.ZodType, R extends z.ZodType>(
  action: Action,
  request: Q,
  reply: R,
  example: z.input<Q>,
): Call<Q, R> => ({ action, request, reply, example });

/** A civil day, `YYYY-MM-DD`. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day');
/** Text from a person: longer than anybody types on purpose is refused, not cut. */
const Said = z.string().max(5000, 'That is longer than 5,000 characters. Say it shorter.');
const Name = z.string().max(200, 'That name is too long.');
/** A number somebody typed into a box; left empty it is not sent. */
const Typed = z.number().finite('Write a number.').optional();

const NumberLine = z.object({ period: Day, measure: Name, group: Name, number: Typed, outOf: Typed });
export type NumberLine = z.output<typeof NumberLine>;

/** Every call a panel may make. Only plain JSON crosses google.script.run, so dates travel as text. */
export const contract = {
  /** The lines a team has to fill, with last time's values; of the caller's own team unless another is named. */
  dueNumbers: call(
    'search',
    z.object({ team: Name.optional() }),
    z.object({
      team: z.string(),
      teams: z.array(z.string()),
      mayEnter: z.boolean(),
      lines: z.array(
        NumberLine.extend({
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
    z.object({ team: Name, lines: z.array(NumberLine).max(200), note: Said.default('') }),
    z.object({
      say: z.string(),
      look: z.array(z.object({ period: z.string(), measure: z.string(), group: z.string(), message: z.string() })),
    }),
    { team: 'Cedar', lines: [{ period: '2026-05-25', measure: 'M01', group: 'All', number: 79, outOf: 104 }] },
  ),
  /** How the weekly update stands; the Weekly update panel shows it. */
  weeklyUpdate: call(
    'search',
    z.object({}),
    z.object({ on: z.boolean(), owner: z.string(), lastRun: z.string(), mine: z.boolean() }),
    {},
  ),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Body<N extends CallName> = z.output<Contract[N]['request']>;
/** What a panel sends: fields with a default may be left out. */
export type Sent<N extends CallName> = z.input<Contract[N]['request']>;
export type Reply<N extends CallName> = z.output<Contract[N]['reply']>;

/** The server must answer every call. */
export type Handlers<Context> = {
  readonly [N in CallName]: (context: Context, body: Body<N>, request: string) => Reply<N>;
};

/** What travels: `request` is made once per form, so that sent twice it acts once. */
export const Envelope = z.object({
  call: z.string(),
  version: z.string(),
  request: z.string().max(80).default(''),
  nonce: z.string().max(80).default(''),
  body: z.unknown(),
});

/**
 * A refusal is an answer, not a crash: the panel shows it, next to the field if it concerns one. `reload`: the panel is
 * older than the workbook's script.
 */
export type Answer<N extends CallName> =
  | { readonly value: Reply<N> }
  | { readonly refused: string; readonly field?: string }
  | { readonly reload: string };

/** What answer.ts asks of the world around it. */
export interface Edge<Context> {
  /** Is this the nonce of a page that this account opened? Asked before anything is read. */
  knows(nonce: string): boolean;
  /** The workbook and who is at the keyboard; made only once the call is known to be a good one. */
  run<T>(call: CallName, action: Action, work: (context: Context) => T): T;
}
