import { StandardRating } from '../../../src/domain/words';
import type { Agreement } from '../story';

export interface StandardRated {
  readonly standard: string;
  readonly rating: StandardRating;
  readonly note: string;
}

/** All standards met, but for those written as `ST6 Partly: the kit is thin; ST5 Not met: …`. */
export function ratingsOf(agreements: readonly Agreement[], except: string): StandardRated[] {
  const others = new Map(
    except
      .split('; ')
      .filter((one) => one !== '')
      .map((one) => {
        const [, standard, rating, note] = /^(ST\d) ([^:]+): (.+)$/.exec(one) as unknown as string[];
        return [standard!, { rating: StandardRating.parse(rating), note: note! }];
      }),
  );
  const standards = agreements.filter(({ kind }) => kind === 'Standard');
  return standards.map(({ code }) => ({ standard: code, rating: 'Met', note: '', ...others.get(code) }));
}
