import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../local/runtime/model';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { withoutMemory } from './edited';
import { again, cellsOf, options, workbook } from './small';

/** Any text: plain, like a formula, with control characters, emoji, halves of emoji, right-to-left. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      '_x000D_',
      '\r',
      '\n',
      '\t',
      '\u0000',
      '\ud83d',
      '\udc69',
      '👩‍👩‍👧',
      'ש',
      ' ',
      'a',
    ),
    maxLength: 12,
  }),
  fc.constantFrom('', '001', 'TRUE', '#REF!', '1/2/2026', '=HYPERLINK("http://x","y")', '＝1+1', '__proto__'),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
);
/** Dates and times to the millisecond, as Sheets keeps them. */
const moment = fc.integer({ min: 1, max: 80_000 * 86_400_000 }).map((ms) => ms / 86_400_000);
const error = fc
  .constantFrom('#N/A', '#REF!', '#NAME?', '#DIV/0!', '#VALUE!', '#NUM!', '#ERROR!', 'Loading...')
  .map((one) => ({ error: one }));
const cell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.record({ v: fc.oneof(text, number, fc.boolean(), error) }),
  fc.record({ v: moment, s: fc.constantFrom(1, 2) }),
  fc.record({
    v: text,
    note: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .filter((one) => one.trim() === one && one !== ''),
  }),
  fc.constant(null),
);
const STYLES = [{}, { format: 'yyyy-mm-dd' }, { format: 'h:mm:ss' }];

describe('the values of cells', () => {
  test('come back as they were, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const end = { v: 'end' };
          const closed = rows.map((cells) => [...cells, end]);
          expect(cellsOf(await again(workbook(closed, {}, STYLES)))).toEqual(cellsOf(workbook(closed, {}, STYLES)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('that are text stay text: no formula of the file is one that nobody wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const { bytes } = await writeXlsx(workbook(texts.map((v) => [{ v }])));
        const read = (await readXlsx(bytes, options)).workbook;
        expect(read.sheets[0]!.rows.flat().filter((one) => one?.f !== undefined)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what an Excel file cannot hold', () => {
  const long = `${'a'.repeat(32_760)}👩‍👩‍👧${'b'.repeat(10_000)}`;

  test('is said, with the cell', async () => {
    const { notes } = await writeXlsx(workbook([[{ v: long }, { v: 'a\u0001b' }], [{ v: 'half \ud83d' }]]));
    expect(notes).toEqual([
      '1 cell had more than 32,767 characters, which is all that an Excel cell holds. The file has the beginning: Tab!A1.',
      '2 cells had characters that a file cannot hold. A \ufffd stands for them: Tab!B1, Tab!A2.',
    ]);
  });

  test('is cut between what people see as characters, and whole again when it is opened here', async () => {
    const { bytes } = await writeXlsx(workbook([[{ v: long }]]));
    const other = (await readXlsx(await withoutMemory(bytes), options)).workbook.sheets[0]!.rows[0]![0]!.v as string;
    expect(other).toHaveLength(32_761);
    expect(other.endsWith('a…')).toBe(true);
    expect((await readXlsx(bytes, options)).workbook.sheets[0]!.rows[0]![0]!.v).toBe(long);
  });

  test.each([
    ['History', 'History tab', 'Excel keeps that name for itself'],
    ['A name that is longer than Excel takes', 'A name that is longer than Exc…', 'Excel takes 31 characters'],
    ['1/2: plans?', '1-2- plans-', 'Excel does not take some of its characters'],
  ])('as a tab’s name is another one in the file: %s', async (name, native, reason) => {
    const { bytes, notes } = await writeXlsx(workbook([[{ v: 1 }]], { name }));
    expect(notes).toEqual([`The tab ${name} is called ${native} in the file: ${reason}.`]);
    expect((await readXlsx(await withoutMemory(bytes), options)).workbook.sheets[0]!.name).toBe(native);
    expect((await readXlsx(bytes, options)).workbook.sheets[0]!.name).toBe(name);
  });

  test.each(['constructor', '__proto__', 'toString', "Ada's", 'R1C1', 'Übung 1'])(
    'but a tab may be called %s',
    async (name) => {
      const book = await again(
        workbook([[{ v: 1 }, { f: `='${name.replaceAll("'", "''")}'!A1`, v: 1 }]], {
          name,
          id: 7,
          metadata: { a: 'b' },
        }),
      );
      expect(book.sheets[0]).toMatchObject({ name, id: 7, metadata: { a: 'b' } });
      expect(book.sheets[0]!.rows[0]![1]).toEqual({ f: `='${name.replaceAll("'", "''")}'!A1`, v: 1 });
    },
  );

  test('as choices too long for a rule stands on a hidden tab of its own, which is not there when it is opened here', async () => {
    const choices = Array.from({ length: 40 }, (_, i) => `Choice number ${i}`);
    const areas = [{ row: 0, column: 0, rows: 9, columns: 1 }];
    const rule = { areas, type: 'VALUE_IN_LIST', args: [choices], allowInvalid: false };
    const { bytes, notes } = await writeXlsx(workbook([[{ v: 1 }]], { validations: [rule] }));
    const other = (await readXlsx(await withoutMemory(bytes), options)).workbook;
    expect(notes).toEqual([]);
    expect(other.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Tab', undefined],
      ['Long lists', true],
    ]);
    expect(other.sheets[0]!.validations).toEqual([{ ...rule, type: 'VALUE_IN_RANGE', args: ["'Long lists'!A1:A40"] }]);
    const ours = (await readXlsx(bytes, options)).workbook;
    expect(ours.sheets.map(({ validations }) => validations)).toEqual([[rule]]);
  });
});
