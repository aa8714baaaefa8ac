import { unzip } from '@cj-tech-master/excelts/archive';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeDocx } from '../../local/docx';
import type { Doc, DocNode } from '../../local/runtime/services/document/model';
import { products } from '../../src/tabs/products';
import { choices } from '../../src/tabs/tab';
import { tests } from '../../src/tabs/tests';
import { type Laptop, laptopWith } from '../scenarios/laptop';
import { payloads } from './payloads';

/** A Doc of a product whose every text holds every payload. */
const everything = payloads.join(' ¦ ');
let laptop: Laptop;
let doc: Doc;

beforeAll(async () => {
  laptop = await laptopWith('riverbend', undefined, { ask: () => ({ button: 'OK', text: 'K-01' }) });
  laptop.run('updateDashboard');
  for (const tab of [products, tests]) {
    const headings = laptop.values(tab.name)[0]!;
    laptop.rows(tab.name).forEach((row, at) => {
      if (tab === tests && !String(row.Idea).startsWith('I-01')) return;
      if (tab === products && row.ID !== 'K-01') return;
      for (const { heading, computed, reads, given, ...column } of Object.values(tab.columns)) {
        if (
          computed ||
          given ||
          reads !== 'text' ||
          column.list ||
          choices({ heading, computed, reads, given, ...column })
        )
          continue;
        const sheet = laptop.globals.SpreadsheetApp.getActive()!.getSheetByName(tab.name)!;
        sheet.getRange(at + 2, headings.indexOf(heading) + 1).setValue(`'${row[heading]} ${everything}`);
      }
    });
  }
  const { error } = laptop.runtime.execute('menuMakeDoc');
  if (error) throw error;
  const made = laptop.rows('Cycle history').filter((row) => row.Event === 'product.generated');
  doc = JSON.parse(laptop.runtime.docs.text(JSON.parse(String(made.pop()!.More)).doc)!);
});
afterAll(() => laptop.close());

const nodes = (node: DocNode): DocNode[] => [node, ...(node.children ?? []).flatMap(nodes)];
const pieces = () => nodes(doc.body).flatMap((node) => node.pieces ?? []);
/** Line breaks may have become paragraphs. */
const flat = (text: string) => text.replace(/\s+/g, '');

test('shows every payload as text', () => {
  const text = flat(
    pieces()
      .map((piece) => piece.text)
      .join(''),
  );
  expect(payloads.filter((payload) => !text.includes(flat(payload)))).toEqual([]);
});

test('has no link but the one into the workbook', () => {
  const links = pieces().flatMap(({ style }) => (style?.LINK_URL === undefined ? [] : [style.LINK_URL]));
  expect(new Set(links)).toEqual(new Set([laptop.globals.SpreadsheetApp.getActive()!.getUrl()]));
});

test('is a .docx with the same text, no field, and no way out but that link', async () => {
  const { bytes } = await writeDocx(doc, 'K-01');
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries())
    parts.set(entry.path, new TextDecoder().decode(await entry.bytes()));
  const xml = parts.get('word/document.xml')!;
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g)]
    .map(([, one = ' ']) => unescaped(one))
    .join('');
  expect(payloads.filter((payload) => !flat(text).includes(flat(payload)))).toEqual([]);
  expect(xml).not.toMatch(/<w:(instrText|fldSimple|object|altChunk)|DDEAUTO/);
  const out = [...parts.values()].flatMap(
    (part) => part.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [],
  );
  const targets = out.map((one) => unescaped(/Target="([^"]*)"/.exec(one)![1]!));
  expect(new Set(targets)).toEqual(new Set([laptop.globals.SpreadsheetApp.getActive()!.getUrl()]));
});

const unescaped = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
