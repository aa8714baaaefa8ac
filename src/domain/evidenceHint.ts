import { contextsOf, hasResult, trialsOf } from './evidence';
import type { Evidence } from './measures/evidence';
import { distinct } from './names';
import type { Network } from './network';
import { count } from './sentence';
import type { EvidenceRating } from './words';

export interface EvidenceHint {
  readonly rating: EvidenceRating;
  readonly words: string;
}

/**
 * What the tool thinks of the evidence, beside what people think of it: *Strong* asks for better results in enough
 * places, none that went worse, and a measure that moved after the test and not before; *Weak* is what has no better
 * result anywhere, or only in one place without the measure. It is a hint: nothing is decided by it.
 */
export function evidenceHint(network: Network, idea: string, series: Evidence | undefined): EvidenceHint {
  const results = trialsOf(network, idea).filter(hasResult);
  const places = contextsOf(network, idea).length;
  const better = distinct(results.flatMap((test) => (test.result === 'Better' ? [test.team] : []))).length;
  const worse = results.some((test) => test.result === 'Worse');
  const moved = series?.verdict === 'moved';
  const clean = moved && series.roseBefore === undefined;
  const enough = better >= network.settings.contextsNeeded;
  const rating: EvidenceRating =
    enough && clean && !worse ? 'Strong' : better === 0 || (better === 1 && !moved) ? 'Weak' : 'Some';
  const where = `better in ${better} of ${count(places, 'context')}${worse ? ', worse somewhere' : ''}`;
  const measure =
    series === undefined
      ? 'no numbers of its own team to look at'
      : clean
        ? 'the measure moved after the test'
        : moved
          ? 'the measure moved, but began to before the test'
          : series.verdict === 'no'
            ? 'the measure has not moved'
            : 'too little before the test to tell whether the measure moved';
  return { rating, words: `${where}; ${measure}` };
}
