import type { FileRecord } from '../../host/files';
import { Cabinet } from '../drive/cabinet';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { User } from '../session';
import type { Blob } from '../utilities/blob';
import type { Context } from './context';
import { type Element, nodeOf } from './element';
import type { HorizontalRule, InlineImage, PageBreak } from './inline';
import type { DocNode, KeptBookmark } from './model';
import type { ListItem, Paragraph } from './paragraph';
import { Bookmark, NamedRange, Position, type Range, RangeBuilder, stretchesOf } from './range';
import { Body, FooterSection, HeaderSection } from './section';
import { Tab } from './tab';
import type { Table } from './table';

type Person = string | { getEmail(): string };

export class Document extends Service {
  readonly #context: Context;
  readonly #cabinet: Cabinet;
  constructor(context: Context) {
    super(context.core);
    this.#context = context;
    this.#cabinet = new Cabinet(context.core);
  }

  getId(): string {
    return this.#context.open.id;
  }
  getName(): string {
    return this.#file().name;
  }
  setName(name: string): Document {
    return this.#share({ name: String(name) });
  }
  getUrl(): string {
    return `https://docs.google.com/document/d/${this.getId()}/edit`;
  }
  saveAndClose(): void {
    this.#context.open.close();
  }
  getLanguage(): string | null {
    return this.#context.open.doc.language ?? null;
  }
  setLanguage(languageCode: string): Document {
    return this.#changed((doc) => {
      doc.language = String(languageCode);
    });
  }

  getTabs(): Tab[] {
    return [this.getActiveTab()];
  }
  getTab(tabId: string): Tab | null {
    return tabId === 't.0' ? this.getActiveTab() : null;
  }
  getActiveTab(): Tab {
    return new Tab(this.#context.core, this);
  }
  setActiveTab(_tabId: string): void {}

  getBody(): Body {
    return this.#section(Body, this.#context.open.doc.body);
  }
  getHeader(): HeaderSection | null {
    const { header } = this.#context.open.doc;
    return header ? this.#section(HeaderSection, header) : null;
  }
  getFooter(): FooterSection | null {
    const { footer } = this.#context.open.doc;
    return footer ? this.#section(FooterSection, footer) : null;
  }
  addHeader(): HeaderSection {
    if (this.#context.open.doc.header) throw exception('Document tab already contains a header.');
    return this.#changed((doc) => {
      doc.header = this.#newSection('HEADER_SECTION');
    }).getHeader()!;
  }
  addFooter(): FooterSection {
    if (this.#context.open.doc.footer) throw exception('Document tab already contains a footer.');
    return this.#changed((doc) => {
      doc.footer = this.#newSection('FOOTER_SECTION');
    }).getFooter()!;
  }
  getFootnotes(): never[] {
    return [];
  }

  newRange(): RangeBuilder {
    return new RangeBuilder(this.#context);
  }
  addNamedRange(name: string, range: Range): NamedRange {
    const id = `kix.${this.#context.open.node('TEXT').id}range`;
    const kept = { id, name: String(name), stretches: stretchesOf(range) };
    if (kept.stretches.length === 0) throw exception('The range cannot be empty.');
    this.#changed((doc) => doc.ranges.push(kept));
    return new NamedRange(this.#context, kept);
  }
  getNamedRanges(name?: string | null): NamedRange[] {
    return this.#context.open.doc.ranges
      .filter(
        (range) => this.#stillHolds(range.stretches) && (name === undefined || name === null || range.name === name),
      )
      .map((range) => new NamedRange(this.#context, range));
  }
  getNamedRangeById(id: string): NamedRange | null {
    const kept = this.#context.open.doc.ranges.find((range) => range.id === id);
    return kept ? new NamedRange(this.#context, kept) : null;
  }
  newPosition(element: Element, offset: number): Position {
    return new Position(element, offset, (position) => this.addBookmark(position));
  }
  addBookmark(position: Position): Bookmark {
    const id = `id.${this.#context.open.node('TEXT').id}bookmark`;
    const kept = { id, node: nodeOf(position.getElement()).id, offset: position.getOffset() };
    this.#changed((doc) => doc.bookmarks.push(kept));
    return this.#bookmark(kept);
  }
  getBookmarks(): Bookmark[] {
    return this.#context.open.doc.bookmarks
      .filter(({ node }) => this.#context.open.find(node))
      .map((kept) => this.#bookmark(kept));
  }
  getBookmark(id: string): Bookmark | null {
    const kept = this.#context.open.doc.bookmarks.find((bookmark) => bookmark.id === id);
    return kept ? this.#bookmark(kept) : null;
  }
  /** Nobody has the Doc open on a screen: there is no cursor and nothing selected. */
  getCursor(): null {
    return null;
  }
  getSelection(): null {
    return null;
  }

  getEditors(): User[] {
    const { owner, editors } = this.#file();
    return [owner, ...editors].map((email) => new User(this.#context.core, email));
  }
  getViewers(): User[] {
    const { owner, viewers } = this.#file();
    return [owner, ...viewers].map((email) => new User(this.#context.core, email));
  }
  addEditor(person: Person): Document {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(emailAddresses: readonly string[]): Document {
    return this.#share({ editors: [...new Set([...this.#file().editors, ...emailAddresses])] });
  }
  addViewer(person: Person): Document {
    return this.addViewers([emailOf(person)]);
  }
  addViewers(emailAddresses: readonly string[]): Document {
    return this.#share({ viewers: [...new Set([...this.#file().viewers, ...emailAddresses])] });
  }
  removeEditor(person: Person): Document {
    return this.#share({ editors: this.#file().editors.filter((email) => email !== emailOf(person)) });
  }
  removeViewer(person: Person): Document {
    return this.#share({ viewers: this.#file().viewers.filter((email) => email !== emailOf(person)) });
  }
  getBlob(): never {
    return this.getAs('application/pdf');
  }
  getAs(contentType: string): never {
    throw new Error(`not implemented locally: Document.getAs (${contentType})`);
  }

  // What a Doc can do itself is done by its body.
  appendParagraph(paragraph: string | Paragraph): Paragraph {
    return this.getBody().appendParagraph(paragraph);
  }
  insertParagraph(childIndex: number, paragraph: string | Paragraph): Paragraph {
    return this.getBody().insertParagraph(childIndex, paragraph);
  }
  appendListItem(listItem: string | ListItem): ListItem {
    return this.getBody().appendListItem(listItem);
  }
  insertListItem(childIndex: number, listItem: string | ListItem): ListItem {
    return this.getBody().insertListItem(childIndex, listItem);
  }
  appendTable(cells?: readonly (readonly unknown[])[] | Table | null): Table {
    return this.getBody().appendTable(cells);
  }
  insertTable(childIndex: number, cells?: readonly (readonly unknown[])[] | Table | null): Table {
    return this.getBody().insertTable(childIndex, cells);
  }
  appendImage(image: InlineImage | { getBlob(): Blob }): InlineImage {
    return this.getBody().appendImage(image);
  }
  insertImage(childIndex: number, image: InlineImage | { getBlob(): Blob }): InlineImage {
    return this.getBody().insertImage(childIndex, image);
  }
  appendPageBreak(pageBreak?: PageBreak | null): PageBreak {
    return this.getBody().appendPageBreak(pageBreak);
  }
  insertPageBreak(childIndex: number, pageBreak?: PageBreak | null): PageBreak {
    return this.getBody().insertPageBreak(childIndex, pageBreak);
  }
  appendHorizontalRule(): HorizontalRule {
    return this.getBody().appendHorizontalRule();
  }
  insertHorizontalRule(childIndex: number): HorizontalRule {
    return this.getBody().insertHorizontalRule(childIndex);
  }
  clear(): Document {
    this.getBody().clear();
    return this;
  }

  #file(): FileRecord {
    const file = this.#cabinet.get(this.getId());
    if (!file)
      throw exception(`Document ${this.getId()} is missing (perhaps it was deleted, or you don't have read access?)`);
    return file;
  }
  #share(changes: Partial<FileRecord>): Document {
    this.#cabinet.change(this.#file(), changes);
    return this;
  }
  #changed(change: (doc: Context['open']['doc']) => void): Document {
    const { open } = this.#context;
    open.change(() => change(open.doc));
    return this;
  }
  #section<T>(made: new (context: Context, node: DocNode) => T, node: DocNode): T {
    return new made(this.#context, node);
  }
  #newSection(type: 'HEADER_SECTION' | 'FOOTER_SECTION'): DocNode {
    const { open } = this.#context;
    return open.node(type, { children: [open.node('PARAGRAPH', { children: [] })] });
  }
  #stillHolds(stretches: readonly { node: number }[]): boolean {
    return stretches.some(({ node }) => this.#context.open.find(node));
  }
  #bookmark(kept: KeptBookmark): Bookmark {
    return new Bookmark(this.#context, kept, (element, offset) => this.newPosition(element, offset));
  }
}

function emailOf(person: Person): string {
  return typeof person === 'string' ? person : person.getEmail();
}

offered('Document', Document);
