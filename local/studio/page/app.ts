import type {
  ActionName,
  BookView,
  Done,
  ReplyOf,
  RequestOf,
  SheetView,
  StudioEvent,
  TabView,
  Where,
} from '../protocol';
import { act, answer, listen, look, Refusal } from './api';
import { Clipboard } from './clipboard';
import { ask, confirmed } from './dialog';
import { h, layer } from './dom';
import { Editing } from './editing';
import { FormulaBar } from './formulaBar';
import { Grid } from './grid/grid';
import type { Selection } from './grid/selection';
import { Header } from './header';
import { keysFor } from './keys';
import { followLink } from './links';
import { contextMenu, mouseFor } from './mouse';
import { notesFor } from './notes';
import { oneAtATime } from './oneAtATime';
import { showOutcomes } from './outcomes';
import { Panels } from './panels';
import { whereOf } from './sheetCommands';
import { TabBar } from './tabBar';
import { tabEntries } from './tabMenu';
import { complain, toast } from './toasts';
import { Views } from './views';

/** The person was asked and would rather not. */
class Declined extends Error {}

/** The page as a whole: what is open, and the one way in which anything is done to it. */
export class App {
  readonly grid: Grid;
  readonly panels: Panels;
  readonly editing: Editing;
  readonly views: Views;
  readonly clipboard: Clipboard;
  readonly #header: Header;
  readonly #formula: FormulaBar;
  readonly #tabs: TabBar;
  readonly #busy = h('div', { class: 'busy', role: 'status', hidden: true });
  /** Where each tab was left. */
  readonly #left = new Map<number, { top: number; left: number; selection: Selection }>();
  #book: BookView | undefined;
  #sheet = -1;
  /** The tab last asked for: shown already, or on its way. */
  #wanted = -1;
  #withHidden = false;
  #asking = new Map<string, () => void>();
  #seen = -1;

