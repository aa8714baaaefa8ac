import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from '@cj-tech-master/excelts/archive';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbook } from '../../local/runtime/model';
import { cellReader, withoutNames } from '../../local/withoutNames';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { allTabs } from '../../src/tabs/all';
import { type Column, choices, type Tab } from '../../src/tabs/tab';
import { written } from '../../src/tabs/write';
import { type Laptop, laptopWith } from '../scenarios/laptop';
import { convert, describeInOffice } from '../tools/office';
import { foreignFormulas, isOurs } from './formulas';
import { payloads } from './payloads';

/** Every typed column of every tab holds every payload, typed by people; then the tool works on it. */
const typedTabs = allTabs.filter(({ owner }) => owner === 'people');
const typedColumns = ({ columns }: Tab) => Object.values(columns).filter(({ computed }) => !computed);

let laptop: Laptop;
/** The first row of the block that people typed, by tab: good rows with odd texts, then rows that are odd everywhere. */
const first = new Map<string, number>();

beforeAll(async () => {
  laptop = await laptopWith('riverbend');
  // Weeks of numbers would only make the files larger.
  laptop.globals.SpreadsheetApp.getActive()!
    .getSheetByName('Data')!
    .deleteRows(2, laptop.values('Data').length - 200);
  for (const tab of typedTabs) type(tab);
  laptop.run('updateDashboard');
  laptop.advance(7 * 86_400_000);
  laptop.run('updateDashboard');
}, 240_000);
afterAll(() => laptop.close());

/** People paste a block under what stands there; an apostrophe keeps as text what would be a formula of their own. */
function type(tab: Tab): void {
  const columns = typedColumns(tab);
  const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName(tab.name)!;
  const top = laptop.values(tab.name).reduce((last, row, at) => (row.some((cell) => cell !== '') ? at : last), 0) + 2;
  const rows = [true, false].flatMap((isGood) =>
    payloads.map((payload) => columns.map((column) => (isGood ? goodCell(column, payload) : `'${payload}`))),
  );
  const missing = top + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  laptop.edit(tab.name, `A${top}`, rows);
  first.set(tab.name, top);
}

/** What the column wants, so that the row counts; where it wants text, the payload. */
function goodCell(column: Column, payload: string): string | number {
  const list = choices(column);
  if (column.given) return '';
  if (list) return list[0]!;
  if (column.reads === 'number') return 12;
  if (column.reads === 'date') return '2026-05-18';
  return `'${payload}`;
}

const workbook = (): Workbook => laptop.runtime.sheets.workbook(laptop.runtime.book);
/** Line ends and characters that a file cannot hold are another matter (test/xlsx). */
const inFile = (text: unknown) => (typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : text);

