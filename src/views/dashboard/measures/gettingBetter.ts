import { addDays } from '../../../domain/measures/periods';
import { shortDay } from '../../say/dates';
import { type Block, headingLines, nothingYet, stack } from '../block';
import type { Comparison } from './comparisons';
import { measureTable } from './measureTable';
import { lastFullWeek, type Reading } from './readings';
import { teamByTeam } from './teamByTeam';
import { weekByWeek } from './weekByWeek';
import { whoBenefits } from './whoBenefits';
import type { Worth } from './worth';

/** All that D2 is made from. */
export interface Measured {
  readonly readings: readonly Reading[];
  /** All teams together, and each team for itself; hidden numbers are not in them. */
  readonly network: readonly Comparison[];
  readonly byTeam: readonly Comparison[];
  /** Groups under so many people are hidden. */
  readonly smallest: number;
  /** In alphabetical order. */
  readonly teams: readonly string[];
  readonly worth: ReadonlyMap<string, Worth>;
  readonly today: string;
}

/** D2, are we getting better: the measures, week by week, for whom, and team by team. */
export function gettingBetter({ readings, network, byTeam, smallest, teams, worth, today }: Measured): Block {
  if (readings.length === 0)
    return {
      lines: [...headingLines('Are we getting better', ''), nothingYet('No measures yet. Menu: First set-up, step 3.')],
    };
  const week = lastFullWeek(today);
  const note = `latest full week, ${shortDay(week)}  ·  all teams together  ·  Data up to ${shortDay(addDays(week, 6))}`;
  return stack([
    { lines: [...headingLines('Are we getting better', note), ...measureTable(readings, network, today)] },
    weekByWeek(readings),
    whoBenefits(network, byTeam, smallest),
    teamByTeam(readings, teams, worth),
  ]);
}
