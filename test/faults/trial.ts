import type { Answer, Question } from '../../local/runtime/host/hostCore';
import type { Outcome } from '../../local/runtime/host/outcome';
import { Runtime, type Snapshot } from '../../local/runtime/host/runtime';
import type { SheetsCore } from '../../local/runtime/seam';
import { services } from '../../local/runtime/services/all';
import { loadSample, momentOf } from '../../local/sample';
import type { CallName } from '../../src/contract';
import type { Sheet, Spreadsheet } from '../../src/google/host';
import { linesOf, textsIn } from './lines';
import { smallNetwork } from './network';
import { type Account, accounts, type Given, isCalled, mail, type Told, told, World } from './world';

/** The bundle over a small workbook in memory, on which one schedule after the other is tried from the same start. */
export class Trial extends World {
  readonly runtime: Runtime;
  /** The state from which every command starts. */
  readonly start: Snapshot;
  readonly #pages = new Map<Account, { nonce: string; version: string }>();
  #answers: string[] = [];

  /** `bundle`: the folder of Code.js. */
  constructor(bundle: string) {
    super();
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

  prepared(givens: Iterable<Given>): Snapshot {
    this.onCall = undefined;
    this.restore(this.start);
    for (const given of new Set(givens)) given(this);
    return this.settled();
  }

  snapshot(): Snapshot {
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
    // One menu line may be chosen while another one waits for its answer.
    const others = this.#answers;
    this.#answers = [...answers];
    const outcome = this.runtime.execute(run);
    this.#answers = others;
    return told(outcome);
  }

  /** Somebody types into a cell, or pastes. */
  type(name: Account, tab: string, a1: string, value: string | number | (string | number)[][]): Told {
    this.runtime.signIn(mail(name));
    const { sheets, book } = this.runtime;
    const [outcome] = this.runtime.edit(sheets.prop(book, this.#sheet(tab), 'name'), a1, value);
    return outcome ? told(outcome) : { answer: undefined };
  }

  pass(ms: number): void {
    this.runtime.clock.set(this.runtime.clock.now() + ms);
  }

  sort(tab: string, column: number, ascending: boolean): void {
    this.runtime.sort(this.#sheet(tab), column, ascending);
  }
  insertRows(tab: string, at: number, count: number, like: 'before' | 'after'): void {
    this.#change('INSERT_ROW', tab, (sheets, book, sheet) => sheets.insert(book, sheet, 'row', at, count, like));
  }
  removeRows(tab: string, at: number, count: number): void {
    this.#change('REMOVE_ROW', tab, (sheets, book, sheet) => sheets.remove(book, sheet, 'row', at, count));
  }
  insertColumns(tab: string, at: number, count: number): void {
    this.#change('INSERT_COLUMN', tab, (sheets, book, sheet) =>
      sheets.insert(book, sheet, 'column', at, count, 'before'),
    );
  }
  moveColumn(tab: string, from: number, to: number): void {
    this.#change('OTHER', tab, (sheets, book, sheet) => sheets.moveLines(book, sheet, 'column', from, 1, to));
  }
  rename(tab: string, name: string): void {
    this.#change('OTHER', tab, (sheets, book, sheet) => sheets.setProp(book, sheet, 'name', name));
  }

  /** What stands in a tab, what formulas spill among it. */
  texts(tab: string): string[][] {
    const { workbook } = this.runtime.sheets.snapshot(this.runtime.book);
    const { rows } = workbook.sheets.find(({ name }) => isCalled(name, tab))!;
    const texts = rows.map((cells) => (cells ?? []).map((cell) => (cell?.v === undefined ? '' : String(cell.v))));
    while (texts.at(-1)?.every((text) => text === '')) texts.pop();
    return texts;
  }

  lines() {
    const { workbook } = this.runtime.sheets.snapshot(this.runtime.book);
    return workbook.sheets.map((sheet) => ({ tab: sheet.name, rows: linesOf(sheet) }));
  }

  property(key: string): string | undefined {
    return this.runtime.state.properties.value.document[key];
  }

  around() {
    const { docs: open, state } = this.runtime;
    open.settle();
    const { docs } = state;
    return {
      docs: docs.ids().map((id) => textsIn(docs.get(id))),
      files: Object.values(state.files.value).map(({ name, trashed, appProperties }) => ({
        name,
        trashed,
        appProperties,
      })),
      triggers: state.triggers.value.map(({ handler, owner, event }) => ({ handler, owner, event })),
      mails: state.outbox.value.map(({ to, subject }) => ({ to, subject })),
    };
  }

  fire(handler: string): Told {
    return told(this.runtime.fire(handler));
  }

  #sheet(tab: string): number {
    const { sheets, book } = this.runtime;
    return sheets.sheets(book).find((sheet) => isCalled(sheets.prop(book, sheet, 'name'), tab))!;
  }

  /** Rows or columns are changed about, as from the menu of a sheet. */
  #change(kind: string, tab: string, act: (sheets: SheetsCore, book: string, sheet: number) => void): void {
    const sheet = this.#sheet(tab);
    this.runtime.change(kind, (sheets, book) => act(sheets, book, sheet));
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
