import { randomUUID } from 'node:crypto';
import { drawChart } from '../../studio/view/chart';
import type { Workbook } from '../model';
import type { Edit, Plain, SheetsCore } from '../seam';
import type { TriggerEvent } from '../services/events';
import { areaName } from '../sheets/address';
import { createSheetsCore, emptyWorkbook } from '../sheets/core';
import { answering } from './answers';
import { Books } from './books';
import { type Bundle, bundleOf, type Project } from './bundle';
import { Clock } from './clock';
import { Docs } from './docs';
import { DriveFiles } from './drive';
import { type Call, Execution, type ExecutionOptions } from './execution';
import { Firing } from './firing';
import { Folder } from './folder';
import { Gate } from './gate';
import type { Answer, Question, TriggerRecord } from './hostCore';
import type { Counts } from './meter';
import type { Outcome } from './outcome';
import { callFromPanel, replyToPanel } from './panelCall';
import { asError } from './plain';
import { drawPng } from './png';
import { Runner } from './runner';
import type { Shop } from './shop';
import { State } from './state';

export interface RuntimeOptions {
  /** A folder; without one everything is kept in memory. */
  workspace?: string;
  /** What the script is bound to when the workspace is empty or in memory. */
  workbook?: Workbook;
  /** The time at which the clock stands; without it the computer's clock is used. */
  now?: string | number | Date;
  /** E-mail of the person at the keyboard. */
  user?: string;
  /** The script's zone, and that of a workbook made here. */
  timeZone?: string;
  /** The folder of Code.js, its pages and its manifest, or a project as text. */
  bundle?: string | Project;
  /** Answers dialogs; undefined where nobody answers, which ends the execution. */
  ask?: (question: Question) => Answer | undefined;
  /** Answers to dialogs, in order, when there is no `ask`. */
  answers?: readonly string[];
  /** Each call moves the clock by the time that Google would take. */
  latency?: boolean;
  /**
   * Evaluates the script once and not for each execution, which is ten times as fast. For tests that run thousands of
   * executions of a script which keeps nothing in its globals.
   */
  reuse?: boolean;
  /** Sees every call of a script before and after it; may throw in its place, or kill the execution. */
  onCall?: (call: Call) => void;
}

const PERSON = 'someone@example.com';

/** A script and its workbook on the laptop: runs its functions, lets people edit and time pass. */
export class Runtime {
  readonly clock: Clock;
  readonly sheets: SheetsCore;
  readonly state: State;
  readonly docs: Docs;
  /** Id of the workbook that the script is bound to. */
  readonly book: string;
  /** The script's own zone. */
  readonly zone: string;
  readonly #books: Books;
  readonly #shop: Shop;
  readonly #runner: Runner;
  readonly #firing: Firing;
  #bundle: Bundle | undefined;
  #user: string;

  constructor(private readonly options: RuntimeOptions) {
    const folder = options.workspace === undefined ? undefined : new Folder(options.workspace);
    this.clock = new Clock(timeOf(options.now));
    this.state = new State(folder, newId);
    this.docs = new Docs(this.state.docs);
    this.#books = new Books(folder);
    this.#user = options.user ?? this.#books.boundOwner ?? options.workbook?.owner ?? PERSON;
    this.zone = options.timeZone ?? this.#project()?.zone ?? 'Etc/UTC';
    this.sheets = this.#makeSheets();
    this.book = this.#bind();
    this.#shop = this.#makeShop(folder);
    this.#runner = new Runner(this.#shop, this.sheets, () => this.#project(), options.reuse ?? false);
    this.#firing = new Firing(this.#shop, this.#runner, () => this.#user);
    // A new workbook is on the disk at once: whoever opens the folder next finds the same one.
    this.save();
  }

  get user(): string {
    return this.#user;
  }

  /** Another person sits down at the keyboard. */
  signIn(user: string): void {
    this.#user = user;
  }

