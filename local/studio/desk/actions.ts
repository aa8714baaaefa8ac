import type { ActionName, Actions } from '../protocol';
import type { Desk } from './desk';
import { editing } from './editing';
import { looking } from './looking';
import { structure } from './structure';
import { tabs } from './tabs';
import { whoAndWhen } from './whoAndWhen';

/** What each action does with the desk; the page's own list of them says the same without it. */
export type On<N extends ActionName> = {
  readonly [Name in N]: (desk: Desk, request: Parameters<Actions[Name]>[0]) => ReturnType<Actions[Name]>;
};
/** Requests come from the page, which is built with this and sends what `Actions` says. */
type Table = Readonly<Record<string, (desk: Desk, request: never) => unknown>>;

/** Allowed while a script waits for an answer. */
export const looks: Table = looking;
const all: On<ActionName> = { ...looking, ...whoAndWhen, ...editing, ...structure, ...tabs };
export const actions: Table = all;
