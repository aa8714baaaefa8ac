import { rankAsks } from '../../domain/rankAsks';
import { dashboardTab } from '../../tabs/projections';
import type { Layout, Line } from '../layout';
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
  return { tab: dashboardTab.name, widths, lines: lines.map(onOneLine), charts };
}

/** Lines are as tall as one line of text: where a name was typed in two, a space parts them here. */
const onOneLine = (line: Line): Line => ({
  ...line,
  cells: line.cells.map((cell) => ({
    ...cell,
    ...(typeof cell.value === 'string' ? { value: unbroken(cell.value) } : {}),
    ...(cell.runs ? { runs: cell.runs.map((run) => ({ ...run, text: unbroken(run.text) })) } : {}),
  })),
});

const unbroken = (text: string): string => text.replace(/ *[\n\r\v\f\u0085\u2028\u2029]+ */g, ' ');

/** What stands behind its charts and little lines, for `_Series`. */
export const seriesOf = (view: DashboardView): SeriesBlocks => seriesBlocks(measuredOf(view).readings);
