import { z } from 'zod';
import { once } from '../domain/once';
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

/** A civil day, `YYYY-MM-DD`. */
export const Day = once(() => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.'));
/** Text from a person: longer than anybody types on purpose is refused, not cut. */
export const Said = once(() => z.string().max(5000, 'That is longer than 5,000 characters. Say it shorter.'));
export const Line = once(() => z.string().max(500, 'That is longer than 500 characters. Say it shorter.'));
export const Name = once(() =>
  z.string().max(200, 'A name may have 200 letters. Shorten it on the tab where it stands.'),
);
export const Id = once(() => z.string().max(20, 'That is no id of ours.'));
/** A number somebody typed into a box; left empty it is not sent. */
export const Typed = once(() => z.number('Write a number.').finite('Write a number.').optional());
/** For whom something is entered when it is not the person at the keyboard: somebody without an account. */
export const As = once(() => z.string().max(200).default(''));

/** What every command answers. */
export const Done = once(() =>
  z.object({
    say: z.string(),
    /** The row it made or is about. */
    id: z.string(),
    canUndo: z.boolean(),
  }),
);

/** Who is at the keyboard; `others`: for whom they may enter something, since those have no account. */
export const Me = once(() =>
  z.object({
    name: z.string(),
    team: z.string(),
    leader: z.boolean(),
    others: z.array(z.object({ name: z.string(), group: z.string() }).readonly()).readonly(),
  }),
);

/** Something to choose by its id. */
export const Choice = once(() => z.object({ value: z.string(), text: z.string() }));
