import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeDocx } from '../../local/docx';
import { convert, describeInOffice } from '../tools/office';
import { type Laptop, laptopWith } from './laptop';

let laptop: Laptop;
let asked: string;
/** The Doc of K-01, as it stood after it was made for the first time. */
let first: { id: string; text: string };

beforeAll(async () => {
  laptop = await laptopWith('riverbend', undefined, { ask: () => ({ button: 'OK', text: asked }) });
  laptop.run('updateDashboard');
  makeDocOf('K-01');
  first = { id: docOf('K-01'), text: bodyOf('K-01').getText() };
});
afterAll(() => laptop.close());

/** A person chooses Products, Make the Doc, and says which product. */
function makeDocOf(product: string) {
  asked = product;
  return laptop.runtime.execute('menuMakeDoc');
}

const docOf = (product: string) =>
  laptop
    .rows('Cycle history')
    .filter((row) => row.Event === 'product.generated' && row.Product === product)
    .map((row) => JSON.parse(String(row.More)).doc as string)
    .pop()!;
const bodyOf = (product: string) => laptop.globals.DocumentApp.openById(docOf(product)).getBody();
const storedDoc = (id: string) => JSON.parse(laptop.runtime.docs.text(id)!);
const docsInDrive = () => {
  const found = laptop.globals.Drive.Files.list({ q: "mimeType = 'application/vnd.google-apps.document'" });
  return (found.files ?? []) as { id: string; trashed?: boolean }[];
};

describe('making the Doc of a product that is ready', () => {
  test('says in order what to do, what it takes, where it worked and where not, how sure, whom to ask', () => {
    const headings = first.text
      .split('\n')
      .filter((line) => /^(What to do|Time|Where it worked|How sure we are|Talk to|Your words)/.test(line));
    expect(headings).toEqual([
      'What to do',
      'Time',
      'Where it worked, for whom, and where not',
      'How sure we are',
      'Talk to, and tell us',
      'Your words',
    ]);
  });

  test('is read to the end: at most 400 words', () => {
    const words = first.text
      .split('Your words')[0]!
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words.length).toBeLessThanOrEqual(400);
  });

  test('holds the run chart as a picture that says what is seen', () => {
    const images = bodyOf('K-01').getImages();
    expect(images).toHaveLength(1);
    expect(images[0]!.getBlob().getContentType()).toBe('image/png');
    expect(images[0]!.getAltDescription()).toMatch(
      /^Math work turned in on time at Cedar from 18 Aug to 18 May\. The middle before the first test, 20 Oct, was 66\.7%\.$/,
    );
  });

  test('marks the row where it did not work', () => {
    const table = bodyOf('K-01').getTables()[1]!;
    const rows = Array.from({ length: table.getNumRows() - 1 }, (_, at) => table.getRow(at + 1));
    const marked = rows.filter((row) => row.getCell(0).getBackgroundColor() === '#fdeedf');
    expect(marked.map((row) => row.getText().split('\n').slice(0, 4))).toEqual([
      ['Elm, use', '26 Mar', '≈ Same', 'Adapt'],
    ]);
  });

  test('asks Google for far less than it asked cell by cell', () => {
    const { meter } = makeDocOf('K-02');
    expect(meter.calls.doc).toBeLessThanOrEqual(160);
  });
});

