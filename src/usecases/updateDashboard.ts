import type { By, Fact } from '../domain/event';
import { fact, numbersSeen } from '../domain/facts';
import { by, typedActor } from '../domain/identity';
import type { Network } from '../domain/network';
import type { Directory } from '../domain/numbers/measure';
import type { Numbers } from '../domain/numbers/numbers';
import type { OwedRow } from '../domain/numbers/owed';
import { newlySeen } from '../domain/numbers/seen';
import { newProposals } from '../domain/standardVote';
import { listCells } from '../tabs/lists';
import type { Written } from '../tabs/write';
import { computedCells } from './computed';
import { listsOf } from './lists';
import { rowsToPrepare } from './prepareRows';
import { unseenRows } from './typedRows';

/** What an update works from: everything that was read. */
export interface Before {
  readonly network: Network;
  readonly directory: Directory;
  readonly numbers: Numbers;
  /** Who runs it: the person at the keyboard, or the weekly update of an owner. */
  readonly runner: By;
}

/** What an update comes to; the workbook's writer carries it out in this order. */
export interface Update {
  /** For the Cycle history, each group of facts with the one who stands for them. */
  readonly record: readonly { readonly by: By; readonly facts: readonly Fact[] }[];
  /**
   * Empty rows for Data, one for each number that a team owes. They come first: the Cycle history says that a week is
   * prepared only once its rows stand there, or an update that was ended in between would leave teams without them.
   */
  readonly prepared: readonly OwedRow[];
  readonly computed: readonly (readonly Written[])[];
  readonly lists: readonly (readonly Written[])[];
}

/** The weekly update, decided: which rows to prepare, what History has not seen, what the projections show. */
export function updateDashboard({ network, directory, numbers, runner }: Before): Update {
  const preparing = rowsToPrepare(numbers, network.events);
  const seen = newlySeen(numbers, network.events);
  const own: Fact[] = [
    // An update that goes on with what another one began records the same.
    ...(preparing.owed > 0 ? [fact('weeks.prepared', { answer: String(preparing.owed) })] : []),
    ...newProposals(network),
    ...seen.map(({ team, period, due, filled }) => numbersSeen(team, period, due, filled)),
  ];
  return {
    record: [
      ...unseenRows(network).map(({ who, facts }) => ({ by: by(typedActor(network, who)), facts })),
      ...(own.length > 0 ? [{ by: runner, facts: own }] : []),
    ],
    prepared: preparing.rows,
    computed: computedCells(network),
    lists: listCells(
      listsOf(network, directory),
      network.measures.map((measure) => [measure.code, measure.type ?? 'Proportion']),
    ),
  };
}
