import { randomUUID } from 'node:crypto';
import { ServiceError } from '../sheets/refusal';
import * as bytes from './bytes';
import { cachedValue, dropFromCache, putInCache } from './cacheStore';
import { pause } from './clock';
import { DOC, type FileRecord, isSeenBy, newFile, ROOT, SHEET } from './files';
import { formatDate, parseDate } from './formatDate';
import { isDead } from './gate';
import type {
  Answer,
  HostCore,
  LogLevel,
  Mail,
  MenuItem,
  Panel,
  Question,
  Schedule,
  Scope,
  TriggerRecord,
} from './hostCore';
import { Meter } from './meter';
import type { Kind, Outcome } from './outcome';
import { notPermitted, scopeOf } from './permissions';
import { propertiesOf, setProperties } from './propertyStore';
import { quotas } from './quotas';
import { nextTime } from './schedule';
import type { Shop } from './shop';
import { remaining, use } from './usage';

/** One call of a script to a service, as a test may watch or disturb it. `number` counts from 1 within the execution. */
export interface Call {
  execution: Execution;
  member: string;
  cells: number;
  number: number;
  when: 'before' | 'after';
}

/** Thrown when Google would end the script: nothing catches it for good, since every later call throws it again. */
export class Killed extends Error {
  override readonly name: string = 'Exception';
}

export interface ExecutionOptions {
  name: string;
  kind: Kind;
  /** Whom the script acts for: whose properties, files, quotas and triggers these are. A simple trigger does not know. */
  person: string;
  /** Who is at the keyboard, as far as the script may see; '' for nobody. */
  activeUser: string;
  /** Where a person can be asked and shown things. */
  hasUi: boolean;
  /** Counts into this one instead of one of its own. */
  meter?: Meter;
}

/** One run of the script: what its services may do, what they did, and when they must stop. */
export class Execution implements HostCore {
  readonly id = randomUUID();
  readonly meter: Meter;
  readonly outcome: Omit<Outcome, 'meter' | 'ended'>;
  #depth = 0;
  #calls = 0;
  #killed: Killed | undefined;
  #logger: string[] = [];

  constructor(
    private readonly shop: Shop,
    readonly options: ExecutionOptions,
  ) {
    const { name, kind } = options;
    this.meter = options.meter ?? new Meter();
    const started = shop.clock.now();
    this.outcome = { name, kind, started, toasts: [], dialogs: [], panels: [], menus: [], log: [] };
    shop.running.add(this.id);
  }

  /** Its locks go, its calls from now on do nothing. */
  end(): Outcome {
    for (const [key, { execution }] of Object.entries(this.shop.state.locks.value)) {
      if (execution === this.id) delete this.shop.state.locks.touch()[key];
    }
    this.shop.running.delete(this.id);
    const outcome = { ...this.outcome, meter: this.meter.counts(), ended: this.shop.clock.now() };
    this.kill('This execution is over.');
    return outcome;
  }

  /** From now on every call throws and does nothing, as after the end of six minutes. */
  kill(message = 'Exceeded maximum execution time'): Killed {
    this.#killed ??= new Killed(message);
    return this.#killed;
  }

  get killed(): Killed | undefined {
    return this.#killed;
  }

  around<T>(member: string, cells: number, run: () => T): T {
    if (this.#depth > 0) return run();
    if (this.#killed) throw this.#killed;
    this.#calls += 1;
    const number = this.#calls;
    const { onCall } = this.shop;
    onCall?.({ execution: this, member, cells, number, when: 'before' });
    this.#begin(member, cells);
    this.#depth += 1;
    let result: T;
    try {
      result = run();
    } finally {
      this.#depth -= 1;
    }
    onCall?.({ execution: this, member, cells, number, when: 'after' });
    return result;
  }

  /** Runs what the runtime itself does with services; no call of the script, so not counted. */
  quietly<T>(run: () => T): T {
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
    }
  }

  #begin(member: string, cells: number): void {
    if (this.options.kind === 'simple') {
      const scope = scopeOf(member);
      if (scope) throw new ServiceError(notPermitted(member, scope));
    }
    const ms = this.meter.count(member, cells);
    if (this.shop.takesTime) this.shop.clock.advance(ms);
    const limit = this.options.kind === 'simple' ? quotas.simpleTrigger : quotas.execution;
    if (this.options.name !== '' && this.shop.clock.now() - this.outcome.started > limit) throw this.kill();
  }