  constructor() {
    this.grid = new Grid({
      selected: () => this.#formula.show(),
      follow: (link) => void followLink(this, link).catch((error) => this.failed(error)),
      failed: (error) => this.failed(error),
    });
    this.editing = new Editing(this);
    this.panels = new Panels({
      functions: () => this.book.functions,
      call: (name, args) => this.#callFromPanel(name, args),
      left: () => this.grid.focus(),
    });
    this.views = new Views(this);
    this.clipboard = new Clipboard(this);
    this.#header = new Header(this);
    this.#formula = new FormulaBar(this);
    this.#tabs = new TabBar({
      show: (tab) => void this.show(tab.id, true),
      add: () => void this.addTab(),
      entries: (tab) => tabEntries(this, tab),
    });
    this.grid.element.addEventListener(
      'keydown',
      keysFor(this, (property) => this.#header.toggle(property)),
    );
    mouseFor(this);
    notesFor(this);
    document.addEventListener('keydown', (event) => this.#anywhere(event));
  }

  get book(): BookView {
    if (!this.#book) throw new Error('The workbook is not open yet.');
    return this.#book;
  }
  get sheet(): SheetView {
    if (!this.grid.sheet) throw new Error('No tab is open yet.');
    return this.grid.sheet;
  }
  get withHidden(): boolean {
    return this.#withHidden;
  }

  async start(): Promise<void> {
    const main = h(
      'main',
      { id: 'sheet', class: 'main', 'aria-label': 'Sheet' },
      this.grid.element,
      this.views.element,
    );
    layer.append(this.#busy);
    document.body.append(
      this.#header.element,
      this.#formula.element,
      main,
      this.#tabs.element,
      this.panels.side,
      layer,
    );
    try {
      await this.perform('open', {});
      const first = this.book.tabs.find(({ id, hidden }) => id === this.book.active && !hidden);
      await this.show((first ?? this.book.tabs.find(({ hidden }) => !hidden) ?? this.book.tabs[0])!.id);
      // Whoever was quicker than the page stays where they went.
      const { row, column } = this.grid.selection;
      if (row === 0 && column === 0) this.grid.select(0, 0, { focus: !isTyping() });
    } catch (error) {
      this.failed(error);
    }
    void listen(
      (event) => this.#hear(event),
      (isLost) => this.#say(isLost ? 'The studio does not answer. Is npm start still running?' : ''),
    );
  }

  /** Does something to the workbook, shows what came of it, and brings the page up to date. */
  async perform<N extends ActionName>(action: N, request: RequestOf<N>, words = ''): Promise<ReplyOf<N> | undefined> {
    // Not over a question that the script asks meanwhile.
    const late = setTimeout(() => this.#asking.size === 0 && this.#say(words || 'Working…'), 400);
    try {
      const done = await this.#insist(action, request);
      await this.refresh();
      await this.#goTo(done.goTo);
      showOutcomes(done.outcomes, (panel) => this.panels.open(panel));
      return done.value;
    } catch (error) {
      if (!(error instanceof Declined)) this.failed(error);
      await this.refresh().catch(() => undefined);
      return undefined;
    } finally {
      clearTimeout(late);
      this.#say('');
    }
  }

  /** A warning is put to the person, who may go on. */
  async #insist<N extends ActionName>(action: N, request: RequestOf<N>): Promise<Done<ReplyOf<N>>> {
    try {
      return await act(action, request);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.warning) throw error;
      if (!(await confirmed(error.message, 'Kept by the script'))) throw new Declined();
      return act(action, { ...request, sure: true });
    }
  }

  /** The page as the workbook is now. */
  readonly refresh = oneAtATime(async () => {
    this.#book = await look('book', {});
    this.#seen = this.#book.version;
    if (this.#sheet >= 0) {
      const isThere = this.#book.tabs.some(({ id }) => id === this.#wanted);
      await this.show(isThere ? this.#wanted : this.#book.tabs.find(({ hidden }) => !hidden)!.id);
    }
    this.#header.show();
    this.views.refresh();
  });

  async show(id: number, isChosen = false): Promise<void> {
    this.#wanted = id;
    const view = await look('sheet', { sheet: id });
    // Another tab was chosen while this one was on its way, as by a click during a refresh: that one stays.
    if (this.#wanted !== id) return;
    const tab = this.book.tabs.find((one) => one.id === id);
    const { element, sheet, selection } = this.grid;
    if (sheet && sheet.id !== id) {
      this.editing.cancel();
      this.#left.set(sheet.id, { top: element.scrollTop, left: element.scrollLeft, selection });
    }
    this.#sheet = id;
    if (isChosen) this.views.close();
    this.grid.show(view, tab?.name ?? '', this.#left.get(id));
    this.#tabs.show(this.book.tabs, id, this.#withHidden);
    this.#formula.show();
    await this.grid.loaded();
    this.#formula.show();
  }

  tabNamed(name: string): TabView | undefined {
    return this.book.tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
  }

  async addTab(): Promise<void> {
    const made = await this.perform('addTab', { name: '' });
    if (made !== undefined) await this.show(made, true);
  }

  showHidden(isWanted: boolean): void {
    this.#withHidden = isWanted;
    this.#tabs.show(this.book.tabs, this.#sheet, isWanted);
  }

  /** Goes where the active cell leads. */
  followCell(): void {
    const { row, column } = this.grid.selection;
    const cell = this.grid.cell(row, column);
    const link =
      cell?.link ?? cell?.r?.find((run) => run.link)?.link ?? (/^https?:/.test(cell?.t ?? '') ? cell?.t : undefined);
    if (link !== undefined) void followLink(this, link).catch((error) => this.failed(error));
  }
  openContextMenu(): void {
    const { row, column } = this.grid.selection;
    const cell = this.grid.elementOf(row, column);
    if (cell) contextMenu(this, cell.getBoundingClientRect());
  }
  focusMenu(): void {
    this.#header.menu.focus();
  }
  focusFormula(): void {
    this.#formula.focus();
  }
  openActions(): void {
    this.#header.openActions();
  }

  failed(error: unknown): void {
    complain(error instanceof Error ? error.message : String(error));
  }
  /** After another view has been opened or closed. */
  viewChanged(): void {
    document.body.classList.toggle('reading', this.views.isOpen);
    this.#header.show();
  }
  /** Says that something takes time, until it is over. */
  async busy(words: string, work: () => Promise<void>): Promise<void> {
    this.#say(words);
    try {
      await work();
    } catch (error) {
      this.failed(error);
    } finally {
      this.#say('');
    }
  }
  say(message: string, title = ''): void {
    toast(message, title);
  }

  async #callFromPanel(name: string, args: readonly unknown[]): Promise<unknown> {
    const done = await act('panel', { name, args, at: whereOf(this) });
    void this.refresh()
      .then(() => this.#goTo(done.goTo))
      .then(() => showOutcomes(done.outcomes, (panel) => this.panels.open(panel)))
      .catch((error) => this.failed(error));
    return done.value;
  }

  /** Where the script has led the person; a panel that is being worked with, or a box that is typed into, keeps the focus. */
  async #goTo(where: Where | undefined): Promise<void> {
    if (!where) return;
    if (where.sheet !== this.sheet.id) await this.show(where.sheet, true);
    this.grid.selectBlock(where.block, !(document.activeElement instanceof HTMLIFrameElement || isTyping()));
  }

  #hear(event: StudioEvent): void {
    if (event.kind === 'version' && event.version !== this.#seen)
      void this.refresh().catch((error) => this.failed(error));
    if (event.kind === 'ask') {
      const { id, question } = event.ask;
      if (this.#asking.has(id)) return;
      this.#asking.set(id, () => undefined);
      this.#say('');
      void ask(question, (close) => this.#asking.set(id, close)).then(({ button, text }) => {
        if (this.#asking.delete(id)) void answer(id, button, text).catch((error) => this.failed(error));
      });
    }
    if (event.kind === 'answered') {
      const close = this.#asking.get(event.id);
      this.#asking.delete(event.id);
      close?.();
    }
    // Everything that the page knows is of the one before.
    if (event.kind === 'another') location.reload();
    if (event.kind === 'gone') complain(event.words, 'The workbook is closed');
  }

  /** Keys that lead back to the sheet from wherever one is. */
  #anywhere(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.key !== 'F6') return;
    event.preventDefault();
    if (!this.grid.element.contains(document.activeElement)) this.grid.focus();
  }

  #say(words: string): void {
    this.#busy.textContent = words;
    this.#busy.hidden = words === '';
  }
}

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
