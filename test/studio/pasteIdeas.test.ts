import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Workbook } from '../../local/runtime/model';
import { letters } from '../../src/tabs/formulas';
import { describeInBrowser } from '../tools/browser';
import {
  cellAt,
  chooseMenu,
  goTo,
  type OpenStudio,
  openBrowser,
  openPage,
  openStudio,
  picture,
  shown,
  showTab,
  signIn,
  until,
} from './studio';

type Rows = Workbook['sheets'][number]['rows'];

// A list of ideas from another program, pasted at once: nothing is refused, and nothing of it is lost.
describeInBrowser('forty ideas are pasted into the tab Ideas', () => {
  let studio: OpenStudio;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  let before: Map<string, Rows>;
  let headings: string[];
  /** The first row that is free, counted from 1. */
  let free: number;
  const kept = () => {
    const { sheets } = JSON.parse(readFileSync(join(studio.folder, 'workbook.json'), 'utf8')) as Workbook;
    return new Map(sheets.map(({ name, rows }) => [name, rows]));
  };
  const ideaCells = () => JSON.parse(studio.waves('read', 'Ideas', '--json'));
  const pasted = (cells = ideaCells()): Record<string, unknown>[] =>
    cells.values
      .slice(free - 1)
      .map((line: unknown[]) => Object.fromEntries(headings.map((heading, nth) => [heading, line[nth] ?? ''])));
  const added = () => shown(studio, 'Cycle history').slice(before.get('Cycle history')!.length);

  const odd = ['Élèves tuteurs à midi', 'لوحة الواجبات في الصف', '=> Call home first', '=1+1', '+Warm-up on the board'];
  const ideas = Array.from({ length: 40 }, (_, nth) => ({
    'Change idea': odd[nth] ?? `List of ideas, number ${nth + 1}`,
    'Problem it solves': nth === 7 ? 'Two lines,\nand a "quote"' : `Problem ${nth + 1}`,
    'Meant for': nth === 8 ? 'Coaches; Counsellors' : '',
    Team: nth % 2 === 0 ? 'Cedar' : ' elm ',
    Contact: nth % 2 === 0 ? 'Chidi' : 'Mateo',
    Stage: nth === 3 || nth === 11 ? 'Sharing' : '',
  }));
  /** From Change idea to Stage, as a spreadsheet puts it on the clipboard. */
  const block = () => {
    const quoted = (text: string) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const columns = headings.slice(headings.indexOf('Change idea'), headings.indexOf('Stage') + 1);
    const line = (idea: Record<string, string>) => columns.map((heading) => quoted(idea[heading] ?? '')).join('\t');
    return `${ideas.map(line).join('\r\n')}\r\n`;
  };

  beforeAll(async () => {
    studio = await openStudio({ sample: 'riverbend' });
    browser = await openBrowser();
    ({ page, troubles } = await openPage(browser, studio));
    await signIn(page, 'Finn');
    before = kept();
    const { display } = ideaCells();
    headings = display[0];
    free = display.length + 1;
  });
  afterAll(async () => {
    await browser?.close();
    await studio?.close();
  });

  test('each has its id and stands as it was on the clipboard, also what begins with =', async () => {
    await showTab(page, 'Ideas');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block())})`);
    await goTo(page, `${letters(headings.indexOf('Change idea'))}${free}`);
    await page.keyboard.press('Control+v');
    await page.getByText(/^What begins with = in Change idea is kept as text\./).waitFor();
    await page.getByText(/^Stage is worked out by the tool\./).waitFor();
    for (const row of [free, free + 39]) {
      await goTo(page, `A${row}`);
      await until(async () => (await cellAt(page, row, 1).textContent()) === `I-${row - 1}`);
    }
    await goTo(page, `A${free}`);
    await picture(page, 'paste-ideas');
    const cells = ideaCells();
    expect(pasted(cells)).toEqual(
      ideas.map(({ Stage, ...idea }, nth) => expect.objectContaining({ ID: `I-${free - 1 + nth}`, ...idea })),
    );
    expect(cells.formulas.slice(1).flat().join('')).toBe('');
  });

  test('a Stage among them is gone again, and the attempt is kept', () => {
    expect(pasted().map(({ Stage }) => Stage)).toEqual(ideas.map(() => ''));
    expect(added()).toHaveLength(1);
    expect(added()[0]!.join(' ')).toMatch(/outside\.edit .*Ideas 32 to 71 .*Stage/);
  });

  test('nothing else has changed', () => {
    const now = kept();
    /** What people put there, a formula's values left out; of Ideas the rows around those that were pasted. */
    const theirs = (tab: string, rows: Rows | undefined = []) =>
      rows
        .filter((_, nth) => tab !== 'Ideas' || nth < free - 1 || nth > free + 38)
        .map((cells) => cells?.map((cell) => (cell && !cell.from && cell.f === undefined ? cell : null)) ?? []);
    for (const [tab, rows] of before)
      expect({ tab, rows: theirs(tab, now.get(tab)?.slice(0, rows.length)) }).toEqual({ tab, rows: theirs(tab, rows) });
    const longer = [...now].filter(([name, rows]) => rows.length > before.get(name)!.length);
    expect(longer.map(([name]) => name)).toEqual(['Cycle history']);
  });

  test('the update counts each: new in Generation, its next step beside it, whose it is in the Cycle history', async () => {
    await chooseMenu(page, 'Knowledge cycle', 'Update the dashboard now');
    await page.getByText(/dashboard is up to date/).waitFor();
    expect(pasted()).toEqual(
      ideas.map(() =>
        expect.objectContaining({
          Stage: 'Generation',
          Cycle: 1,
          'Days here': 0,
          Standing: 'Information',
          'Next step': expect.stringMatching(/./),
        }),
      ),
    );
    const proposed = added().filter((cells) => cells.includes('idea.proposed'));
    expect(proposed).toHaveLength(40);
    expect(proposed[2]).toEqual(expect.arrayContaining(['I-33', 'Chidi', 'typed']));
    await picture(page, 'paste-updated');
  });

  test('nothing was asked of any other server, and nothing went wrong on the way', () => {
    expect(troubles).toEqual([]);
  });
});
