import { describe, expect, test } from '@jest/globals';
import { readDate, readNumber, readSeveral, readText } from '../../src/tabs/cells';
import { ideas } from '../../src/tabs/ideas';
import { readRows } from '../../src/tabs/read';
import { tests } from '../../src/tabs/tests';

describe('reading a number', () => {
  test.each([
    ['12.5', '.', 12.5],
    ['12,5', ',', 12.5],
    ['1,234', '.', 1234],
    ['1.234,5', ',', 1234.5],
    ['1 234', '.', 1234],
    ['1’234.5', '.', 1234.5],
    ['−3', '.', -3],
    ['1,23,456', '.', 123_456],
    ['１２', '.', 12],
    ['१२', '.', 12],
    ['١٬٢٣٤٫٥', ',', 1234.5],
  ] as const)('understands “%s” with “%s” before the fraction', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toEqual({ value });
  });

  test.each([
    ['12,5', '.', 'write “12,5” with a point before the fraction'],
    ['1.234,5', '.', 'write “1.234,5” with a point before the fraction'],
    ['1,234.5', ',', 'write “1,234.5” with a comma before the fraction'],
    ['95%', '.', '“95%” is not a number'],
    ['many', '.', '“many” is not a number'],
    ['#REF!', '.', 'the cell shows #REF!'],
    ['12 15', '.', '“12 15” is not a number'],
    ["6'2", '.', "“6'2” is not a number"],
    ['x'.repeat(50_000), '.', `“${'x'.repeat(59)}…” is not a number`],
  ] as const)('asks about “%s” instead of guessing', (text, decimal, problem) => {
    expect(readNumber(text, decimal)).toEqual({ problem });
  });

  test('a blank is not zero', () => {
    expect(readNumber('', '.')).toEqual({ value: undefined });
    expect(readNumber(0, '.')).toEqual({ value: 0 });
  });
});

test.each(['#1', '#CLEAN', '#METOO'])('“%s” is a text, no error', (text) => {
  expect(readText(text)).toEqual({ value: text });
});

test.each(['0206-04-13', '+019970-03-04', '1899-12-30', '3/4/26', '13. April'])(
  'no day is guessed from “%s”',
  (text) => {
    expect(readDate(text)).toEqual({ problem: expect.stringContaining(text) });
  },
);

describe('reading several values', () => {
  const isKnown = (name: string) => ['Ada', 'Bo'].includes(name);
  test.each([
    ['Ada; Bo', ['Ada', 'Bo']],
    ['Ada\nBo', ['Ada', 'Bo']],
    ['Ada, Bo', ['Ada', 'Bo']],
    ['Ada, and friends', ['Ada, and friends']],
    ['', []],
  ])('“%s”', (text, names) => {
    expect(readSeveral(text, isKnown)).toEqual({ value: names });
  });
});

describe('reading a tab', () => {
  const reading = { decimal: '.' } as const;

  test('finds headings in any order, case and spacing, and leaves other columns alone', () => {
    const { rows, headings } = readRows(
      ideas,
      [
        ['Room', ' change  IDEA', 'id'],
        ['12', 'Exit ticket sort', 'I-07'],
      ],
      reading,
    );
    expect(rows).toMatchObject([{ row: 2, id: 'I-07', title: 'Exit ticket sort', meantFor: [], kind: undefined }]);
    expect(headings.missing).toContain('Problem it solves');
  });

  test('points at the cell that a person can mend, and reads the rest of the row', () => {
    const { rows, problems } = readRows(
      tests,
      [
        ['ID', 'Kind', 'Idea', 'Result', 'Started'],
        ['T-001', 'test', 'I-07 Exit ticket sort', 'Great', 'last week'],
      ],
      reading,
    );
    expect(rows).toMatchObject([{ id: 'T-001', kind: 'Test', idea: 'I-07', result: undefined, started: undefined }]);
    expect(problems).toEqual([
      { row: 2, heading: 'Started', message: '“last week” is not a date the sheet knows' },
      { row: 2, heading: 'Result', message: 'choose one of Better, Same, Worse, Mixed, Not yet known' },
    ]);
  });

  test('ends at the last row that has a key, not at formats or notes below it', () => {
    const { rows } = readRows(
      ideas,
      [
        ['ID', 'Change idea', 'Source'],
        ['I-01', 'One', ''],
        ['', '', 'x'],
        ['', '', ''],
      ],
      reading,
    );
    expect(rows.map((row) => row.id)).toEqual(['I-01']);
  });
});
