import type { DocView, MailView } from '../protocol';
import { look } from './api';
import type { App } from './app';
import { docPage } from './docPage';
import { h } from './dom';
import { saveDocx } from './files';
import { followLink } from './links';
import { mailPage } from './mailPage';

type Open = { kind: 'docs'; id: string | undefined } | { kind: 'mails'; id: string | undefined };

/** What can stand in the place of the sheet: Docs that the script has made, and mail that it has sent. */
export class Views {
  readonly element = h('section', { class: 'view', hidden: true });
  readonly #app: App;
  #open: Open | undefined;

  constructor(app: App) {
    this.#app = app;
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close(true);
    });
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }
  openDocs(): Promise<void> {
    return this.#show({ kind: 'docs', id: undefined }, true);
  }
  openDoc(id: string): Promise<void> {
    return this.#show({ kind: 'docs', id }, true);
  }
  openMails(): Promise<void> {
    return this.#show({ kind: 'mails', id: undefined }, true);
  }

  close(withFocus = false): void {
    if (!this.#open) return;
    this.#open = undefined;
    this.#app.viewChanged();
    this.element.hidden = true;
    this.#app.grid.element.hidden = false;
    if (withFocus) this.#app.grid.focus();
  }

  /** After something has happened. */
  refresh(): void {
    if (this.#open) void this.#show(this.#open).catch((error) => this.#app.failed(error));
  }

  async #show(open: Open, withFocus = false): Promise<void> {
    this.#open = open;
    const page = open.kind === 'docs' ? await this.#docs(open.id) : await this.#mails(open.id);
    if (this.#open !== open) return;
    this.element.replaceChildren(...page);
    this.element.hidden = false;
    this.#app.grid.element.hidden = true;
    if (withFocus) this.#app.viewChanged();
    if (withFocus) this.element.querySelector<HTMLElement>('button')?.focus();
  }

  async #docs(id: string | undefined): Promise<Node[]> {
    const docs = await look('docs', {});
    const chosen = docs.find((doc) => doc.id === id) ?? docs[0];
    const line = (doc: DocView) => ({
      id: doc.id,
      words: doc.name,
      small: doc.trashed ? 'in the trash' : doc.modified.slice(0, 10),
    });
    return this.#page(
      'Docs',
      'No Docs yet. The script makes them from the Knowledge cycle menu.',
      docs.map(line),
      chosen?.id,
      'docs',
      chosen && this.#doc(chosen),
    );
  }

  #doc(doc: DocView): HTMLElement {
    const save = h('button', { class: 'saveDoc', onclick: () => void saveDocx(this.#app, doc) }, 'Save as .docx');
    const page = docPage(doc, (link) => void followLink(this.#app, link).catch((error) => this.#app.failed(error)));
    return h('div', {}, h('div', { class: 'readingBar' }, h('h2', {}, doc.name), save), page);
  }

  async #mails(id: string | undefined): Promise<Node[]> {
    const mails = await look('mails', {});
    const chosen = mails.find((mail) => mail.id === id) ?? mails[0];
    const line = (mail: MailView) => ({
      id: mail.id,
      words: mail.subject,
      small: `${mail.to} · ${mail.sent.slice(0, 10)}`,
    });
    return this.#page(
      'Outbox',
      'No mail yet. What the script sends is kept here; nothing leaves this computer.',
      mails.map(line),
      chosen?.id,
      'mails',
      chosen && mailPage(chosen),
    );
  }

  #page(
    title: string,
    empty: string,
    lines: readonly { id: string; words: string; small: string }[],
    chosen: string | undefined,
    kind: Open['kind'],
    reading: Node | undefined,
  ): Node[] {
    const list = h(
      'ul',
      { class: 'viewList' },
      ...lines.map(({ id, words, small }) =>
        h(
          'li',
          {},
          h(
            'button',
            { 'aria-current': id === chosen ? 'true' : undefined, onclick: () => void this.#show({ kind, id }) },
            h('span', {}, words),
            h('small', {}, small),
          ),
        ),
      ),
    );
    const back = h('button', { class: 'back', onclick: () => this.close(true) }, '← Back to the sheet');
    const side = h(
      'div',
      { class: 'viewSide' },
      back,
      h('h2', {}, title),
      lines.length === 0 ? h('p', {}, empty) : list,
    );
    return [
      side,
      h(
        'div',
        { class: 'readingPane', tabindex: reading ? 0 : undefined, role: 'region', 'aria-label': 'Reading' },
        reading,
      ),
    ];
  }
}
