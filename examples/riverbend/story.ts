import type { Story } from '../generator/story';
import { asks, entries } from './beside';
import { calendar, now, seed } from './calendar';
import { agreements } from './charter';
import { comparisons } from './comparisons';
import { ideas } from './ideas';
import { measures } from './measures';
import { counts as countsOfTheYear, numbersPlan, typedOf } from './numbers';
import { groups, hosts, persons } from './people';
import { plan } from './plan';
import { steps } from './processMap';
import { products } from './products';
import * as reviews from './reviews';
import { shares } from './sharing';
import { summaries } from './summaries';
import { pairs, teams } from './teams';
import { trials } from './tests';
import * as verdicts from './verdicts';
import * as voices from './voices';

/** Eight schools, thirty-six people, forty weeks: the network that the pictures and the scenarios tell of. */
export function story(): Story {
  const counts = countsOfTheYear();
  return {
    name: 'riverbend',
    title: 'Riverbend Network',
    timeZone: 'America/New_York',
    locale: 'en_US',
    now,
    admin: 'Finn',
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
    reviewing: { summaries, comparisons, ...reviews, ...verdicts },
    voices,
    alsoHappened: (diary) => [...asks(diary), ...entries(diary)],
  };
}
