import type { Call } from '../../local/runtime/host/execution';
import type { Answer, Question } from '../../local/runtime/host/hostCore';
import type { Outcome } from '../../local/runtime/host/outcome';
import { Runtime, type Snapshot } from '../../local/runtime/host/runtime';
import { services } from '../../local/runtime/services/all';
import { loadSample, momentOf } from '../../local/sample';
import type { CallName } from '../../src/contract';
import type { Sheet, Spreadsheet } from '../../src/google/host';
import { allTabs } from '../../src/tabs/all';
import { letters } from '../../src/tabs/formulas';
import { smallNetwork } from './network';

/** What a person sees of what they did: an answer, a sentence, or that it did not work. */
export type Told = { answer: unknown } | { refused: string; field?: string } | { reload: string } | { failed: string };

/** People of the small network who sit at keyboards. */
const accounts = ['Amara', 'Beto', 'Chidi', 'Eun', 'Grace', 'Kavya', 'Mateo', 'Yara', 'Ada', 'Cleo', 'Finn'] as const;
export type Account = (typeof accounts)[number];
export const mail = (name: Account): string => `${name.toLowerCase()}@riverbend.example`;

/** The bundle over a small workbook in memory, on which one schedule after the other is tried from the same start. */
export class Trial {
  readonly runtime: Runtime;
  /** Sees every call of every execution; set while something is to go wrong. */
  onCall: ((call: Call) => void) | undefined;
  /** The state from which every command starts. */
  readonly start: Snapshot;
  readonly #pages = new Map<Account, { nonce: string; version: string }>();
  #answers: string[] = [];

  /** `bundle`: the folder of Code.js. */
  constructor(bundle: string) {
    const sample = smallNetwork();
    this.runtime = new Runtime({
      bundle,
      now: momentOf(sample),
      user: sample.admin,
      timeZone: sample.timeZone,
      onCall: (call) => this.onCall?.(call),
      ask: (question) => this.#ask(question),
    });
    const globals = services(this.runtime.standing().core, this.runtime.sheets, this.runtime.book);
    loadSample(sample, {
      runtime: this.runtime,
      globals,
      run: (name: string) => this.#must(this.runtime.execute(name)),
    } as Parameters<typeof loadSample>[1]);
    cutEmptyRows(globals.SpreadsheetApp.getActive()!);
    this.#must(this.runtime.execute('updateDashboard'));
    for (const name of accounts) this.#pages.set(name, this.#opened(name));
    // The first append to a tab that is full makes room for many: not a call that every command has.
    this.send('Yara', 'notice', { line: 'A quiet Monday' }, 'start');
    this.start = this.settled();
  }

  /** The state now, with every formula computed. */
  settled(): Snapshot {
    this.runtime.sheets.workbook(this.runtime.book);
    return this.runtime.snapshot();
  }

  restore(state: Snapshot): void {
    this.runtime.restore(state);
    this.#answers = [];
  }

  /** Somebody sends a form of a panel that they opened earlier. */
  send(name: Account, call: CallName, body: unknown, request: string): Told {
    const { nonce, version } = this.#pages.get(name)!;
    this.runtime.signIn(mail(name));
    return told(this.runtime.callFromPanel('rpc', [{ call, version, request, nonce, body }]));
  }

  /** Somebody chooses a menu line and answers what it asks. */
  menu(name: Account, run: string, answers: readonly string[] = []): Told {
    this.runtime.signIn(mail(name));
    this.#answers = [...answers];
    return told(this.runtime.execute(run));
  }

  /** Somebody types into a cell, or pastes. */
  type(name: Account, tab: string, a1: string, value: string | number | (string | number)[][]): Told {
    this.runtime.signIn(mail(name));
    const [outcome] = this.runtime.edit(tab, a1, value);
    return outcome ? told(outcome) : { answer: undefined };
  }

  /** The cell of a row and a heading, `N7`, as the tab stands now. */
  cell(tab: string, id: string, heading: string): string {
    const rows = this.texts(tab);
    const row = rows.findIndex(([key]) => key?.split(' ')[0] === id);
    return `${letters(rows[0]!.indexOf(heading))}${row + 1}`;
  }

