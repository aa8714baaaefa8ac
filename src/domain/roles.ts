import type { Role } from './words';

/** What a person may ask the tool to do. Which idea, and when, is decided by the gates; this is only about roles. */
export type Action =
  | 'propose'
  | 'notice'
  | 'record a test'
  | 'enter numbers'
  | 'move an idea'
  | 'open a review'
  | 'rate'
  | 'vote'
  | 'record a group ballot'
  | 'close a review'
  | 'log a share'
  | 'log a use'
  | 'give feedback'
  | 'reflect'
  | 'search'
  | 'explain a gap'
  | 'log a meeting'
  | 'norm the standards'
  | 'make a product'
  | 'bring in links'
  | 'invite a broker'
  | 'plan a handover'
  | 'edit the change plan'
  | 'answer an ask'
  | 'answer a leader ask'
  | 'update the dashboard'
  | 'check the workbook'
  | 'save a copy'
  | 'undo'
  | 'check in'
  | 'set up'
  | 'change settings'
  | 'switch the weekly update';

const everybody: readonly Action[] = [
  'propose',
  'notice',
  'record a test',
  'move an idea',
  'rate',
  'vote',
  'log a share',
  'log a use',
  'give feedback',
  'reflect',
  'search',
  'answer an ask',
  'undo',
];
const member: readonly Action[] = [
  ...everybody,
  'enter numbers',
  'open a review',
  'record a group ballot',
  'close a review',
  'explain a gap',
  'log a meeting',
  'norm the standards',
  'make a product',
  'bring in links',
  'edit the change plan',
  'update the dashboard',
  'check the workbook',
];
const broker: readonly Action[] = [...member, 'invite a broker', 'plan a handover'];
const leader: readonly Action[] = [...broker, 'answer a leader ask', 'check in', 'save a copy'];
const admin: readonly Action[] = [...broker, 'save a copy', 'set up', 'change settings', 'switch the weekly update'];

/** Role × action. An admin runs the workbook; deciding what leaders are asked stays with leaders. */
export const allowed: Readonly<Record<Role, readonly Action[]>> = {
  Community: everybody,
  Member: member,
  Broker: broker,
  Leader: leader,
  Admin: admin,
};

/** What anybody may do of whom we know nothing: look. */
export const stranger: readonly Action[] = ['search'];

export function may(roles: readonly Role[], action: Action): boolean {
  return roles.length === 0 ? stranger.includes(action) : roles.some((role) => allowed[role].includes(action));
}

/** Who could do it, for the sentence that refuses. */
export function rolesThatMay(action: Action): Role[] {
  const order: Role[] = ['Community', 'Member', 'Broker', 'Leader', 'Admin'];
  return order.filter((role) => allowed[role].includes(action));
}

/** `Only a leader can do this.` */
export function refusalFor(action: Action): string {
  const roles = rolesThatMay(action);
  const least = roles[0];
  if (roles.includes('Member')) return 'Choose who you are first; this is for members of the network.';
  if (least === 'Broker') return 'A broker, a leader or an admin can do this.';
  if (roles.includes('Leader') && roles.includes('Admin')) return 'A leader or an admin can do this.';
  return least === 'Leader' ? 'A leader can do this.' : 'An admin can do this.';
}
