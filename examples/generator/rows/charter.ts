import type { SampleRow } from '../../network';
import { row } from '../cells';
import type { Agreement, Pair, Story } from '../story';

export const charterRows = ({ agreements }: Story): SampleRow[] =>
  agreements.map(({ code, kind, text, required, equity, whoLivesIt, reviewBy }) =>
    row({
      Code: code,
      Kind: kind,
      Text: text,
      Required: required,
      Equity: equity,
      'Who lives it': whoLivesIt,
      'Review by': reviewBy,
    }),
  );

/** `Language: Multilingual*, Not multilingual` */
export const groupSets = (pairs: readonly Pair[]): Agreement[] =>
  pairs.map(({ set, group, others }, place) => ({
    code: `GS${place + 1}`,
    kind: 'Group set',
    text: `${set}: ${group}*, ${others}`,
  }));

export const topics = (names: readonly string[]): Agreement[] =>
  names.map((text, place) => ({ code: `TO${place + 1}`, kind: 'Topic', text }));