  // Time and people --------------------------------------------------------------------------------------------------
  now(): number {
    return this.shop.clock.now();
  }
  sleep(ms: number): void {
    if (ms > quotas.sleep) throw new ServiceError(`Invalid argument: milliseconds. Maximum value: ${quotas.sleep}`);
    this.shop.gate.outside(() => this.shop.clock.sleep(ms));
  }
  formatDate = formatDate;
  parseDate = parseDate;
  zone(): string {
    return this.shop.zone;
  }
  locale(): string {
    return 'en';
  }
  activeUser(): string {
    return this.options.activeUser;
  }
  effectiveUser(): string {
    return this.options.kind === 'simple' ? '' : this.options.person;
  }
  temporaryKey(): string {
    return bytes.base64(bytes.digest('SHA_256', bytes.encode(`${this.scriptId()} ${this.#person()}`, 'UTF_8')), true);
  }
  scriptId(): string {
    const { about } = this.shop.state;
    // The id is made when it is first asked for, and kept.
    if (this.shop.state.folder?.stamp(about.name) === undefined) about.touch();
    return about.value.scriptId;
  }
  authMode(): string {
    return this.options.kind === 'simple' ? 'LIMITED' : 'FULL';
  }
  log(level: LogLevel, text: string): void {
    this.outcome.log.push({ level, text });
    if (level === 'Logger') this.#logger.push(text);
  }
  logged(): string {
    return this.#logger.map((line) => `${new Date(this.now()).toUTCString()} INFO: ${line}\n`).join('');
  }
  clearLogged(): void {
    this.#logger = [];
  }

