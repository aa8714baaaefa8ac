import type { Value } from '../average';
import type { Side } from './runs';

/** Which way is better; `Neither` where a change is only to be noticed. */
export type Better = 'Up' | 'Down' | 'Neither';

/** One word with its icon. They are made together, so that they can never disagree. */
export interface Judgement<Word extends string> {
  readonly word: Word;
  readonly icon: string;
  /** Blue, orange or grey. */
  readonly tone: 'good' | 'look' | 'plain';
}

export type Change = Judgement<'improving' | 'concerning' | 'high' | 'low' | 'steady' | 'too few yet'>;
export type AgainstTarget = Judgement<'meets' | 'hit or miss' | 'misses' | '–'>;

export const steady: Change = { word: 'steady', icon: '≈', tone: 'plain' };
export const tooFewYet: Change = { word: 'too few yet', icon: '…', tone: 'plain' };

/** The triangle says where the numbers went, word and tone whether that is good. */
export function changeOf(side: Side, better: Better): Change {
  const icon = side === 'above' ? '▲' : '▼';
  if (better === 'Neither') return { word: side === 'above' ? 'high' : 'low', icon, tone: 'plain' };
  const good = (side === 'above') === (better === 'Up');
  return good ? { word: 'improving', icon, tone: 'good' } : { word: 'concerning', icon, tone: 'look' };
}

export const noTarget: AgainstTarget = { word: '–', icon: '–', tone: 'plain' };
const meets: AgainstTarget = { word: 'meets', icon: '◉', tone: 'good' };
const hitOrMiss: AgainstTarget = { word: 'hit or miss', icon: '◐', tone: 'plain' };
const misses: AgainstTarget = { word: 'misses', icon: '○', tone: 'look' };

/**
 * Assurance of a control chart: will the usual ups and downs reach the target? Yes when the whole band between the
 * limits lies beyond it, no when all of it falls short; a target inside the band, or on a limit, is hit or missed.
 */
export function againstLimits(
  { lower, upper }: { readonly lower: Value; readonly upper: Value },
  target: Value,
  better: Better,
): AgainstTarget {
  if (target === null || better === 'Neither') return noTarget;
  if (lower !== null && target < lower) return better === 'Up' ? meets : misses;
  if (upper !== null && target > upper) return better === 'Up' ? misses : meets;
  return hitOrMiss;
}

/** How many of the latest points a run chart looks at. */
const latest = 8;

/** A run chart has no limits: its last 8 counted points all reach the target, or none does, or some do. */
export function againstLatest(values: readonly number[], target: Value, better: Better): AgainstTarget {
  if (target === null || better === 'Neither' || values.length < latest) return noTarget;
  const reached = values.slice(-latest).filter((value) => (better === 'Up' ? value >= target : value <= target));
  if (reached.length === latest) return meets;
  return reached.length === 0 ? misses : hitOrMiss;
}
