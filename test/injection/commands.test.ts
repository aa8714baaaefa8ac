import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CallName, contract } from '../../src/contract';
import { type Laptop, laptopWith } from '../scenarios/laptop';
import { type OpenedPanel, openPanel } from '../scenarios/panels';
import { textFields, withText } from './fields';
import { foreignFormulas } from './formulas';
import { payloads } from './payloads';

/** Every text of every call of every panel, through the real bundle, into the workbook. */
let laptop: Laptop;
let start: ReturnType<Laptop['runtime']['snapshot']>;
const calls = Object.keys(contract) as CallName[];
const mail = (name: string) => `${name}@riverbend.example`;
const open = (name: string): OpenedPanel => openPanel(laptop, 'menuReviewAndVote', mail(name));
const begin = () => laptop.runtime.restore(start);

beforeAll(async () => {
  laptop = await laptopWith('riverbend', undefined, { reuse: true });
  laptop.run('updateDashboard');
  // Somebody proposes another wording of a standard, I-13 is under review, and there is a step to take back.
  const standard = laptop.rows('Charter').findIndex((row) => row.Code === 'ST4') + 2;
  laptop.edit('Charter', `C${standard}`, 'Priority groups benefit the most');
  laptop.run('updateDashboard');
  open('yara').call('moveStage', { idea: 'I-13', to: 'Reduction' });
  for (const who of Object.values(people)) if (who !== 'yara') open(who).call('notice', { line: 'Quiet on Thursdays' });
  start = laptop.runtime.snapshot();
});
afterAll(() => laptop.close());

/** Who may do it, where Amara may not. */
const people: Partial<Record<CallName, string>> = {
  moveStage: 'chidi',
  answerAsk: 'cleo',
  undoLast: 'amara',
  recordHands: 'yara',
  rateStandards: 'yara',
  closeReview: 'yara',
};
const whoMay = (name: CallName) => people[name] ?? 'amara';

/** What a form asks for in one of its ways only: a text sent the other way is not looked at. */
const forms: Partial<Record<CallName, { form: object; without?: readonly string[] }[]>> = {
  moveStage: [
    { form: contract.moveStage.example, without: ['reason', 'testNext', 'doesNotWork'] },
    { form: { idea: 'I-13', to: 'Generation', agreedBy: 'Yara' }, without: ['answers', 'hint'] },
  ],
  // Too few came: it goes back.
  closeReview: [{ form: contract.closeReview.example, without: ['answers', 'captureBecause'] }],
};
const later: Partial<Record<CallName, number>> = { closeReview: 16 };

/** `INJECTION=all npx jest test/injection/commands.test.ts` puts every payload into every field; it takes a while. */
const rounds = process.env.INJECTION === 'all' ? payloads.length : 4;

/** By turns, so that the payloads of one field are of all kinds and every payload comes up somewhere. */
let turn = 0;
const placed = new Set<string>();
function next(): string {
  turn += 1;
  const payload = payloads[(turn * 37) % payloads.length]!;
  placed.add(payload);
  return payload;
}

const workbook = () => laptop.runtime.sheets.workbook(laptop.runtime.book);
/** All texts of the workbook as getValues gives them, one string; those kept inside JSON as they were said. */
function everythingSaid(): string {
  const said: string[] = [];
  for (const { rows } of workbook().sheets)
    for (const cells of rows)
      for (const cell of cells ?? []) {
        if (typeof cell?.v !== 'string') continue;
        said.push(cell.v);
        if (cell.v.startsWith('{"')) JSON.parse(cell.v, (_, inner) => typeof inner === 'string' && said.push(inner));
      }
  return said.join('\n');
}

test('there are enough of them, each once', () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(100);
});

describe('whatever somebody writes into a form', () => {
  test.each(
    calls
      .filter((name) => textFields(contract[name].request).length > 0)
      .flatMap((name) =>
        (forms[name] ?? [{ form: contract[name].example }]).map((way, nth) => ({
          name,
          nth: nth + 1,
          without: [],
          ...way,
        })),
      ),
  )('$name ($nth) keeps it as text, or refuses it in words', ({ name, form: example, without }) => {
    const { request, action } = contract[name];
    const fields = textFields(request).filter(({ path }) => !without.includes(path[0]!));
    const send = (form: unknown) => {
      begin();
      laptop.advance((later[name] ?? 0) * 86_400_000);
      const answer = open(whoMay(name)).answer(name, form as never);
      return { form, answer, foreign: foreignFormulas(workbook()) };
    };

    // Free texts all at once.
    const free = fields.filter((field) => field.free);
    for (let round = 0; round < rounds && free.length > 0; round++) {
      const texts = free.map(() => `${next()} ${turn}`);
      const form = free.reduce<unknown>((sofar, { path }, nth) => withText(request, sofar, path, texts[nth]!), example);
      expect(send(form)).toEqual({ form, answer: { value: expect.anything() }, foreign: [] });
      const said = action === 'search' ? undefined : everythingSaid();
      expect(texts.filter((text) => said?.includes(text.trim().normalize('NFC')) === false)).toEqual([]);
    }
    // Of names and ids, most are not known: one at a time.
    for (const { path } of fields.filter((field) => !field.free))
      for (let round = 0; round < Math.ceil(rounds / 4); round++) {
        const form = withText(request, example, path, next());
        const { answer, foreign } = send(form);
        expect({ form, foreign }).toEqual({ form, foreign: [] });
        expect('refused' in answer ? answer.refused : 'value' in answer).toBeTruthy();
      }
  });

  test('every payload was put somewhere', () => {
    expect(payloads.filter((payload) => !placed.has(payload))).toEqual([]);
  });
});
