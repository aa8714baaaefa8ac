import { z } from 'zod';
import type { Action } from '../domain/roles';

/** One call a panel may make: what it sends, what it gets, and an example that tests may send. */
export interface Call<Q extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly request: Q;
  readonly reply: R;
  /** Who may ask at all; what exactly is allowed the use case decides. */
  readonly action: Action;
  readonly example: z.input<Q>;
}

/** Forms are made when they are asked for: an execution, which loads all of this anew, needs one of them at most. */
export function call<Q extends z.ZodType, R extends z.ZodType>(
  action: Action,
  request: () => Q,
  reply: () => R,
  example: z.input<Q>,
): Call<Q, R> {
  const asked = once(request);
  const answered = once(reply);
  return {
    action,
    get request() {
      return asked();
    },
    get reply() {
      return answered();
    },
    example,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A civil day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.');
/** Text from a person: longer than anybody types on purpose is refused, not cut. */
export const Said = z.string().max(5000, 'That is longer than 5,000 characters. Say it shorter.');
export const Line = z.string().max(500, 'That is longer than 500 characters. Say it shorter.');
export const Name = z.string().max(200, 'A name may have 200 letters. Shorten it on the tab where it stands.');
export const Id = z.string().max(20, 'That is no id of ours.');
/** A number somebody typed into a box; left empty it is not sent. */
export const Typed = z.number('Write a number.').finite('Write a number.').optional();
/** For whom something is entered when it is not the person at the keyboard: somebody without an account. */
export const As = z.string().max(200).default('');

/** What every command answers. */
export const Done = z.object({
  say: z.string(),
  /** The row it made or is about. */
  id: z.string(),
  canUndo: z.boolean(),
});

/** Who is at the keyboard; `others`: for whom they may enter something, since those have no account. */
export const Me = z.object({
  name: z.string(),
  team: z.string(),
  leader: z.boolean(),
  others: z.array(z.object({ name: z.string(), group: z.string() }).readonly()).readonly(),
});

/** Something to choose by its id. */
export const Choice = z.object({ value: z.string(), text: z.string() });
