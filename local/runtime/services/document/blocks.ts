import { wrongSignature } from '../exception';
import type { Blob } from '../utilities/blob';
import { normal, textNames } from './attributes';
import { cellNode } from './cellNode';
import { ContainerElement } from './container';
import { contextOf, type Element, nodeOf } from './element';
import type { HorizontalRule, InlineImage, PageBreak } from './inline';
import { type Attributes, type DocNode, isParagraph, within } from './model';
import { childrenOf, mustEndInParagraph } from './openDoc';
import { detached, imageNode, ListItem, Paragraph } from './paragraph';
import { Table } from './table';

type Image = InlineImage | { getBlob(): Blob };
type Cells = readonly (readonly unknown[])[];

/** What holds paragraphs, lists and tables: a section of the Doc or the cell of a table. */
export abstract class BlockContainer extends ContainerElement {
  appendParagraph(paragraph: string | Paragraph): Paragraph {
    return this.insertParagraph(this.getNumChildren(), paragraph);
  }
  insertParagraph(childIndex: number, paragraph: string | Paragraph): Paragraph {
    const node = paragraph instanceof Paragraph ? this.#copied(paragraph) : this.#line('PARAGRAPH', paragraph, normal);
    return this.#inserted(childIndex, node) as Paragraph;
  }
  appendListItem(listItem: string | ListItem): ListItem {
    return this.insertListItem(this.getNumChildren(), listItem);
  }
  insertListItem(childIndex: number, listItem: string | ListItem): ListItem {
    const node = listItem instanceof ListItem ? this.#copied(listItem) : this.#item(childIndex, listItem);
    return this.#inserted(childIndex, node) as ListItem;
  }
  appendTable(cells?: Cells | Table | null): Table {
    return this.insertTable(this.getNumChildren(), cells);
  }
  /** A table at the end gets an empty paragraph after it: a section cannot end in a table. */
  insertTable(childIndex: number, cells?: Cells | Table | null): Table {
    const node = cells instanceof Table ? this.#copied(cells) : this.#table(cells ?? []);
    const table = this.#inserted(childIndex, node) as Table;
    this.changed(() => this.#endInParagraph());
    return table;
  }
  appendImage(image: Image): InlineImage {
    return this.insertImage(this.getNumChildren(), image);
  }
  insertImage(childIndex: number, image: Image): InlineImage {
    return this.#inParagraph(childIndex, imageNode(this, image)) as InlineImage;
  }
  appendHorizontalRule(): HorizontalRule {
    return this.insertHorizontalRule(this.getNumChildren());
  }
  insertHorizontalRule(childIndex: number): HorizontalRule {
    return this.#inParagraph(childIndex, contextOf(this).open.node('HORIZONTAL_RULE')) as HorizontalRule;
  }
  appendPageBreak(pageBreak?: PageBreak | null): PageBreak {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }
  insertPageBreak(childIndex: number, pageBreak?: PageBreak | null): PageBreak {
    if (pageBreak) detached(pageBreak);
    return this.#inParagraph(childIndex, contextOf(this).open.node('PAGE_BREAK')) as PageBreak;
  }

  /** List items are paragraphs too. */
  getParagraphs(): (Paragraph | ListItem)[] {
    return this.#all((node) => isParagraph(node));
  }
  getListItems(): ListItem[] {
    return this.#all(({ type }) => type === 'LIST_ITEM');
  }
  getTables(): Table[] {
    return this.#all(({ type }) => type === 'TABLE');
  }
  getImages(): InlineImage[] {
    return this.#all(({ type }) => type === 'INLINE_IMAGE');
  }
  setText(text: string): this {
    return this.changed(() => {
      contextOf(this).open.empty(nodeOf(this));
      // These take the look of normal text without writing it out.
      for (const line of String(text).split('\n')) {
        contextOf(this).open.insert(nodeOf(this), this.getNumChildren(), this.#line('PARAGRAPH', line, {}));
      }
    });
  }
  override clear(): this {
    return this.setText('');
  }

  /** `T` is the class of the nodes that fit. */
  #all<T extends Element>(fits: (node: DocNode) => boolean): T[] {
    return [...within(nodeOf(this))].filter(fits).map((node) => contextOf(this).element(node) as T);
  }
  #copied(element: Element): DocNode {
    return contextOf(this).open.copy(detached(element));
  }
  #line(type: 'PARAGRAPH' | 'LIST_ITEM', text: unknown, attributes: Attributes): DocNode {
    const kind = type === 'PARAGRAPH' ? 'Paragraph' : 'ListItem';
    if (typeof text === 'object' || text === undefined) {
      throw wrongSignature(`DocumentApp.${this.toString()}.insert${kind}`, [0, text]);
    }
    const { open } = contextOf(this);
    const style = this.#letters();
    const pieces = text === '' ? [] : [{ text: String(text), style }];
    const children = text === '' ? [] : [open.node('TEXT', { pieces })];
    return open.node(type, { attributes: { ...attributes, ...style }, children });
  }
  /** What setAttributes has told the section to give its letters. */
  #letters(): Attributes {
    const entries = Object.entries(nodeOf(this).attributes).filter(([name]) => textNames.includes(name));
    return nodeOf(this).type === 'TABLE_CELL' ? {} : Object.fromEntries(entries);
  }
  /** Continues the list that it stands behind. */
  #item(at: number, text: unknown): DocNode {
    const before = childrenOf(nodeOf(this))[at - 1];
    const list = before?.type === 'LIST_ITEM' ? before.attributes : undefined;
    const listId = list?.LIST_ID ?? `kix.list${contextOf(this).open.doc.nextId}`;
    return this.#line('LIST_ITEM', text, {
      ...normal,
      INDENT_START: 36,
      INDENT_FIRST_LINE: 18,
      LIST_ID: listId,
      NESTING_LEVEL: 0,
      GLYPH_TYPE: list?.GLYPH_TYPE ?? 'NUMBER',
    });
  }
  #table(cells: Cells): DocNode {
    if (!Array.isArray(cells) || cells.some((row) => !Array.isArray(row))) {
      throw wrongSignature(`DocumentApp.${this.toString()}.insertTable`, [0, cells]);
    }
    const { open } = contextOf(this);
    const rows = cells.map((row) =>
      open.node('TABLE_ROW', { children: row.map((text: unknown) => cellNode(this, String(text))) }),
    );
    return open.node('TABLE', { attributes: { BORDER_COLOR: '#000000', BORDER_WIDTH: 1 }, children: rows });
  }
  #inserted(at: number, node: DocNode): Element {
    const { open } = contextOf(this);
    this.changed(() => open.insert(nodeOf(this), at, node));
    return contextOf(this).element(node);
  }
  #inParagraph(at: number, child: DocNode): Element {
    const { open } = contextOf(this);
    const paragraph = open.node('PARAGRAPH', { attributes: { ...normal }, children: [child] });
    this.changed(() => open.insert(nodeOf(this), at, paragraph));
    return contextOf(this).element(child);
  }
  #endInParagraph(): void {
    const last = childrenOf(nodeOf(this)).at(-1);
    if (mustEndInParagraph(nodeOf(this)) && (!last || !isParagraph(last))) {
      contextOf(this).open.insert(nodeOf(this), this.getNumChildren(), this.#line('PARAGRAPH', '', {}));
    }
  }
}
