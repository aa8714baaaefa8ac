import type { Network } from '../domain/network';
import type { RawCell } from '../tabs/tab';

/** What a row says so far, by field; '' where a cell is empty. */
export type Said = (field: string) => string;

/** Fields that the tool may fill in, each with its value; what somebody typed is never touched. */
export type Defaults = Readonly<Record<string, RawCell>>;

/** The idea of a test as far as its row needs it. */
export type IdeaOf = (id: string) => { readonly team: string; readonly contact: string } | undefined;

/**
 * A test begins the day it is typed and is finished the day its result is; it is the team's of its idea, and its
 * contact's, unless the row says otherwise. No date and no name ever has to be typed.
 */
export function whoOfTest(said: Said, ideaOf: IdeaOf): Defaults {
  const idea = ideaOf(said('idea').split(/\s/)[0] ?? '');
  if (!idea || said('kind') === 'Use') return {};
  return {
    ...(said('team') === '' && idea.team !== '' ? { team: idea.team } : {}),
    ...(said('who') === '' && idea.contact !== '' ? { who: idea.contact } : {}),
  };
}

export function daysOfTest(said: Said, today: string): Defaults {
  const isBegun = ['kind', 'idea', 'product', 'result'].some((field) => said(field) !== '');
  const hasResult = said('result') !== '' && said('result') !== 'Not yet known';
  return {
    ...(said('started') === '' && isBegun ? { started: said('finished') || today } : {}),
    ...(said('finished') === '' && (hasResult || said('kind') === 'Decision') ? { finished: today } : {}),
  };
}

/** A share was made the day it is typed. */
export function dayOfShare(said: Said, today: string): Defaults {
  const isShare = ['who', 'product', 'idea', 'group'].some((field) => said(field) !== '');
  return said('date') === '' && isShare ? { date: today } : {};
}

/** What the update fills in for rows that the Cycle history has not seen. */
export function defaultsFor(network: Network): { tests: (said: Said) => Defaults; shares: (said: Said) => Defaults } {
  const { today } = network;
  const ideaOf: IdeaOf = (id) => network.ideas.find((idea) => idea.id === id);
  return {
    tests: (said) => ({ ...whoOfTest(said, ideaOf), ...daysOfTest(said, today) }),
    shares: (said) => dayOfShare(said, today),
  };
}
