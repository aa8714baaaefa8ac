import { ideaWithId, stateOf } from '../domain/evidence';
import { type Network, networkOf } from '../domain/network';
import type { Tab } from '../tabs/tab';
import { computedCells } from '../usecases/computed';
import { shownFrom } from '../usecases/shownFrom';
import { refreshComputed } from './computed';
import { type Context, reading, withSplits } from './context';
import { readNetwork } from './readNetwork';

/**
 * Shows beside the rows that a command concerns what follows from it. A row that looks as before is left alone, unless it
 * is one that must be seen now.
 */
export function showBeside(context: Context, ids: readonly string[], must: readonly string[]): void {
  const { book, known } = context;
  const now = networkNow(context);
  const seen = seeing(context, now, ids);
  if (seen !== context) {
    refreshComputed(book, networkNow(seen), ids);
    return;
  }
  const asked = new Set(ids);
  const [before, after] = [known.network, now].map(
    (network) =>
      new Map(computedCells(network, asked).map(([id, ...cells]) => [String(id).slice(1), JSON.stringify(cells)])),
  );
  const changed = ids.filter((id) => must.includes(id) || before!.get(id) !== after!.get(id));
  refreshComputed(book, now, changed);
}

/** With the tabs read that are still to be looked at; an idea in its review also with the numbers, group by group. */
function seeing(context: Context, now: Network, ids: readonly string[]): Context {
  const missing = shownFrom(now, ids).filter((tab: Tab) => !context.reads.includes(tab));
  const wide = missing.length === 0 ? context : reading(context, [...context.reads, ...missing]);
  const isReviewed = ids.some((id) => ideaWithId(now, id) && stateOf(now, id).review !== undefined);
  return isReviewed && now.splits.size === 0 ? withSplits(wide) : wide;
}

/** The network as it is after rows and events were added; what was read is not read again. */
export function networkNow({ host, book, known, reads }: Context): Network {
  const { network } = readNetwork(host, book, reads);
  return networkOf({ ...network, splits: known.network.splits });
}
