import { rankAsks } from '../../domain/rankAsks';
import { dashboardTab } from '../../tabs/projections';
import type { Layout } from '../layout';
import { beside, stack, widths } from './block';
import { changePlan } from './changePlan';
import { headlines } from './headlines';
import { health } from './health';
import { leaderAnswers } from './leaderAnswers';
import { gettingBetter } from './measures/gettingBetter';
import { measuredOf } from './measures/measured';
import { type SeriesBlocks, seriesBlocks } from './measures/series';
import { pipeline } from './pipeline';
import { reported } from './reported';
import { reportingOf } from './reporting';
import { spread } from './spread';
import { symptoms } from './symptoms';
import { ties } from './ties';
import { toDo } from './toDo';
import type { DashboardView } from './view';
import { voice } from './voice';
import { waves } from './waves';

/** The Dashboard tab: blocks under each other, first what needs to be done. */
export function dashboard(view: DashboardView): Layout {
  const { network, numbers } = view;
  const reporting = reportingOf(numbers, network.events, network.settings.weekStart);
  const measured = measuredOf(view);
  const ranked = rankAsks(network);
  const first = headlines(ranked.asks, measured.readings, network);
  const { lines, charts } = stack([
    { lines: health(view, first, reporting) },
    toDo(network, ranked),
    gettingBetter(measured),
    reported(reporting, leaderAnswers(network)),
    waves(network),
    { lines: beside(pipeline(network), spread(network)) },
    changePlan(network),
    { lines: beside(voice(network), ties(network)) },
    symptoms(network),
  ]);
  return { tab: dashboardTab.name, widths, lines, charts };
}

/** What stands behind its charts and little lines, for `_Series`. */
export const seriesOf = (view: DashboardView): SeriesBlocks => seriesBlocks(measuredOf(view).readings);