  /** A person runs a function from the menu. */
  execute(name: string, args: readonly unknown[] = []): Outcome {
    return this.#runner.run(this.#byPerson(name, 'run'), ({ realm }) => realm.call(name, JSON.stringify(args)));
  }

  /** A panel calls google.script.run.<name>(…args). */
  callFromPanel(name: string, args: readonly unknown[]): Outcome {
    const sent = JSON.stringify(callFromPanel(name, args));
    const outcome = this.#runner.run(this.#byPerson(name, 'panel'), ({ realm }) => realm.call(name, sent));
    if (outcome.error) return outcome;
    try {
      return { ...outcome, value: replyToPanel(outcome.value) };
    } catch (error) {
      const { value: _, ...rest } = outcome;
      return { ...rest, error: asError(error) };
    }
  }

  /** What is done only to be able to do something else, and not counted. */
  aside<T>(act: () => T): T {
    this.#runner.isAside = true;
    try {
      return act();
    } finally {
      this.#runner.isAside = false;
    }
  }

  /** A person opens the workbook: its menus are made. */
  open(): Outcome[] {
    const event: TriggerEvent = { kind: 'open', user: '' };
    return [
      ...this.#firing.simple('onOpen', event),
      ...this.#firing.installed('ON_OPEN', (triggerUid) => ({ ...event, triggerUid })),
    ];
  }

