import { randomUUID } from 'node:crypto';
import { drawChart } from '../../studio/view/chart';
import type { Workbook } from '../model';
import type { Edit, SheetsCore } from '../seam';
import type { TriggerEvent } from '../services/events';
import { areaName } from '../sheets/address';
import { createSheetsCore, emptyWorkbook } from '../sheets/core';
import { answering } from './answers';
import { Books } from './books';
import { type Bundle, bundleOf, type Project } from './bundle';
import { Clock } from './clock';
import { clockFields } from './clockFields';
import { Docs } from './docs';
import { type Call, Execution, type ExecutionOptions } from './execution';
import { type FileRecord, newFile, ROOT, rootFolder, SHEET } from './files';
import { Folder } from './folder';
import { Gate } from './gate';
import type { Answer, Question, TriggerRecord } from './hostCore';
import { inZone } from './inZone';
import { type Counts, Meter } from './meter';
import type { Outcome } from './outcome';
import { callFromPanel, replyToPanel } from './panelCall';
import { asError, plain } from './plain';
import { drawPng } from './png';
import { quotas } from './quotas';
import { Sandbox } from './sandbox';
import { nextTime } from './schedule';
import type { Shop } from './shop';
import { State } from './state';
import { remaining, use } from './usage';

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
  readonly book: string;
  readonly #books: Books;
  readonly #gate: Gate;
  readonly #options: RuntimeOptions;
  readonly #meter = new Meter();
  readonly #shop: Shop;
  readonly #stack: Execution[] = [];
  /** Simple triggers that the script has not. */
  readonly #absent = new Set<string>();
  /** Spreadsheets made in this process, which may not be on the disk yet. */
  readonly #madeBooks = new Set<string>();
  #isAside = false;
  #bundle: Bundle | undefined;
  #user: string;

  constructor(options: RuntimeOptions) {
    this.#options = options;
    this.clock = new Clock(options.now === undefined ? undefined : new Date(options.now).getTime());
    const folder = options.workspace === undefined ? undefined : new Folder(options.workspace);
    this.state = new State(folder, newId);
    this.docs = new Docs(this.state.docs);
    this.#books = new Books(folder);
    this.#user = options.user ?? this.#books.boundOwner ?? options.workbook?.owner ?? PERSON;
    const zone = options.timeZone ?? this.#project()?.zone ?? 'Etc/UTC';
    this.sheets = createSheetsCore({
      load: (id) => this.#books.load(id),
      newId: () => {
        const id = newId();
        this.#madeBooks.add(id);
        return id;
      },
      clock: () => this.clock.now(),
      user: () => this.#stack.at(-1)?.options.person ?? this.#user,
      timeZone: zone,
      locale: 'en_US',
    });
    this.book = this.#bind(options, zone);
    this.#gate = new Gate(
      folder,
      () => this.#refresh(),
      () => this.#save(),
    );
    this.#shop = this.#makeShop(zone);
    // A new workbook is on the disk at once: whoever opens the folder next finds the same one.
    this.save();
  }

  get user(): string {
    return this.#user;
  }
  get zone(): string {
    return this.#shop.zone;
  }

  /** Another person sits down at the keyboard. */
  signIn(user: string): void {
    this.#user = user;
  }

  /** A person runs a function from the menu. */
  execute(name: string, args: readonly unknown[] = []): Outcome {
    return this.#run(this.#byPerson(name, 'run'), (sandbox) => sandbox.realm.call(name, JSON.stringify(args)));
  }

  /** What is done only to be able to do something else, and not counted. */
  aside<T>(act: () => T): T {
    this.#isAside = true;
    try {
      return act();
    } finally {
      this.#isAside = false;
    }
  }

  /** A panel calls google.script.run.<name>(…args). */
  callFromPanel(name: string, args: readonly unknown[]): Outcome {
    const sent = callFromPanel(name, args);
    const outcome = this.#run(this.#byPerson(name, 'panel'), (sandbox) =>
      sandbox.realm.call(name, JSON.stringify(sent)),
    );
    if (outcome.error) return outcome;
    try {
      return { ...outcome, value: replyToPanel(outcome.value) };
    } catch (error) {
      const { value: _, ...rest } = outcome;
      return { ...rest, error: asError(error) };
    }
  }

  /** A person opens the workbook: its menus are made. */
  open(): Outcome[] {
    const event: TriggerEvent = { kind: 'open', user: '' };
    return [
      ...this.#simple('onOpen', event),
      ...this.#installed('ON_OPEN', (triggerUid) => ({ ...event, triggerUid })),
    ];
  }

  /** A person types or pastes. */
  edit(
    tab: string,
    a1: string,
    value: string | number | boolean | readonly (readonly (string | number | boolean)[])[],
  ): Outcome[] {
    return this.edited(this.#person(() => this.sheets.edit(this.book, tab, a1, value, this.#user)));
  }

  paste(tab: string, a1: string, tsv: string): Outcome[] {
    return this.edited(this.#person(() => this.sheets.paste(this.book, tab, a1, tsv, this.#user)));
  }

  /** A person sorts all rows below the frozen ones by a column. */
  sort(sheet: number, column: number, ascending: boolean): Outcome[] {
    const { sheets, book } = this;
    const frozen = sheets.prop(book, sheet, 'frozenRows');
    const { rows, columns } = sheets.used(book, sheet);
    const block = { row: frozen, column: 0, rows: rows - frozen, columns: Math.max(columns, column + 1) };
    if (block.rows < 1) return [];
    this.#person(() => sheets.sort(book, sheet, block, [{ column, ascending }]));
    return this.edited({ sheet, ...block, a1: areaName(block) });
  }

  /** A person changes rows or columns; `changeType` is Google's name for it. */
  change(changeType: string, change: (sheets: SheetsCore, book: string) => void): Outcome[] {
    this.#person(() => change(this.sheets, this.book));
    return this.#installed('ON_CHANGE', (triggerUid) => ({ kind: 'change', user: '', changeType, triggerUid }));
  }

  /** What an edit by a person sets off: the simple trigger first, then the installed ones. */
  edited(edit: Edit): Outcome[] {
    const { sheet, a1, value, oldValue } = edit;
    const texts = { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
    const event = (user: string) => ({ kind: 'edit', user, sheet, a1, ...texts }) as const;
    return [
      ...this.#simple('onEdit', event('')),
      ...this.#installed('ON_EDIT', (triggerUid, owner) => ({ ...event(seen(this.#user, owner)), triggerUid })),
      ...this.#installed('ON_CHANGE', (triggerUid) => ({ kind: 'change', user: '', changeType: 'EDIT', triggerUid })),
    ];
  }

  /** Time passes, and clock triggers that fall due in it fire. */
  advance(ms: number): Outcome[] {
    const end = this.clock.now() + ms;
    const outcomes: Outcome[] = [];
    for (;;) {
      const due = this.#nextDue();
      if (!due?.next || due.next > end) break;
      if (due.next > this.clock.now()) this.clock.set(due.next);
      outcomes.push(this.#fireClock(due));
    }
    if (this.clock.now() < end) this.clock.set(end);
    return outcomes;
  }

  /** Fires a trigger now, by its id or by the function it runs. */
  fire(trigger: string): Outcome {
    this.#gate.enter();
    const found = this.state.triggers.value.find(({ id, handler }) => id === trigger || handler === trigger);
    this.#gate.leave();
    if (!found) throw new Error(`There is no trigger ${trigger}.`);
    if (found.event === 'CLOCK') return this.#fireClock(found);
    if (found.event !== 'ON_OPEN') throw new Error(`${trigger} fires at an edit, not by itself.`);
    return this.#fireInstalled(found, { kind: 'open', user: '' });
  }

  triggers(): TriggerRecord[] {
    this.#gate.enter();
    this.#gate.leave();
    return [...this.state.triggers.value];
  }

  meter(): Counts {
    return this.#meter.counts();
  }

  /** An execution that lasts as long as the runtime: for services handed out to the calling program. */
  standing(): Execution {
    const user = () => this.#user;
    return new Execution(this.#shop, {
      name: '',
      kind: 'run',
      hasUi: true,
      meter: this.#meter,
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
    this.#gate.enter();
    this.#gate.leave();
  }

  #person<T>(act: () => T): T {
    this.#gate.enter();
    try {
      return act();
    } finally {
      this.#gate.leave();
    }
  }

  #byPerson(name: string, kind: 'run' | 'panel'): ExecutionOptions {
    return { name, kind, person: this.#user, activeUser: this.#user, hasUi: true };
  }

  /** Nothing happens where the script has no such function. */
  #simple(name: string, event: TriggerEvent): Outcome[] {
    if (!this.#project() || this.#absent.has(name)) return [];
    const options: ExecutionOptions = { name, kind: 'simple', person: this.#user, activeUser: '', hasUi: true };
    const outcome = this.#run(options, (sandbox) => {
      if (sandbox.realm.has(name)) return sandbox.realm.trigger(name, JSON.stringify(event));
      this.#absent.add(name);
      return { isDone: true };
    });
    return this.#absent.has(name) ? [] : [outcome];
  }

  #installed(kind: TriggerRecord['event'], event: (id: string, owner: string) => TriggerEvent): Outcome[] {
    return this.triggers()
      .filter((trigger) => trigger.event === kind && trigger.sourceId === this.book)
      .map((trigger) => this.#fireInstalled(trigger, event(trigger.id, trigger.owner)));
  }

  #fireInstalled(trigger: TriggerRecord, event: TriggerEvent): Outcome {
    const activeUser = seen(this.#user, trigger.owner);
    return this.#trigger(trigger, { activeUser, hasUi: true }, event);
  }

  #fireClock(trigger: TriggerRecord): Outcome {
    this.#reschedule(trigger);
    const { zone } = this.#shop;
    const fields = clockFields(this.clock.now(), zone);
    const event: TriggerEvent = { kind: 'clock', triggerUid: trigger.id, fields, timezone: zone };
    return this.#trigger(trigger, { activeUser: trigger.owner, hasUi: false }, event);
  }

  #trigger(trigger: TriggerRecord, who: Pick<ExecutionOptions, 'activeUser' | 'hasUi'>, event: TriggerEvent): Outcome {
    const { handler, owner } = trigger;
    return this.#run({ name: handler, kind: 'trigger', person: owner, ...who }, (sandbox, execution) => {
      const left = remaining(this.state.usage, 'triggerTime', owner, this.clock.now());
      if (left <= 0) throw execution.kill('Service using too much computer time for one day');
      return sandbox.realm.trigger(handler, JSON.stringify(event));
    });
  }

  #nextDue(): TriggerRecord | undefined {
    return this.triggers()
      .filter(({ next }) => next !== undefined)
      .sort((a, b) => (a.next ?? 0) - (b.next ?? 0))[0];
  }

  #reschedule(trigger: TriggerRecord): void {
    this.#gate.enter();
    const kept = this.state.triggers.touch().find(({ id }) => id === trigger.id);
    const next =
      trigger.clock && nextTime(trigger.clock, Math.max(this.clock.now(), trigger.next ?? 0), this.#shop.zone, true);
    if (kept) {
      if (next === undefined) delete kept.next;
      else kept.next = next;
    }
    this.#gate.leave();
  }

  #run(
    options: ExecutionOptions,
    enter: (sandbox: Sandbox, execution: Execution) => ReturnType<Sandbox['realm']['call']>,
  ): Outcome {
    this.#gate.enter();
    const execution = new Execution(this.#shop, options);
    this.#stack.push(execution);
    try {
      this.#attempt(execution, enter);
    } catch (thrown) {
      execution.outcome.error = isTimeout(thrown) ? execution.kill() : asError(thrown);
    } finally {
      this.#stack.pop();
    }
    const outcome = execution.end();
    this.docs.settle();
    if (!this.#absent.has(outcome.name)) this.#note(outcome, options);
    this.#gate.leave();
    return outcome;
  }

  #attempt(
    execution: Execution,
    enter: (sandbox: Sandbox, execution: Execution) => ReturnType<Sandbox['realm']['call']>,
  ): void {
    const bundle = this.#project();
    if (!bundle) throw new Error('There is no script: build it first (npm run build).');
    const limit = execution.options.kind === 'simple' ? quotas.simpleTrigger : quotas.execution;
    inZone(this.#shop.zone, () => {
      const sandbox = new Sandbox(execution, this.sheets, this.book);
      const settled = sandbox.call(() => {
        sandbox.evaluate(bundle.script);
        return enter(sandbox, execution);
      }, limit);
      if (execution.killed) throw execution.killed;
      if ('thrown' in settled) throw settled.thrown;
      if ('value' in settled) execution.outcome.value = plain(settled.value);
    });
  }

  #note(outcome: Outcome, options: ExecutionOptions): void {
    if (!this.#isAside) this.#meter.add(outcome.meter);
    const ms = outcome.ended - outcome.started;
    if (options.kind === 'trigger') {
      const left = remaining(this.state.usage, 'triggerTime', options.person, this.clock.now());
      if (ms > 0 && left > 0)
        use(this.state.usage, 'triggerTime', options.person, this.clock.now(), Math.min(ms, left));
    }
    const line = {
      at: new Date(outcome.started).toISOString(),
      name: outcome.name,
      kind: outcome.kind,
      as: options.person,
      ms,
      ...(outcome.error ? { error: outcome.error.message } : {}),
      ...(outcome.log.length > 0 ? { log: outcome.log } : {}),
      troubles: this.sheets.takeTroubles(),
    };
    this.state.folder?.append('log.jsonl', `${JSON.stringify(line)}\n`);
  }

  #project(): Bundle | undefined {
    if (this.#options.bundle === undefined) return undefined;
    this.#bundle ??= bundleOf(this.#options.bundle);
    return this.#bundle;
  }

  #bind({ workbook }: RuntimeOptions, zone: string): string {
    if (this.#books.boundId !== undefined) {
      this.sheets.open(this.#books.boundId);
      return this.#books.boundId;
    }
    const first = workbook ?? emptyWorkbook(newId(), 'Untitled spreadsheet', this.#user, zone, 'en_US');
    this.#books.bind(first.id);
    this.sheets.replace(first);
    return first.id;
  }

  #save(): void {
    this.docs.settle();
    this.#books.save(this.sheets);
    this.state.save();
  }

  #refresh(): void {
    this.#books.refresh(this.sheets);
    this.state.refresh();
  }

  #makeShop(zone: string): Shop {
    const { onCall, ask, answers } = this.#options;
    return {
      clock: this.clock,
      state: this.state,
      docs: this.docs,
      gate: this.#gate,
      zone,
      hasContainer: true,
      book: this.book,
      takesTime: this.#options.latency ?? false,
      running: live,
      onCall,
      ask: ask ?? answering(answers ?? []),
      projectFile: (name) => this.#project()?.pages(name),
      file: (id) => this.#file(id),
      files: () => this.#files(),
      rename: (id, name) => {
        if (this.#isBook(id)) this.sheets.setBookProp(id, 'name', name);
      },
      newBook: (name, copyOf) => this.#newBook(name, copyOf),
      newId,
      sheetChart: (book, sheet, id) => {
        const chart = this.sheets.list(book, sheet, 'charts').find((one) => one.id === id);
        return chart && drawPng(drawChart(this.sheets, book, chart).svg, chart.width);
      },
      png: drawPng,
    };
  }

  #isBook(id: string): boolean {
    return id === this.book || this.#madeBooks.has(id) || this.#books.others().includes(id);
  }

  #newBook(name: string, copyOf: string | undefined): string {
    const id = this.sheets.create(name);
    if (copyOf !== undefined) this.sheets.replace({ ...structuredClone(this.sheets.workbook(copyOf)), id, name });
    return id;
  }

  #file(id: string): FileRecord | undefined {
    const created = new Date(this.clock.now()).toISOString();
    if (id === ROOT) return rootFolder(this.#user, created);
    const kept = this.state.files.value[id];
    if (!this.#isBook(id)) return kept;
    // A workbook's name stands in the workbook.
    const { name, owner } = this.sheets.bookProps(id);
    return { ...(kept ?? newFile({ id, name, mimeType: SHEET, owner, created })), name };
  }

  #files(): FileRecord[] {
    const ids = new Set([
      this.book,
      ...this.#madeBooks,
      ...this.#books.others(),
      ...Object.keys(this.state.files.value),
    ]);
    return [...ids].flatMap((id) => this.#file(id) ?? []);
  }
}

export interface Snapshot {
  sheets: ReturnType<SheetsCore['snapshot']>;
  state: unknown[];
  now: number;
}

/** Executions of this process that are not over. */
const live = new Set<string>();

/** As long as Google's, and as opaque. */
function newId(): string {
  return `1${(randomUUID() + randomUUID()).replaceAll('-', '').slice(0, 43)}`;
}

/** Whom another person's trigger sees at the keyboard: colleagues of one domain see each other, others see nobody. */
function seen(person: string, owner: string): string {
  const domain = (email: string) => email.replace(/.*@/, '');
  const isOpen = /^(gmail|googlemail)\.com$/.test(domain(person));
  return person === owner || (domain(person) === domain(owner) && !isOpen) ? person : '';
}

function isTimeout(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
