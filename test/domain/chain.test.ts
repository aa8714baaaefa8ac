import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asWritten, chained, chainValue, healthInWords, lastOf, verify } from '../../src/domain/chain';
import { digest, sha256Hex } from '../../src/domain/digest';
import { eventCells, readEvent, readHistory } from '../../src/domain/event';
import { answered, entered, ideaProposed, numbersSeen, voteCast } from '../../src/domain/facts';
import { Diary } from './build';

const rows = () =>
  chained(
    new Diary()
      .add([ideaProposed('I-01', 'Work check'), entered('I-01')])
      .add(answered('I-01', 1, 'U1', 'Café über naïve الصف العاشر 🎒'))
      .add(numbersSeen('Cedar', '2026-05-18', 4, 4))
      .add(voteCast({ idea: 'I-01', cycle: 1 }, 'Knowledge'))
      .events.map(eventCells),
    '',
  );

describe('SHA-256', () => {
  test('agrees with Node for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text.normalize('NFC'), 'utf8').digest('hex'));
      }),
    );
  });

  test('a payload has the same digest whatever the order of its fields, and another when a value changes', () => {
    expect(digest({ a: 1, b: [2, { d: 4, c: 3 }] })).toBe(digest({ b: [2, { c: 3, d: 4 }], a: 1 }));
    expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }));
    expect(digest({ a: undefined })).toBe(digest({}));
  });
});

describe('the chain over the Cycle history', () => {
  test('is the first 16 digits of SHA-256 over the chain before and the cells, joined by tabs', () => {
    const [first, second] = rows();
    const cells = (row: typeof first) =>
      [
        '1',
        row!.when,
        row!.who,
        row!.knownBy,
        row!.through,
        row!.role,
        row!.group,
        row!.request,
        row!.digest,
        row!.event,
        row!.idea,
        row!.product,
        row!.object,
        row!.from,
        row!.to,
        row!.cycle === undefined ? '' : String(row!.cycle),
        row!.question,
        row!.answer,
        row!.more,
      ].join('\t');
    const expected = createHash('sha256')
      .update(`\t${cells(first)}`)
      .digest('hex')
      .slice(0, 16);
    expect(first?.chain).toBe(expected);
    expect(second?.chain).toBe(chainValue(expected, second!));
  });

  test('is whole as written', () => {
    const written = rows();
    expect(verify(written, { rows: written.length, chain: written[written.length - 1]!.chain })).toEqual({
      kind: 'whole',
      rows: 5,
    });
  });

  test('a decomposed accent is the same text', () => {
    const written = rows().map((row) => ({ ...row, answer: row.answer.normalize('NFD') }));
    expect(verify(written).kind).toBe('whole');
  });

  test('shows which row was changed, and only that one', () => {
    const written = rows();
    written[2] = { ...written[2]!, answer: 'Something nicer' };
    const health = verify(written);
    expect(health).toEqual({ kind: 'changed', rows: [3] });
    expect(healthInWords(health)).toBe('row 4 was changed outside the tool');
  });

  test.each([0, 1, 2, 3])('shows that row %i was taken out', (at) => {
    const written = rows();
    written.splice(at, 1);
    const health = verify(written);
    expect(health).toEqual({ kind: 'missing', rows: 1, before: at + 1 });
    expect(healthInWords(health)).toBe(`1 row is missing before row ${at + 2}`);
  });

  test('shows two rows that changed places', () => {
    const [one, two, ...others] = rows();
    expect(verify([two!, one!, ...others])).toEqual({ kind: 'changed', rows: [1, 2, 3] });
  });

  test('shows how many rows are missing at the end', () => {
    const written = rows();
    const health = verify(written.slice(0, 2), { rows: written.length, chain: written[4]!.chain });
    expect(health).toEqual({ kind: 'missing', rows: 3 });
    expect(healthInWords(health)).toBe('3 rows are missing at the end');
  });

  test('rows that somebody only sorted are read as they were written', () => {
    const written = rows();
    expect(asWritten([...written].reverse())).toEqual(written);
  });

  test('rows that were sorted and changed stay as they stand', () => {
    const [first, ...others] = rows();
    const changed = [...others, { ...first!, answer: 'Something nicer' }];
    expect(asWritten(changed)).toEqual(changed);
  });

  test('a number typed over is no missing row', () => {
    const written = rows();
    written[2] = { ...written[2]!, seq: 40 };
    expect(verify(written)).toEqual({ kind: 'changed', rows: [3] });
  });

  test('rows cut off at the end stay missing when the tool goes on writing', () => {
    const written = rows();
    const kept = { rows: written.length, chain: written[4]!.chain };
    const cut = written.slice(0, 2);
    const { seq, chain } = lastOf(cut, kept);
    const next = chained([{ ...written[4]!, seq: seq + 1 }], chain);
    expect(verify([...cut, ...next])).toEqual({ kind: 'missing', rows: 3, before: 3 });
  });

  test('a last row written anew with its own chain is still noticed', () => {
    const written = rows();
    const forged = { ...written[4]!, answer: 'Nothing rises yet' };
    written[4] = { ...forged, chain: chainValue(written[3]!.chain, forged) };
    expect(verify(written).kind).toBe('whole');
    expect(verify(written, { rows: 5, chain: rows()[4]!.chain })).toEqual({ kind: 'changed', rows: [5] });
  });

  test('a command that died before its count was kept leaves a whole history', () => {
    const written = rows();
    expect(verify(written, { rows: 3, chain: written[2]!.chain }).kind).toBe('whole');
  });

  test('any one cell changed in any one row is found', () => {
    const written = rows();
    const fields = ['when', 'who', 'role', 'event', 'idea', 'answer', 'more', 'to'] as const;
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(...fields), fc.string({ minLength: 1 }), (at, field, text) => {
        const changed = written.map((row, place) => (place === at ? { ...row, [field]: `${row[field]}${text}` } : row));
        fc.pre(changed[at]![field].normalize('NFC') !== written[at]![field].normalize('NFC'));
        // A lone surrogate is written as U+FFFD, so two such texts may be one.
        fc.pre(!/[\uD800-\uDFFF]/.test(text));
        expect(verify(changed)).toEqual({ kind: 'changed', rows: [at + 1] });
      }),
    );
  });
});

describe('reading the Cycle history back', () => {
  test('every event comes back as it was written', () => {
    const { events } = new Diary().add([
      ideaProposed('I-01', 'Work check', 'I-11'),
      voteCast({ standard: 'ST4' }, 'Take the change', { why: 'clearer' }),
      numbersSeen('Cedar', '2026-05-18', 4, 3),
    ]);
    expect(readHistory(events.map((event) => ({ ...eventCells(event), chain: '' })))).toEqual({
      events,
      unreadable: [],
    });
  });

  test.each([
    ['an event of a later version', { event: 'idea.sung' }],
    ['a stage that does not exist', { event: 'stage.moved', to: 'Done', cycle: 1 }],
    ['a broken More', { more: '{"cameFrom":' }],
    ['no number', { seq: undefined }],
  ])('%s is set aside by its number, not guessed', (_, change) => {
    const [row] = rows();
    expect(readEvent({ ...row!, ...change })).toBeUndefined();
    expect(readHistory([{ ...row!, ...change }]).unreadable).toEqual([1]);
  });
});
