import { z } from 'zod';
import { call, Done } from './calls/call';
import { exploringCalls } from './calls/exploring';
import { movingCalls } from './calls/moving';
import { numberCalls } from './calls/numbers';
import { proposingCalls } from './calls/proposing';
import { reflectingCalls } from './calls/reflecting';
import { reviewingCalls } from './calls/reviewing';
import { sharingCalls } from './calls/sharing';
import { todayCalls } from './calls/today';
import { once } from './domain/once';
import type { Refusal } from './domain/refusal';
import type { Action } from './domain/roles';

/** The panels that may be opened from another one. */
const panels = [
  'enterNumbers',
  'moveIdea',
  'proposeIdea',
  'reviewAndVote',
  'closeReview',
  'today',
  'logShare',
  'logUse',
  'definition',
] as const;
export type PanelName = (typeof panels)[number];

/** Every call a panel may make. Only plain JSON crosses google.script.run, so dates travel as text. */
export const contract = {
  ...numberCalls,
  ...exploringCalls,
  ...movingCalls,
  ...todayCalls,
  ...sharingCalls,
  ...proposingCalls,
  ...reviewingCalls,
  ...reflectingCalls,
  /** Opens another panel in the place of this one. */
  openPanel: call(
    'search',
    () => z.object({ panel: z.enum(panels), start: z.record(z.string().max(20), z.string().max(200)).default({}) }),
    () => z.object({}),
    { panel: 'moveIdea', start: { idea: 'I-23' } },
  ),
  /** Takes back the last step of the account at the keyboard. */
  undoLast: call(
    'undo',
    () => z.object({}),
    () => Done(),
    {},
  ),
  /** How the weekly update stands; the Weekly update panel shows it. */
  weeklyUpdate: call(
    'search',
    () => z.object({}),
    () => z.object({ on: z.boolean(), owner: z.string(), lastRun: z.string(), mine: z.boolean() }),
    {},
  ),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Body<N extends CallName> = z.output<Contract[N]['request']>;
/** What a panel sends: fields with a default may be left out. */
export type Sent<N extends CallName> = z.input<Contract[N]['request']>;
export type Reply<N extends CallName> = z.output<Contract[N]['reply']>;

/** The server must answer every call. A refusal is returned where that it was asked has been kept, thrown elsewhere. */
export type Handlers<Context> = {
  readonly [N in CallName]: (context: Context, body: Body<N>, request: string) => Reply<N> | Refusal;
};

/** What travels: `request` is made once per form, so that sent twice it acts once. */
export const Envelope = once(() =>
  z.object({
    call: z.string(),
    version: z.string(),
    request: z.string().max(80).default(''),
    nonce: z.string().max(80).default(''),
    body: z.unknown(),
  }),
);

/**
 * A refusal is an answer, not a crash: the panel shows it, next to the field if it concerns one. `reload`: the panel is
 * older than the workbook's script.
 */
export type Answer<N extends CallName> =
  | { readonly value: Reply<N> }
  | { readonly refused: string; readonly field?: string }
  | { readonly reload: string };

/** A call that is known to be a good one. */
export interface Asked {
  readonly call: CallName;
  readonly action: Action;
  /** The person it is entered for, where that is not the one at the keyboard. */
  readonly as: string;
}

/** What answer.ts asks of the world around it. */
export interface Edge<Context> {
  /** Is this the nonce of a page that this account opened? Asked before anything is read. */
  knows(nonce: string): boolean;
  /** The workbook and who is at the keyboard; made only once the call is known to be a good one. */
  run<T>(asked: Asked, work: (context: Context) => T): T;
}