  // Stores -----------------------------------------------------------------------------------------------------------
  hasContainer(): boolean {
    return this.shop.hasContainer;
  }
  property(scope: Scope, key: string): string | null {
    this.#useProperty();
    const held = propertiesOf(this.shop.state, scope, this.#person());
    return Object.hasOwn(held, key) ? (held[key] ?? null) : null;
  }
  properties(scope: Scope): string[] {
    this.#useProperty();
    return Object.entries(propertiesOf(this.shop.state, scope, this.#person())).flat();
  }
  setProperties(scope: Scope, pairs: readonly string[], deleteOthers: boolean): void {
    this.#useProperty();
    const held = deleteOthers ? {} : propertiesOf(this.shop.state, scope, this.#person());
    const values = { ...held };
    for (let i = 0; i < pairs.length; i += 2) values[pairs[i]!] = pairs[i + 1]!;
    setProperties(this.shop.state, scope, this.#person(), values);
  }
  deleteProperties(scope: Scope, keys: readonly string[] | undefined): void {
    this.#useProperty();
    const held = propertiesOf(this.shop.state, scope, this.#person());
    const left = keys ? Object.entries(held).filter(([key]) => !keys.includes(key)) : [];
    setProperties(this.shop.state, scope, this.#person(), Object.fromEntries(left));
  }
  cached(scope: Scope, key: string): string | null {
    return cachedValue(this.shop.state, this.#store(scope), key, this.now());
  }
  cache(scope: Scope, key: string, value: string, seconds: number): void {
    putInCache(this.shop.state, this.#store(scope), key, value, seconds, this.now());
  }
  uncache(scope: Scope, keys: readonly string[]): void {
    dropFromCache(this.shop.state, this.#store(scope), keys);
  }

  lock(scope: Scope, ms: number): boolean {
    if (ms < 0) return false;
    const { locks } = this.shop.state;
    const key = this.#store(scope);
    // Real time: the one who holds it may be another process.
    for (const end = Date.now() + ms; ; ) {
      const held = locks.value[key];
      if (!held || held.execution === this.id || this.#isLeft(held)) {
        locks.touch()[key] = { execution: this.id, pid: process.pid };
        return true;
      }
      if (held.pid === process.pid || Date.now() >= end) {
        // Whoever holds it in this process is waiting for us: only the clock can go on.
        this.shop.clock.pass(ms);
        return false;
      }
      this.shop.gate.outside(() => pause(20));
    }
  }
  hasLock(scope: Scope): boolean {
    return this.shop.state.locks.value[this.#store(scope)]?.execution === this.id;
  }
  unlock(scope: Scope): void {
    if (this.hasLock(scope)) delete this.shop.state.locks.touch()[this.#store(scope)];
  }
  #isLeft({ execution, pid }: { execution: string; pid: number }): boolean {
    return pid === process.pid ? !this.shop.running.has(execution) : isDead(pid);
  }

  // Bytes ------------------------------------------------------------------------------------------------------------
  digest = bytes.digest;
  hmac = bytes.hmac;
  sign = bytes.sign;
  encode = bytes.encode;
  decode = bytes.decode;
  base64 = bytes.base64;
  fromBase64 = bytes.fromBase64;
  deflate = bytes.deflate;
  inflate = bytes.inflate;
  crc32 = bytes.crc32;
  uuid(): string {
    return randomUUID();
  }

  // What a person sees -----------------------------------------------------------------------------------------------
  hasUi(): boolean {
    return this.options.hasUi;
  }
  ask(question: Question): Answer {
    const dialog: { question: Question; answer?: Answer } = { question };
    this.outcome.dialogs.push(dialog);
    const answer = this.shop.gate.outside(() => this.shop.ask(question));
    if (!answer)
      throw this.kill(`Nobody answered the question: ${[question.title, question.text].filter(Boolean).join(' – ')}`);
    dialog.answer = answer;
    return answer;
  }
  toast(message: string, title: string, seconds: number): void {
    this.outcome.toasts.push({ message, title, seconds });
  }
  open(panel: Panel): void {
    this.outcome.panels.push(panel);
  }
  addMenu(menu: string): void {
    this.outcome.menus.push(JSON.parse(menu) as MenuItem);
  }
  projectFile(name: string): string | undefined {
    return this.shop.projectFile(name);
  }

  // Triggers and mail ------------------------------------------------------------------------------------------------
  triggers(): string[] {
    return this.#myTriggers().map((trigger) => JSON.stringify(trigger));
  }
  #myTriggers(): TriggerRecord[] {
    return this.shop.state.triggers.value.filter(({ owner }) => owner === this.#person());
  }
  addTrigger(json: string): string {
    if (this.#myTriggers().length >= quotas.triggersAUser) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger = JSON.parse(json) as TriggerRecord;
    const made = { ...trigger, id: this.newNumber(), owner: this.#person(), ...this.#due(trigger.clock) };
    this.shop.state.triggers.touch().push(made);
    return JSON.stringify(made);
  }
  #due(clock: Schedule | undefined): { next?: number } {
    const next = clock && nextTime(clock, this.now(), this.zone(), false);
    return next === undefined ? {} : { next };
  }
  deleteTrigger(id: string): void {
    const { triggers } = this.shop.state;
    triggers.replace(triggers.value.filter((trigger) => trigger.id !== id || trigger.owner !== this.#person()));
  }
  remainingMail(): number {
    return remaining(this.shop.state.usage, 'mails', this.#person(), this.now());
  }
  send(json: string): void {
    const mail = JSON.parse(json) as Mail;
    const recipients = [mail.to, mail.cc, mail.bcc]
      .flatMap((list) => list.split(','))
      .filter((one) => one.trim() !== '');
    if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
    const wrong = recipients.find((one) => !/^[^<>]*<?[^\s@<>]+@[^\s@<>]+>?$/.test(one.trim()));
    if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong.trim()}`);
    if (recipients.length > quotas.mailRecipients)
      throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength(mail.body + mail.html) > quotas.mailBody)
      throw new ServiceError('Limit Exceeded: Email Body Size.');
    use(this.shop.state.usage, 'mails', this.#person(), this.now(), recipients.length);
    const outbox = this.shop.state.outbox.touch();
    outbox.push({
      id: `mail-${outbox.length + 1}`,
      sent: new Date(this.now()).toISOString(),
      from: this.#person(),
      ...mail,
    });
  }

  // Files ------------------------------------------------------------------------------------------------------------
  file(id: string): string | undefined {
    const record = this.shop.file(id);
    return record && this.#sees(record) ? JSON.stringify(record) : undefined;
  }
  files(): string[] {
    return this.shop
      .files()
      .filter((record) => this.#sees(record))
      .map((record) => JSON.stringify(record));
  }
  #sees(record: FileRecord): boolean {
    // Everybody who runs the script has the workbook open, and their own Drive.
    return record.id === this.shop.book || record.id === ROOT || isSeenBy(record, this.#person());
  }
  addFile(json: string): string {
    const fields = JSON.parse(json) as Partial<FileRecord> & Pick<FileRecord, 'name' | 'mimeType'>;
    const created = new Date(this.now()).toISOString();
    if (fields.mimeType === DOC) use(this.shop.state.usage, 'docs', this.#person(), this.now());
    const id = fields.id ?? (fields.mimeType === SHEET ? this.shop.newBook(fields.name) : this.newId());
    const made = { ...newFile({ owner: this.#person(), created, ...fields, id }), ...fields, id };
    this.shop.state.files.touch()[id] = made;
    return JSON.stringify(made);
  }
  setFile(json: string): void {
    const record = JSON.parse(json) as FileRecord;
    this.shop.rename(record.id, record.name);
    this.shop.state.files.touch()[record.id] = { ...record, modified: new Date(this.now()).toISOString() };
  }
  removeFile(id: string): void {
    delete this.shop.state.files.touch()[id];
    this.shop.docs.remove(id);
    this.shop.state.contents.remove(id);
  }
  copyFile(id: string, name: string, parents: readonly string[]): string {
    const record = this.shop.file(id);
    if (!record) throw new ServiceError(`File not found: ${id}.`);
    const copy = this.#copied(record, name);
    const { state } = this.shop;
    const created = new Date(this.now()).toISOString();
    const { mimeType, description, size, properties, appProperties } = record;
    const fresh = newFile({ id: copy, name, mimeType, owner: this.#person(), created });
    state.files.touch()[copy] = { ...fresh, description, size, properties, appProperties, parents: [...parents] };
    return copy;
  }
  #copied({ id, mimeType }: FileRecord, name: string): string {
    const { state } = this.shop;
    if (mimeType === SHEET) return this.shop.newBook(name, id);
    const copy = this.newId();
    if (mimeType === DOC) {
      use(state.usage, 'docs', this.#person(), this.now());
      this.shop.docs.copy(id, copy);
    } else state.contents.set(copy, state.contents.get(id) ?? '');
    return copy;
  }
  content(id: string): number[] {
    return bytes.fromBase64(this.shop.state.contents.get(id) ?? '');
  }
  setContent(id: string, content: readonly number[]): void {
    this.shop.state.contents.set(id, bytes.base64(content, false));
  }
  newId(): string {
    return this.shop.newId();
  }
  newNumber(): string {
    return String(Math.floor(Math.random() * 1e15) + 1e15);
  }
  hasFile(id: string): boolean {
    return this.shop.file(id) !== undefined;
  }
  doc(id: string): string | undefined {
    return this.shop.docs.text(id);
  }
  docVersion(id: string): number {
    return this.shop.docs.version(id);
  }
  saveDoc(id: string, doc: () => string): number {
    return this.shop.docs.put(id, doc);
  }
  sheetChart(book: string, sheet: number, chart: number): number[] | undefined {
    const png = this.shop.sheetChart(book, sheet, chart);
    return png && bytes.signed(png);
  }
  png(svg: string, width: number): number[] {
    return bytes.signed(this.shop.png(svg, width));
  }

  #person(): string {
    return this.options.person;
  }
  #store(scope: Scope): string {
    return scope === 'user' ? `user:${this.#person()}` : scope;
  }
  #useProperty(): void {
    use(this.shop.state.usage, 'propertyCalls', this.#person(), this.now());
  }
}
