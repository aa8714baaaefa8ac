import type { By } from '../domain/event';
import { by, toolActor } from '../domain/identity';
import { nextPeriod } from '../domain/measures/periods';
import { type Network, networkOf } from '../domain/network';
import { count } from '../domain/sentence';
import { allTabs } from '../tabs/all';
import { data } from '../tabs/data';
import { findHeadings, lackedHeadings } from '../tabs/headings';
import { dataIssues } from '../tabs/issues';
import { dashboardTab, listsTab, seriesTab } from '../tabs/projections';
import { issueCells } from '../usecases/issueList';
import { splitsOf } from '../usecases/splits';
import { tabsToOpen } from '../usecases/tabsToOpen';
import { updateDashboard } from '../usecases/updateDashboard';
import { dashboard, seriesOf } from '../views/dashboard/dashboard';
import type { DashboardView, Updated } from '../views/dashboard/view';
import { seriesCells } from '../views/series';
import { account, actorFor } from './actor';
import type { Book } from './book';
import { command } from './command';
import { replaceComputed } from './computed';
import type { Host } from './host';
import { paint } from './paint';
import { type Known, readNetwork, readNumbers } from './readNetwork';
import { colourAllRows, setUp } from './setup';
import { Store } from './store';
import { tidied } from './tidy';
import { weeklyOf } from './triggers';

/** Menu: Update the dashboard now. */
export function runUpdate(host: Host): string {
  return command(host, (book) => {
    const known = readNetwork(host, book);
    return update(host, book, known, by(actorFor(host, known.network, 'update the dashboard')), 'by hand');
  });
}

/**
 * What the weekly trigger calls. The trigger of an owner who was replaced finds that it is not the registered one and
 * does nothing.
 */
export function runWeekly(host: Host, event: unknown): void {
  const registered = weeklyOf(new Store(host));
  const fired = typeof event === 'object' && event !== null && 'triggerUid' in event ? String(event.triggerUid) : '';
  if (!registered || registered.trigger !== fired) return;
  command(host, (book) => {
    const known = readNetwork(host, book);
    return update(
      host,
      book,
      known,
      by({ ...toolActor(account(host)), name: nameOf(known.network, account(host)) }),
      'weekly',
    );
  });
}

/** When the last update ended and who ran it. */
export interface LastUpdate {
  readonly when: string;
  readonly by: string;
}

export const lastUpdate = (store: Store): LastUpdate | undefined => store.json<LastUpdate>('updated');

/** Reads everything once, decides, then writes: prepared rows, History, projections, the dashboard last. */
function update(host: Host, book: Book, read: Known, runner: By, how: Updated['how']): string {
  const known = tidied(host, book, read);
  const { directory, historian } = known;
  const { today, now: at } = known.network;
  const numbers = readNumbers(book, directory, today);
  const network = { ...known.network, splits: splitsOf(known.network, numbers) };
  const raw = book.raw(data).slice(1);
  const plan = updateDashboard({ network, directory, numbers, runner });

  // A workbook that came from elsewhere may lack the tool's own tabs.
  const own = allTabs.filter((tab) => tab.owner === 'tool');
  const opening = [...own, ...tabsToOpen(network)].filter((tab) => !book.sheet(tab));
  if (opening.length > 0) setUp(host, book, opening);
  book.refuseProtectedEnd(data, plan.prepared.length);
  const names = new Map(directory.measures.map((measure) => [measure.code, `${measure.code} ${measure.name}`]));
  book.append(
    data,
    plan.prepared.map((row) => ({ ...row, measure: names.get(row.measure) ?? row.measure })),
  );
  if (plan.prepared.length > 0) colourAllRows(host, book);
  historian.record(plan.record, { when: at, request: '', digest: '' });
  replaceComputed(book, plan.computed);
  book.replace(listsTab, plan.lists);
  showIssues(host, book, issueCells(numbers, raw, dataPlaces(book)), numbers.checked.issues.length > 0);

  const weekly = weeklyOf(book.store);
  const view: DashboardView = {
    title: book.spreadsheet.getName(),
    network: networkOf({ ...network, events: historian.events }),
    numbers,
    updated: { at, by: runner.who, how },
    weekly: weekly && { owner: nameOf(network, weekly.owner), nextRun: nextPeriod(today, 'Weekly') },
    history: historian.health(),
    remarks: remarksOn(book),
  };
  const { slots, names: seriesNames } = seriesOf(view);
  book.replace(seriesTab, seriesCells(slots, seriesNames, at));
  paint(host, book, dashboardTab, dashboard(view));

  const done: LastUpdate = { when: at, by: runner.who };
  book.store.set('updated', JSON.stringify(done));
  return `The dashboard is up to date. ${sentence(plan.prepared.length, numbers.checked.issues.length)}`;
}

/** A name as people use it, where the People tab has one for the address. */
const nameOf = ({ people }: Network, email: string): string => people.find((one) => one.email === email)?.name ?? email;

function sentence(prepared: number, issues: number): string {
  const rows =
    prepared === 0 ? 'No new rows were due' : `${count(prepared, 'row is', 'rows are')} ready to fill in Data`;
  return issues === 0 ? `${rows}.` : `${rows}, ${count(issues, 'needs', 'need')} a look.`;
}

/** Columns that somebody did away with and that nothing hangs on. */
const remarksOn = (book: Book): string[] =>
  allTabs
    .filter((tab) => tab.owner === 'people' && book.sheet(tab))
    .flatMap((tab) =>
      lackedHeadings(tab, book.raw(tab)[0] ?? []).map((heading) => `no column ${heading} on ${book.nameOf(tab)}`),
    );

/** The tab shows only while there are issues. */
function showIssues(host: Host, book: Book, cells: ReturnType<typeof issueCells>, some: boolean): void {
  if (!book.sheet(dataIssues)) setUp(host, book, [dataIssues]);
  book.replace(dataIssues, cells);
  const sheet = book.need(dataIssues);
  if (some === sheet.isSheetHidden()) some ? sheet.showSheet() : sheet.hideSheet();
}

/** Where the key columns of Data stand; readNumbers has refused by now if one is missing. */
function dataPlaces(book: Book) {
  const { period = 0, team = 0, measure = 0, group = 0 } = findHeadings(data, book.raw(data)[0] ?? []).at;
  return { period, team, measure, group };
}
