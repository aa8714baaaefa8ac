import type { Fact, FactKind, HistoryEvent } from './event';
import { undone } from './facts';
import { sameName } from './names';
import type { Network } from './network';

/** For how long a command can be taken back, in minutes. */
export const undoFor = 10;

/** What takes back a command: an event that says so, and the cells and rows it wrote, to be put back. */
export interface Compensation {
  readonly kind: 'undo';
  readonly request: string;
  readonly events: readonly Fact[];
  /** Cells it changed, with what they held before. */
  readonly cells: readonly {
    readonly tab: string;
    readonly key: string;
    readonly heading: string;
    readonly to: string;
  }[];
  /** Rows it added, to be emptied. */
  readonly rows: readonly { readonly tab: RowTab; readonly id: string }[];
  readonly say: string;
}
export type RowTab = 'ideas' | 'tests' | 'products' | 'shares' | 'plans';

export type UndoResult = Compensation | { readonly kind: 'refused'; readonly say: string };

/** What cannot be taken back, and the word for it. */
const lasting: Partial<Record<FactKind, string>> = {
  'review.closed': 'A closed review has counted its votes; open a new one instead.',
  'standard.voted': 'A vote that was counted stays.',
  'product.generated': 'A Doc that was made stays; make it again instead.',
  'update.ran': 'An update and its mails stay.',
  'schema.migrated': 'A change of the workbook’s layout stays.',
  'trigger.on': 'Switch the weekly update off instead.',
  'trigger.off': 'Switch the weekly update on instead.',
  'trigger.taken': 'The weekly update was taken over; take it over again instead.',
  undo: 'Your last step was taken back already.',
};

/** The last command of an account, if it may still be taken back. */
export function undoLast(network: Network, account: string): UndoResult {
  const own = network.events.filter(
    (event) => account.trim() !== '' && sameName(event.through, account) && event.request !== '',
  );
  const last = own[own.length - 1];
  if (!last || minutesBetween(last.when, network.now) > undoFor)
    return refused(`There is nothing of yours from the last ${undoFor} minutes to take back.`);

  const events = network.events.filter((event) => event.request === last.request);
  for (const event of events) {
    const why = lasting[event.event];
    if (why !== undefined) return refused(why);
  }
  if (network.state.undone.has(last.request)) return refused('Your last step was taken back already.');
  if (events.some((event) => event.event === 'vote.cast') && !votesStillOpen(network, events))
    return refused('A vote that was counted stays.');
  const later = goneOn(network, events);
  if (later) return refused(`${later.who || 'Somebody'} has gone on from there since, so it stays.`);

  return {
    kind: 'undo',
    request: last.request,
    events: [undone(last.request, `Took back: ${events.map((event) => event.event).join(', ')}`)],
    cells: events
      .flatMap((event) =>
        event.event === 'cell.set'
          ? [{ tab: event.more.tab, key: event.object, heading: event.question, to: event.from }]
          : [],
      )
      .reverse(),
    rows: events.flatMap(rowOf),
    say: 'Your last step is taken back.',
  };
}

/** The ballots were cast in reviews, or on proposals, that are still open. */
function votesStillOpen(network: Network, events: readonly HistoryEvent[]): boolean {
  return events.every((event) => {
    if (event.event !== 'vote.cast') return true;
    if (event.idea === '')
      return network.state.proposals.get(event.object)?.votes.some((vote) => vote.seq === event.seq);
    return network.state.ideas.get(event.idea)?.review?.votes.some((vote) => vote.seq === event.seq);
  });
}

/** A later event of another command that builds on what would be taken back. Votes and notes beside it do not. */
function goneOn(network: Network, events: readonly HistoryEvent[]): HistoryEvent | undefined {
  const end = events[events.length - 1]?.seq ?? 0;
  const moved = new Set(events.flatMap((event) => (movesOn(event) ? [event.idea] : [])));
  const made = new Set(events.flatMap((event) => rowOf(event).map((row) => row.id)));
  return network.events.find((event) => {
    if (event.seq <= end || network.state.undone.has(event.request) || event.event === 'undo') return false;
    return (
      (moved.has(event.idea) && event.idea !== '') ||
      made.has(event.object) ||
      made.has(event.product) ||
      made.has(event.idea)
    );
  });
}

function movesOn({ event }: HistoryEvent): boolean {
  return event === 'stage.moved' || event === 'review.opened';
}

function rowOf(event: HistoryEvent): { tab: RowTab; id: string }[] {
  switch (event.event) {
    case 'idea.proposed':
      return [{ tab: 'ideas', id: event.idea }];
    case 'test.recorded':
    case 'use.logged':
    case 'decision.logged':
      return [{ tab: 'tests', id: event.object }];
    case 'share.logged':
      return [{ tab: 'shares', id: event.object }];
    case 'product.made':
    case 'product.imported':
      return [{ tab: 'products', id: event.product }];
    case 'plan.made':
      return [{ tab: 'plans', id: event.object }];
    default:
      return [];
  }
}

function minutesBetween(from: string, to: string): number {
  return (instant(to) - instant(from)) / 60_000;
}

/** Both are read as if in one zone: what is measured is how much time lies between them. */
function instant(when: string): number {
  return Date.parse(`${when.slice(0, 19)}Z`);
}

function refused(say: string): UndoResult {
  return { kind: 'refused', say };
}
