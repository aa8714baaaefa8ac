import { fold } from '../../../domain/names';
import type { DashboardView } from '../view';
import { comparisonsOf, protectedGroups } from './comparisons';
import type { Measured } from './gettingBetter';
import { readingsOf } from './readings';
import { worthOf } from './worth';

const known = new WeakMap<DashboardView, Measured>();

/** What the engine says of a view's numbers. Drawn and judged once, since tables, charts and headlines all ask. */
export function measuredOf(view: DashboardView): Measured {
  const before = known.get(view);
  if (before) return before;
  const { numbers, network } = view;
  const readings = readingsOf(numbers);
  const small = protectedGroups(numbers, network.settings);
  const measured: Measured = {
    readings,
    network: readings.flatMap(({ measure }) => comparisonsOf(numbers, small, measure)),
    byTeam: readings.flatMap(({ measure, teams }) =>
      teams.flatMap(({ team }) => comparisonsOf(numbers, small, measure, team)),
    ),
    smallest: network.settings.smallGroup,
    teams: numbers.directory.teams.map(({ name }) => name).sort((a, b) => (fold(a) < fold(b) ? -1 : 1)),
    worth: worthOf(network),
    today: numbers.today,
  };
  known.set(view, measured);
  return measured;
}
