import type { Break, BreakKind } from '../../domain/breaks';
import type { Phase } from '../../domain/stuck';
import { days, shortDay } from '../say/dates';

/** The phase that a break leaves empty; a phase in which nothing happens says it itself. */
const emptyPhase: Readonly<Partial<Record<BreakKind, Phase>>> = {
  neverShared: 'Sharing',
  sharedEarly: 'Sharing',
  neverUsed: 'Application',
  usedBlind: 'Application',
  neverTold: 'Application',
  neverSummarised: 'Summary',
  neverDecided: 'Reduction',
};

export const phaseOfBreak = ({ kind }: Break): Phase | undefined => emptyPhase[kind];

/** `╳ K-02 never used 89 d`: as short as a narrow cell needs it. */
export function breakInShort({ kind, object, days: number, since }: Break): string {
  const long = number === undefined ? '' : ` ${days(number)}`;
  switch (kind) {
    case 'neverShared':
      return `╳ ${object.id} never shared${long}`;
    case 'neverUsed':
      return `╳ ${object.id} never used${long}`;
    case 'sharedEarly':
      return `╳ shared early${since === undefined ? '' : ` ${shortDay(since)}`}`;
    case 'usedBlind':
      return `╳ ${object.id} takes not said`;
    case 'neverSummarised':
      return `╳ not summarised${long}`;
    case 'neverDecided':
      return `╳ not decided${long}`;
    case 'neverTold':
      return `╳ ${object.id} no result${long}`;
    case 'silent':
      return `╳ ${object.id} nothing yet`;
  }
}
