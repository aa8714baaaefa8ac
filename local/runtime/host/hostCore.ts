import type { Hook } from '../services/offered';

/**
 * What the services of one execution ask of the laptop, apart from spreadsheets. Only primitives, flat arrays of them
 * and JSON text cross the line: the script's context makes its own arrays, Dates and Errors.
 */
export interface HostCore extends Hook {
  /** Calls of services within are no calls of the script. */
  quietly<T>(run: () => T): T;

  // Time and people --------------------------------------------------------------------------------------------------
  /** Milliseconds since 1970 on the runtime's own clock. */
  now(): number;
  sleep(ms: number): void;
  formatDate(time: number, zone: string, pattern: string): string;
  parseDate(text: string, zone: string, pattern: string): number;
  /** The zone of the script, from its manifest. */
  zone(): string;
  locale(): string;
  activeUser(): string;
  effectiveUser(): string;
  temporaryKey(): string;
  scriptId(): string;
  /** FULL, LIMITED or NONE. */
  authMode(): string;
  log(level: LogLevel, text: string): void;
  /** What Logger.log has written in this execution. */
  logged(): string;
  clearLogged(): void;

  // Stores -----------------------------------------------------------------------------------------------------------
  hasContainer(): boolean;
  property(scope: Scope, key: string): string | null;
  /** Keys and values by turns. */
  properties(scope: Scope): string[];
  /** Keys and values by turns. */
  setProperties(scope: Scope, pairs: readonly string[], deleteOthers: boolean): void;
  deleteProperties(scope: Scope, keys: readonly string[] | undefined): void;
  cached(scope: Scope, key: string): string | null;
  cache(scope: Scope, key: string, value: string, seconds: number): void;
  uncache(scope: Scope, keys: readonly string[]): void;
  lock(scope: Scope, ms: number): boolean;
  hasLock(scope: Scope): boolean;
  unlock(scope: Scope): void;

  // Bytes ------------------------------------------------------------------------------------------------------------
  /** Signed bytes in and out, as in Java. */
  digest(algorithm: string, bytes: readonly number[]): number[];
  hmac(algorithm: string, bytes: readonly number[], key: readonly number[]): number[];
  sign(algorithm: string, bytes: readonly number[], key: string): number[];
  encode(text: string, charset: string): number[];
  decode(bytes: readonly number[], charset: string): string;
  base64(bytes: readonly number[], webSafe: boolean): string;
  fromBase64(text: string): number[];
  deflate(bytes: readonly number[], gzip: boolean): number[];
  inflate(bytes: readonly number[], gzip: boolean): number[];
  crc32(bytes: readonly number[]): number;
  uuid(): string;

  // What a person sees -----------------------------------------------------------------------------------------------
  hasUi(): boolean;
  /** Asks and waits. Throws, and ends the execution, when nobody answers. */
  ask(question: Question): Answer;
  toast(message: string, title: string, seconds: number): void;
  open(panel: Panel): void;
  /** A JSON text of MenuItem. */
  addMenu(menu: string): void;
  /** Whether the manifest names this advanced service; without a manifest there are all. */
  hasAdvanced(service: string): boolean;
  /** Content of a file of the project: `dashboard` for dashboard.html. */
  projectFile(name: string): string | undefined;

  // Triggers and mail ------------------------------------------------------------------------------------------------
  /** JSON texts of TriggerRecord: those of the effective user. */
  triggers(): string[];
  addTrigger(trigger: string): string;
  deleteTrigger(id: string): void;
  remainingMail(): number;
  /** A JSON text of Mail. */
  send(mail: string): void;

  // Files ------------------------------------------------------------------------------------------------------------
  /** JSON text of a FileRecord; undefined where there is none that this person may see. */
  file(id: string): string | undefined;
  files(): string[];
  addFile(record: string): string;
  setFile(record: string): void;
  removeFile(id: string): void;
  /** Of any kind, with its content; returns the new id. */
  copyFile(id: string, name: string, parents: readonly string[]): string;
  content(id: string): number[];
  setContent(id: string, bytes: readonly number[]): void;
  newId(): string;
  /** Whether there is such a file, also one that this person may not see. */
  hasFile(id: string): boolean;
  /** JSON text of the Doc. */
  doc(id: string): string | undefined;
  /** Another number whenever somebody has changed the Doc. */
  docVersion(id: string): number;
  /** The text is asked for when it is needed, at the latest when the execution ends. Returns the new version. */
  saveDoc(id: string, doc: () => string): number;
  /** PNG bytes of a chart of a sheet; undefined where there is none. */
  sheetChart(book: string, sheet: number, chart: number): number[] | undefined;
  /** PNG bytes of an SVG. */
  png(svg: string, width: number): number[];
}

export type Scope = 'document' | 'script' | 'user';
export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'Logger';

export interface Question {
  kind: 'alert' | 'prompt' | 'msgBox' | 'inputBox';
  title: string;
  text: string;
  /** In the order shown: OK, CANCEL, YES, NO. */
  buttons: string[];
}
/** `button` is one of the question's, or CLOSE. */
export interface Answer {
  button: string;
  text: string;
}
export interface Panel {
  kind: 'sidebar' | 'dialog' | 'modeless';
  title: string;
  html: string;
  width: number;
  height: number;
}
export type MenuItem =
  | { kind: 'item'; caption: string; run: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuItem[] };

export interface TriggerRecord {
  id: string;
  handler: string;
  /** The person who created it, as whom it runs. */
  owner: string;
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
  source: 'CLOCK' | 'SPREADSHEETS' | 'DOCUMENTS' | 'FORMS' | 'CALENDAR';
  /** Of the file; '' for a clock. */
  sourceId: string;
  clock?: Schedule;
  /** When it is due next; missing when it will not fire (again). */
  next?: number;
}
/** When a clock trigger fires. */
export type Schedule =
  | { kind: 'once'; at: number }
  | { kind: 'every'; ms: number }
  | {
      kind: 'calendar';
      days?: number;
      weekDay?: number;
      weeks?: number;
      monthDay?: number;
      hour?: number;
      minute?: number;
      zone?: string;
    };

export interface Mail {
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  html: string;
  noReply: boolean;
  attachments: { name: string; type: string; base64: string }[];
}
