import type { SplitComparison } from '../../src/domain/equityGate';

/** Elm's M04: everybody gains but those it is easiest to leave out. */
export function comparison(given: Partial<SplitComparison>): SplitComparison {
  return {
    measure: 'M04',
    measureName: 'Work on time',
    better: 'Up',
    team: 'Cedar',
    groupSet: 'Language',
    group: 'Multilingual',
    baseline: { group: 57.0, others: 69.4 },
    since: { group: 54.2, others: 85.3 },
    hidden: false,
    ...given,
  };
}