describe('in the tabs', () => {
  test.each(typedTabs)('$name gives back what was typed', (tab) => {
    const columns = typedColumns(tab);
    const top = first.get(tab.name)!;
    const rows = laptop.values(tab.name).slice(top - 1);
    payloads.forEach((payload, at) => {
      const good = columns.map((column) => String(goodCell(column, payload)).replace(/^'/, ''));
      const there = rows[at]!.slice(0, columns.length).map(String);
      // Its id, who and when the tool may have given; what is asked for in a cell is answered.
      const isKept = (place: number) => good[place] !== '' && columns[place]!.heading !== 'Ask to move';
      expect(there.filter((_, place) => isKept(place))).toEqual(good.filter((_, place) => isKept(place)));
      // An id that is none is given anew.
      const own = columns.map(({ given, heading }) => !given && heading !== 'Ask to move');
      const odd = rows[payloads.length + at]!.filter((_, place) => own[place]);
      expect(odd).toEqual(odd.map(() => payload));
    });
  });

  test('and in what the tool makes of it nothing became a formula', () => {
    expect(foreignFormulas(workbook())).toEqual([]);
  });

  test('a formula that somebody types is found by this very look', () => {
    const before = laptop.runtime.snapshot();
    laptop.edit('Charter', 'C3', '=HYPERLINK("https://evil.example","x")');
    laptop.edit('Dashboard', 'B90', '=HYPERLINK("#gid=1","x"&IMPORTXML("https://evil.example","//a"))');
    expect(foreignFormulas(workbook())).toHaveLength(2);
    laptop.runtime.restore(before);
  });

  test('written into any column by the tool, it is guarded', () => {
    const open = allTabs.flatMap((tab) =>
      Object.values(tab.columns).flatMap((column) =>
        payloads.filter(
          (payload) => written(column, payload) !== `'${payload}` || written(column, [payload]) !== `'${payload}`,
        ),
      ),
    );
    expect(open).toEqual([]);
  });
});

describe('in the .xlsx', () => {
  let folder: string;
  let file: string;
  let bytes: Uint8Array;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'injection-'));
    file = join(folder, 'all.xlsx');
    ({ bytes } = await writeXlsx(workbook()));
    writeFileSync(file, bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const unescaped = (xml: string) =>
    xml
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');

  async function partsOf(given: Uint8Array): Promise<Map<string, string>> {
    const parts = new Map<string, string>();
    for await (const entry of unzip(given).entries())
      parts.set(entry.path, new TextDecoder().decode(await entry.bytes()));
    return parts;
  }

  test('opened again, it holds the same texts and no formula but ours', async () => {
    const { id, name, owner, timeZone, locale } = workbook();
    const again = (await readXlsx(bytes, { id, name, owner, timeZone, locale })).workbook;
    expect(foreignFormulas(again)).toEqual([]);
    const lost = workbook().sheets.flatMap(({ name: tab, rows }, nth) =>
      rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column) => {
          // What follows from a formula is worked out anew.
          if (!cell || cell.f !== undefined || cell.from || typeof cell.v !== 'string') return [];
          const found = again.sheets[nth]?.rows[row]?.[column];
          return found?.v === cell.v && found?.f === undefined ? [] : [{ tab, row, column, was: cell.v, found }];
        }),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('its XML has no formula but the dashboard’s, and leads nowhere', async () => {
    const parts = await partsOf(bytes);
    const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    const formulas = sheets.flatMap(([, xml]) => [...xml.matchAll(/<f(?: [^>]*)?(?:\/>|>([^<]*)<\/f>)/g)]);
    const said = formulas.map(([, formula = '']) => `=${unescaped(formula)}`);
    expect(said.filter((formula) => !isOurs('Dashboard', formula))).toEqual([]);
    expect(said.filter((formula) => formula.startsWith('=HYPERLINK("#gid='))).not.toEqual([]);
    expect(
      [...parts.keys()].filter((path) => /externalLink|connections|queryTable|vbaProject|activeX/i.test(path)),
    ).toEqual([]);
    const leadingOut = [...parts].flatMap(([path, xml]) =>
      (xml.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? []).map((one) => `${path} ${one}`),
    );
    expect(leadingOut).toEqual([]);
    expect([...parts].filter(([, xml]) => /<ddeLink|<oleLink/.test(xml)).map(([path]) => path)).toEqual([]);
  });

  test('a copy without names has no formula at all', async () => {
    const { sheets, book } = laptop.runtime;
    const { bytes: coded } = await writeXlsx(withoutNames(workbook(), cellReader(sheets, book), '2026-06-01'));
    const parts = await partsOf(coded);
    expect(
      [...parts]
        .filter(([path, xml]) => path.startsWith('xl/worksheets/sheet') && /<f[ >/]/.test(xml))
        .map(([path]) => path),
    ).toEqual([]);
  });

  describeInOffice('and in another program', () => {
    test('LibreOffice shows each of them on the Charter as it was typed', () => {
      // Commas, quotes around every text, UTF-8, and only the sheet of that number.
      const nth = workbook().sheets.findIndex(({ name }) => name === 'Charter') + 1;
      convert(file, `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,${nth}`, folder);
      const shown = readFileSync(join(folder, 'all-Charter.csv'), 'utf8');
      const text = laptop.values('Charter')[0]!.indexOf('Text');
      const texts = laptop
        .values('Charter')
        .slice(first.get('Charter')! - 1)
        .map((row) => String(inFile(row[text])));
      expect(texts).toHaveLength(2 * payloads.length);
      expect(texts.filter((one) => !shown.includes(`"${one.replace(/"/g, '""')}"`))).toEqual([]);
    });
  });
});
