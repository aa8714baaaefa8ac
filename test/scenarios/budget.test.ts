import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CallName, contract } from '../../src/contract';
import { allTabs } from '../../src/tabs/all';
import { letters } from '../../src/tabs/formulas';
import { history } from '../../src/tabs/history';
import { computedTab } from '../../src/tabs/projections';
import type { Tab } from '../../src/tabs/tab';
import { type Laptop, laptopWith } from './laptop';
import { type OpenedPanel, openPanel } from './panels';

/** The calls of one update, set-up work apart. */
async function callsOf(name: 'riverbend' | 'large') {
  const laptop = await laptopWith(name);
  const first = laptop.runtime.execute('updateDashboard').meter;
  const second = laptop.runtime.execute('updateDashboard').meter;
  laptop.close();
  return { first, second };
}

test('an update costs at most 32 heavy calls, as many for forty teams as for eight', async () => {
  const riverbend = await callsOf('riverbend');
  const large = await callsOf('large');
  expect(riverbend.first.heavy).toBeLessThanOrEqual(32);
  expect(large.first.heavy).toBe(riverbend.first.heavy);
  expect(large.second.heavy).toBe(riverbend.second.heavy);
  expect(riverbend.second.light).toBeLessThanOrEqual(120);
  // Seven of them ask whether a row slipped out of sight while its tab was read.
  expect(large.second.light).toBeLessThanOrEqual(130);
});

describe('what a panel asks for costs at most 14 heavy calls, and 3 for each separate block that it changes', () => {
  let laptop: Laptop;
  let start: ReturnType<Laptop['runtime']['snapshot']>;
  beforeAll(async () => {
    laptop = await laptopWith('riverbend');
    laptop.run('updateDashboard');
    start = laptop.runtime.snapshot();
  });
  afterAll(() => laptop.close());

  const at = (name: string): OpenedPanel =>
    openPanel(laptop, 'menuMoveIdea', `${name.toLowerCase()}@riverbend.example`);
  const voters = ['Beto', 'Amara', 'Dalia', 'Farid', 'Grace', 'Luz', 'Noor'];
  const underReview = () => at('Yara').call('moveStage', { idea: 'I-13', to: 'Reduction' });
  const decided = () => {
    underReview();
    at('Beto').call('castVote', { idea: 'I-13', choice: 'Knowledge', as: 'Gia' });
    for (const name of voters) at(name).call('castVote', { idea: 'I-13', choice: 'Knowledge' });
    for (const name of ['Rosa', 'Quinn']) at(name).call('rateStandards', contract.rateStandards.example);
  };

  /** What must have happened for the example of a call to be carried out, and by whom it is sent; else it is Chidi. */
  const before: Partial<Record<CallName, { readonly by?: string; readonly after?: () => void }>> = {
    castVote: { after: underReview },
    recordHands: { by: 'Amara', after: underReview },
    rateStandards: { by: 'Rosa', after: underReview },
    closeForm: { by: 'Yara', after: underReview },
    closeReview: { by: 'Yara', after: decided },
    reviewForm: { after: underReview },
    voteOnStandard: { after: changedStandard },
    answerAsk: { by: 'Cleo' },
    undoLast: { after: () => at('Chidi').call('logUse', contract.logUse.example) },
  };

  /** Somebody cleared a cell of the Charter, and an update has seen it. */
  function changedStandard(): void {
    const row = laptop.rows('Charter').findIndex((one) => one.Code === 'ST4') + 2;
    const column = letters(laptop.values('Charter')[0]!.indexOf('Equity'));
    laptop.runtime.signIn('finn@riverbend.example');
    laptop.runtime.edit('Charter', `${column}${row}`, '');
    laptop.run('updateDashboard');
  }

  test.each(Object.keys(contract) as CallName[])('%s', (name) => {
    laptop.runtime.restore(start);
    before[name]?.after?.();
    const panel = at(before[name]?.by ?? 'Chidi');
    const was = cells();
    const calls = laptop.runtime.meter();
    const answer = panel.answer(name, contract[name].example);
    const { heavy, light } = laptop.runtime.meter();
    expect(answer).toHaveProperty('value');
    const blocks = changedBlocks(was, cells());
    expect(heavy - calls.heavy).toBeLessThanOrEqual(14 + 3 * blocks.length);
    expect(light - calls.light).toBeLessThanOrEqual(120);
  });

  type Cells = ReadonlyMap<Tab, readonly (readonly unknown[])[]>;

  /** What stands in the tabs that a command may change, the Cycle history apart; computed columns only show it. */
  function cells(): Cells {
    const book = laptop.globals.SpreadsheetApp.getActive()!;
    const tabs = allTabs.filter((tab) => tab !== history && book.getSheetByName(tab.name));
    return new Map(
      tabs.map((tab) => {
        const [headings = [], ...rows] = laptop.values(tab.name);
        const shown = Object.values(tab.columns).flatMap(({ computed, heading }) => (computed ? [heading] : []));
        const isTyped = headings.map((heading) => !shown.includes(String(heading)));
        return [tab, rows.map((row) => row.filter((_, column) => isTyped[column]))];
      }),
    );
  }

  /** Cells side by side, and equal runs of them below each other. A new row is one whole, gaps and all. */
  function changedBlocks(was: Cells, is: Cells): string[] {
    return [...is].flatMap(([tab, rows]) => {
      const before = was.get(tab) ?? [];
      const runs = Array.from({ length: Math.max(rows.length, before.length) }, (_, r) => r).flatMap((r) => {
        const [old, now] = [before[r] ?? [], rows[r] ?? []];
        const isWhole = tab === computedTab || old.every((cell) => cell === '');
        const width = Math.max(old.length, now.length);
        const changed = Array.from({ length: width }, (_, c) => c).filter((c) => (old[c] ?? '') !== (now[c] ?? ''));
        const parts = isWhole ? changed.slice(0, 1) : changed.filter((c) => !changed.includes(c - 1));
        return parts.map((from) => ({ r, from: isWhole ? 0 : from }));
      });
      return runs
        .filter(({ r, from }) => !runs.some((above) => above.r === r - 1 && above.from === from))
        .map(({ r, from }) => `${tab.name}, row ${r + 2}, from its typed column ${from + 1} on`);
    });
  }
});
