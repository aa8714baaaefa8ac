import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeBySample, rememberSample } from '../../madeBySample';
import { builtProject } from '../../runtime/builtProject';
import type { Answer, MenuItem, Question } from '../../runtime/host/hostCore';
import type { Outcome } from '../../runtime/host/outcome';
import { Runtime } from '../../runtime/host/runtime';
import type { Done, OutcomeView, Where } from '../protocol';
import { Styles } from '../view/styles';
import { Edits } from './edits';
import type { DeskSettings } from './settings';

/** One open workbook with its script, and what the studio keeps beside them: menus, styles told, edits to undo. */
export class Desk {
  readonly runtime: Runtime;
  readonly folder: string;
  readonly styles = new Styles();
  readonly edits = new Edits();
  readonly functions = topLevelFunctions();
  menus: MenuItem[] = [];
  #outcomes: Outcome[] = [];
  #goTo: Where | undefined;
  #clock: number;

  constructor({ folder, user, now, zone }: DeskSettings, ask: (question: Question) => Answer | undefined) {
    this.folder = folder;
    const start = now ?? madeBySample(folder)?.clock;
    this.runtime = new Runtime({
      workspace: folder,
      bundle: builtProject(),
      ask,
      ...(user === undefined ? {} : { user }),
      ...(start === undefined ? {} : { now: start }),
      ...(zone === undefined ? {} : { timeZone: zone }),
    });
    this.#clock = this.runtime.clock.now();
    this.open();
  }

  get version(): number {
    return this.runtime.sheets.version(this.runtime.book);
  }

  /** As a person does who loads the page: the script makes its menus. */
  open(): void {
    const outcomes = this.runtime.open();
    this.menus = outcomes.flatMap(({ menus }) => menus);
    this.tell(outcomes);
  }

  /** Lets a script run with something selected, and remembers when it selects something else. */
  runAt<T>(at: Where, run: () => T): T {
    const { sheets, book } = this.runtime;
    if (sheets.sheets(book).includes(at.sheet)) {
      sheets.setBookProp(book, 'activeSheet', at.sheet);
      sheets.select(book, at.sheet, [at.block]);
    }
    const before = this.#selected();
    const result = run();
    const after = this.#selected();
    if (JSON.stringify(before) !== JSON.stringify(after)) this.#goTo = after;
    return result;
  }

  #selected(): Where | undefined {
    const { sheets, book } = this.runtime;
    const { activeSheet: sheet } = sheets.bookProps(book);
    const block = sheets.sheets(book).includes(sheet) ? sheets.selected(book, sheet).at(-1) : undefined;
    return block && { sheet, block };
  }

  /** What an execution showed goes with the answer to the request that set it off. */
  tell(outcomes: readonly Outcome[]): void {
    this.#outcomes.push(...outcomes);
  }

  done<T>(value: T): Done<T> {
    const outcomes = this.#outcomes.map(viewOf);
    const goTo = this.#goTo;
    this.#outcomes = [];
    this.#goTo = undefined;
    this.#keepClock();
    return { version: this.version, outcomes, ...(goTo ? { goTo } : {}), value };
  }

  /** A sample's clock stands still between two starts of the studio. */
  #keepClock(): void {
    const clock = this.runtime.clock.now();
    if (clock === this.#clock) return;
    this.#clock = clock;
    const made = madeBySample(this.folder);
    if (made) rememberSample(this.folder, { ...made, clock });
  }
}

function viewOf({ name, error, toasts, panels, log }: Outcome): OutcomeView {
  return {
    name,
    ...(error ? { error: error.message } : {}),
    toasts,
    panels,
    log: log.map(({ level, text }) => `${level}: ${text}`),
  };
}

/** Google's page script knows the functions of the project by name; what is not there fails before anything is sent. */
function topLevelFunctions(): string[] {
  const code = readFileSync(join(builtProject(), 'Code.js'), 'utf8');
  return [...code.matchAll(/^(?:function |global\.)([A-Za-z$_][\w$]*)(?=\(| = )/gm)]
    .map(([, name]) => name!)
    .filter((name) => !name.endsWith('_'));
}