describeInOffice('the Doc on paper', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waves-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is one page, with room for the words of a person', async () => {
    const { bytes } = await writeDocx(storedDoc(docOf('K-01')));
    writeFileSync(join(folder, 'K-01.docx'), bytes);
    const pdf = readFileSync(convert(join(folder, 'K-01.docx'), 'pdf', folder), 'latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});

describe('making it again', () => {
  let again: string;
  beforeAll(() => {
    const body = bodyOf('K-01');
    const own = body.getParagraphs().find((one) => one.getText() === 'Your words')!;
    body
      .insertParagraph(body.getChildIndex(own) + 1, 'Ours is at the back door.')
      .editAsText()
      .setItalic(true);
    makeDocOf('K-01');
    again = bodyOf('K-01').getText();
  });

  test('keeps the same Doc and counts a version', () => {
    expect(docOf('K-01')).toBe(first.id);
    expect(again).toContain('version 2');
    expect(docsInDrive().filter(({ id }) => id === first.id)).toHaveLength(1);
  });

  test('leaves the words of a person as they were, in their place', () => {
    const [above, below] = again.split('Your words\n');
    expect(above).toContain('version 2');
    expect(above).not.toContain('version 1');
    expect(below!.startsWith('Ours is at the back door.\n')).toBe(true);
    const words = bodyOf('K-01')
      .getParagraphs()
      .find((one) => one.getText() === 'Ours is at the back door.')!;
    expect(words.editAsText().isItalic()).toBe(true);
  });

  test('keeps the version before below, with its picture', () => {
    const [, below] = again.split('Earlier versions\n');
    expect(below).toContain('version 1');
    expect(bodyOf('K-01').getImages()).toHaveLength(2);
  });

  test('keeps what a person wrote beside the part that the tool made', () => {
    const body = bodyOf('K-01');
    body.insertParagraph(0, 'Read me first.');
    makeDocOf('K-01');
    const text = bodyOf('K-01').getText();
    expect(text.split('Your words')[0]).toContain('Read me first.');
    expect(text.split('Earlier versions')[1]).not.toContain('Read me first.');
  });

  test('keeps three earlier versions and no more', () => {
    for (let times = 0; times < 3; times++) makeDocOf('K-01');
    const text = bodyOf('K-01').getText();
    const versions = [...text.matchAll(/· version (\d+) ·/g)].map((match) => Number(match[1]));
    expect(versions).toEqual([6, 5, 4, 3]);
  });

  test('without the heading Your words removes nothing', () => {
    const body = bodyOf('K-01');
    const own = body.getParagraphs().find((one) => one.getText() === 'Your words')!;
    own.setText('Notes of ours');
    const before = body.getText();
    makeDocOf('K-01');
    const after = bodyOf('K-01').getText();
    expect(after).toContain(before);
    expect(after.indexOf('version 7')).toBeLessThan(after.indexOf('version 6'));
  });
});

describe('a Doc that cannot be made', () => {
  test('of a product that is not ready is refused with what is missing', () => {
    const before = docsInDrive().length;
    const { error, dialogs } = makeDocOf('K-12') as { error?: Error; dialogs?: unknown };
    expect(JSON.stringify({ error: error?.message, dialogs })).toMatch(/time a week.*bandwidth/);
    expect(docsInDrive()).toHaveLength(before);
  });

  test('because it lies in the bin is made anew, and that is said', () => {
    laptop.globals.DriveApp.getFileById(docOf('K-01')).setTrashed(true);
    const outcome = makeDocOf('K-01');
    expect(JSON.stringify(outcome)).toContain('The earlier Doc was in the bin, so there is a new one.');
    expect(docOf('K-01')).not.toBe(first.id);
    expect(bodyOf('K-01').getText()).not.toContain('Earlier versions');
  });
});

describe('numbers of small groups', () => {
  test('are said to be hidden', () => {
    const rows = bodyOf('K-01').getTables()[1]!.getText().split('\n');
    expect(rows[rows.indexOf('Hazel, use') + 4]).toBe('▨ hidden, under 10 people');
    expect(rows[rows.indexOf('Elm, use') + 4]).toMatch(/^\d\d\.\d → \d\d\.\d$/);
  });

  test('stand neither in any Doc nor in any part of its .docx', async () => {
    const hidden = laptop.rows('Data').filter((row) => row.Team === 'Hazel' && /multilingual/i.test(String(row.Group)));
    const secrets = hidden.flatMap(({ Number: number, 'Out of': outOf }) => [
      `${number} of ${outOf}`,
      `(${number}/${outOf})`,
      ((Number(number) / Number(outOf)) * 100).toFixed(4),
    ]);
    expect(secrets.length).toBeGreaterThan(50);
    const leaks: string[] = [];
    for (const { id } of docsInDrive()) {
      const stored = storedDoc(id);
      const { bytes } = await writeDocx(stored);
      const texts = [JSON.stringify(stored, withoutPictures), ...partsOf([...bytes])];
      leaks.push(...secrets.filter((secret) => texts.some((text) => text.includes(secret))));
    }
    expect(leaks).toEqual([]);
  });
});

function partsOf(zip: number[]): string[] {
  const { Utilities } = laptop.globals;
  const files = Utilities.unzip(Utilities.newBlob(zip, 'application/zip'));
  return files.flatMap((file) => (/\.(xml|rels)$/.test(file.getName() ?? '') ? [file.getDataAsString()] : []));
}

const withoutPictures = (name: string, value: unknown) => (name === 'base64' ? '' : value);