  /** The first empty cell below a heading. */
  below(tab: string, heading: string): string {
    return `${letters(this.texts(tab)[0]!.indexOf(heading))}${this.height(tab) + 1}`;
  }

  /** Rows with anything in them, the headings among them. */
  height(tab: string): number {
    return this.texts(tab).length;
  }

  textAt(tab: string, row: number, column: number): string {
    return this.texts(tab)[row]?.[column] ?? '';
  }

  /** The last empty typed column of a row. */
  freeColumn(tab: string, row: number): number {
    const columns = Object.values(allTabs.find(({ name }) => name === tab)!.columns);
    const cells = this.texts(tab)[row] ?? [];
    const free = columns.flatMap((column, at) =>
      !column.computed && column.reads === 'text' && (cells[at] ?? '') === '' ? [at] : [],
    );
    return free[free.length - 1] ?? columns.length;
  }

  typeAt(name: Account, tab: string, row: number, column: number, value: string): void {
    this.type(name, tab, `${letters(column)}${row + 1}`, value);
  }

  /** What stands in a tab, what formulas spill among it. */
  texts(tab: string): string[][] {
    const { workbook } = this.runtime.sheets.snapshot(this.runtime.book);
    const { rows } = workbook.sheets.find(({ name }) => name === tab)!;
    const texts = rows.map((cells) => (cells ?? []).map((cell) => (cell?.v === undefined ? '' : String(cell.v))));
    while (texts.at(-1)?.every((text) => text === '')) texts.pop();
    return texts;
  }

  fire(handler: string): Told {
    return told(this.runtime.fire(handler));
  }

  #opened(name: Account) {
    this.runtime.signIn(mail(name));
    const html = this.#must(this.runtime.execute('menuMoveIdea')).panels[0]?.html ?? '';
    // Written by google/panel.ts at the head of every panel.
    const page = JSON.parse(/window\.page = (\{.*?\});<\/script>/.exec(html)![1]!) as {
      nonce: string;
      version: string;
    };
    return { nonce: page.nonce, version: page.version };
  }

  #must(outcome: Outcome): Outcome {
    if (outcome.error) throw outcome.error;
    return outcome;
  }

  #ask({ kind }: Question): Answer | undefined {
    return kind === 'prompt' ? { button: 'OK', text: this.#answers.shift() ?? '' } : { button: 'OK', text: '' };
  }
}

/** Google gives a tab a thousand rows; somebody who tidies up leaves room for the next months. */
function cutEmptyRows(book: Spreadsheet): void {
  for (const sheet of book.getSheets()) {
    const [last, all] = [typedRows(sheet) + 40, sheet.getMaxRows()];
    if (last < all) sheet.deleteRows(last + 1, all - last);
  }
}

/** Down to the last row with anything in its first four columns: what a formula spills over blank rows is blank there. */
function typedRows(sheet: Sheet): number {
  const cells: unknown[][] = sheet.getRange(1, 1, sheet.getMaxRows(), Math.min(4, sheet.getMaxColumns())).getValues();
  return cells.map((row) => row.some((cell) => cell !== '')).lastIndexOf(true) + 1;
}

function told({ value, error, toasts, dialogs, panels }: Outcome): Told {
  if (error) return { failed: error.message };
  if (typeof value === 'object' && value !== null) {
    if ('refused' in value || 'reload' in value) return value as Told; // contract.ts: an answer that is none
    if ('value' in value) return { answer: value.value };
  }
  const refusal = dialogs.find(({ question }) => question.title === 'Not done');
  if (refusal) return { refused: refusal.question.text };
  // An edit trigger has no other way to say it.
  const busy = toasts.find(({ message }) => message.startsWith('Someone else is saving'));
  if (busy) return { refused: busy.message };
  return { answer: { toasts: toasts.map(({ message }) => message), panels: panels.map(({ title }) => title) } };
}