  /** A person types or pastes. */
  edit(tab: string, a1: string, value: Plain | readonly (readonly Plain[])[]): Outcome[] {
    return this.edited(this.#inside(() => this.sheets.edit(this.book, tab, a1, value, this.#user)));
  }

  paste(tab: string, a1: string, tsv: string): Outcome[] {
    return this.edited(this.#inside(() => this.sheets.paste(this.book, tab, a1, tsv, this.#user)));
  }

  /** A person sorts all rows below the frozen ones by a column. */
  sort(sheet: number, column: number, ascending: boolean): Outcome[] {
    const { sheets, book } = this;
    const frozen = sheets.prop(book, sheet, 'frozenRows');
    const { rows, columns } = sheets.used(book, sheet);
    const block = { row: frozen, column: 0, rows: rows - frozen, columns: Math.max(columns, column + 1) };
    if (block.rows < 1) return [];
    this.#inside(() => sheets.sort(book, sheet, block, [{ column, ascending }]));
    return this.edited({ sheet, ...block, a1: areaName(block) });
  }

  /** A person changes rows or columns; `changeType` is Google's name for it. */
  change(changeType: string, change: (sheets: SheetsCore, book: string) => void): Outcome[] {
    this.#inside(() => change(this.sheets, this.book));
    return this.#changed(changeType);
  }

  /** What an edit by a person sets off: the simple trigger first, then the installed ones. */
  edited({ sheet, a1, value, oldValue }: Edit): Outcome[] {
    const texts = { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
    const event = (user: string) => ({ kind: 'edit', user, sheet, a1, ...texts }) as const;
    return [
      ...this.#firing.simple('onEdit', event('')),
      ...this.#firing.installed('ON_EDIT', (triggerUid, seen) => ({ ...event(seen), triggerUid })),
      ...this.#changed('EDIT'),
    ];
  }

  #changed(changeType: string): Outcome[] {
    return this.#firing.installed('ON_CHANGE', (triggerUid, user) => ({
      kind: 'change',
      user,
      changeType,
      triggerUid,
    }));
  }

  /** Time passes, and clock triggers that fall due in it fire. */
  advance(ms: number): Outcome[] {
    return this.#firing.until(this.clock.now() + ms);
  }

  /** Fires a trigger now, by its id or by the function it runs. */
  fire(trigger: string): Outcome {
    return this.#firing.one(trigger);
  }

  triggers(): TriggerRecord[] {
    return this.#firing.all();
  }

  meter(): Counts {
    return this.#runner.meter.counts();
  }

  /** An execution that lasts as long as the runtime: for services handed out to the calling program. */
  standing(): Execution {
    const user = () => this.#user;
    return new Execution(this.#shop, {
      name: '',
      kind: 'run',
      hasUi: true,
      meter: this.#runner.meter,
      // Whoever is at the keyboard when it is asked.
      get person() {
        return user();
      },
      get activeUser() {
        return user();
      },
    });
  }

  /** Everything as it is now, for `restore`; cheap enough for tests that try every fault. */
  snapshot(): Snapshot {
    this.docs.settle();
    return { sheets: this.sheets.snapshot(this.book), state: this.state.copy(), now: this.clock.now() };
  }

  restore(snapshot: Snapshot): void {
    this.sheets.restore(this.book, snapshot.sheets);
    this.state.restore(snapshot.state);
    this.docs.forget();
    this.clock.set(snapshot.now);
  }

  /** Writes what has changed. */
  save(): void {
    this.#inside(() => undefined);
  }

  /** What a person does takes its turn among the executions of all processes. */
  #inside<T>(act: () => T): T {
    this.#shop.gate.enter();
    try {
      return act();
    } finally {
      this.#shop.gate.leave();
    }
  }

  #byPerson(name: string, kind: 'run' | 'panel'): ExecutionOptions {
    return { name, kind, person: this.#user, activeUser: this.#user, hasUi: true };
  }

  #project(): Bundle | undefined {
    if (this.options.bundle === undefined) return undefined;
    this.#bundle ??= bundleOf(this.options.bundle);
    return this.#bundle;
  }

  #makeSheets(): SheetsCore {
    return createSheetsCore({
      load: (id) => this.#books.load(id),
      newId: () => {
        const id = newId();
        this.#shop.drive.madeBook(id);
        return id;
      },
      clock: () => this.clock.now(),
      user: () => this.#runner?.current?.options.person ?? this.#user,
      timeZone: this.zone,
      locale: 'en_US',
    });
  }

  #bind(): string {
    if (this.#books.boundId !== undefined) {
      this.sheets.open(this.#books.boundId);
      return this.#books.boundId;
    }
    const first =
      this.options.workbook ?? emptyWorkbook(newId(), 'Untitled spreadsheet', this.#user, this.zone, 'en_US');
    this.#books.bind(first.id);
    this.sheets.replace(first);
    return first.id;
  }

  #makeShop(folder: Folder | undefined): Shop {
    const { onCall, ask, answers, latency } = this.options;
    return {
      clock: this.clock,
      state: this.state,
      docs: this.docs,
      drive: new DriveFiles(this.book, this.#books, this.sheets, this.state, this.clock, () => this.#user),
      gate: new Gate(
        folder,
        () => this.#refresh(),
        () => this.#write(),
      ),
      zone: this.zone,
      hasContainer: true,
      book: this.book,
      takesTime: latency ?? false,
      running: live,
      onCall,
      ask: ask ?? answering(answers ?? []),
      advanced: () => this.#project()?.advanced,
      projectFile: (name) => this.#project()?.pages(name),
      newId,
      sheetChart: (book, sheet, id) => {
        const chart = this.sheets.list(book, sheet, 'charts').find((one) => one.id === id);
        return chart && drawPng(drawChart(this.sheets, book, chart).svg, chart.width);
      },
      png: drawPng,
    };
  }

  #write(): void {
    this.docs.settle();
    this.#books.save(this.sheets);
    this.state.save();
  }

  #refresh(): void {
    this.#books.refresh(this.sheets);
    this.state.refresh();
  }
}

export interface Snapshot {
  sheets: ReturnType<SheetsCore['snapshot']>;
  state: unknown[];
  now: number;
}

function timeOf(now: RuntimeOptions['now']): number | undefined {
  const time = now === undefined ? undefined : new Date(now).getTime();
  if (Number.isNaN(time)) throw new Error(`${String(now)} is not a time; write 2026-05-25T06:00:00Z.`);
  return time;
}

/** Executions of this process that are not over. */
const live = new Set<string>();

/** As long as Google's, and as opaque. */
function newId(): string {
  return `1${(randomUUID() + randomUUID()).replaceAll('-', '').slice(0, 43)}`;
}
