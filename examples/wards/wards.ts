import type { Story } from '../generator/story';
import { tell } from '../generator/tell';
import type { SampleNetwork } from '../network';
import { agreements } from './charter';
import { ideas } from './ideas';
import { calendar, counts as countsOfAllWeeks, measures, numbersPlan, seed, typedOf } from './numbers';
import { groups, hosts, pairs, persons, wards as teams } from './people';
import { plan, products, shares, steps } from './products';
import { reviewing, voices } from './reviewing';
import { trials } from './tests';

/** Five wards of one hospital: the same tool in another trade. */
export const wards = (): SampleNetwork => tell(story());

function story(): Story {
  const counts = countsOfAllWeeks();
  return {
    name: 'wards',
    title: 'Harbour Wards',
    timeZone: 'Europe/London',
    locale: 'en_GB',
    now: '2026-05-25T06:00:00',
    admin: 'Nadia',
    seed,
    calendar,
    teams,
    groups,
    persons,
    hosts,
    pairs,
    measures,
    numbers: numbersPlan,
    counts,
    typed: typedOf(counts),
    agreements,
    ideas,
    trials,
    products,
    shares,
    plan,
    steps,
    reviewing,
    voices,
    alsoHappened: () => [],
  };
}
