import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { Service } from '../offered';
import { changesOf, shown } from './attributes';
import type { Context } from './context';
import type { HorizontalRule, InlineImage, PageBreak } from './inline';
import { type Attributes, type DocNode, isParagraph, type NodeType, type Piece, within } from './model';
import { childrenOf } from './openDoc';
import type { ListItem, Paragraph } from './paragraph';
import { type Changes, changed, commonStyle, joined, lengthOf, restyled } from './pieces';
import type { Body, FooterSection, HeaderSection } from './section';
import type { Table, TableRow } from './table';
import type { TableCell } from './tableCell';
import type { Text } from './text';

let nodeIn: (element: Element) => DocNode;
let contextIn: (element: Element) => Context;

/** A part of a Doc, as a script holds it. Two of them may stand for the same part. */
export abstract class Element extends Service {
  readonly #context: Context;
  readonly #node: DocNode;
  constructor(context: Context, node: DocNode) {
    super(context.core);
    this.#context = context;
    this.#node = node;
  }
  static {
    nodeIn = (element) => element.#node;
    contextIn = (element) => element.#context;
  }

  getType(): EnumValue {
    return googleEnum('ElementType')[this.#node.type];
  }
  getParent(): Element | null {
    const parent = this.#context.open.parent(this.#node);
    return parent ? this.#context.element(parent) : null;
  }
  getNextSibling(): Element | null {
    return this.#sibling(1);
  }
  getPreviousSibling(): Element | null {
    return this.#sibling(-1);
  }
  isAtDocumentEnd(): boolean {
    const { open } = this.#context;
    let node = this.#node;
    for (let parent = open.parent(node); parent; parent = open.parent(node)) {
      if (childrenOf(parent).at(-1) !== node) return false;
      node = parent;
    }
    return node === open.doc.body;
  }
  copy(): Element {
    return this.#context.element(this.#context.open.copy(this.#node));
  }
  removeFromParent(): Element | null {
    this.#context.open.change(() => this.#context.open.remove(this.#node));
    return this;
  }
  /** Joins it to the one before it, which must be of its kind. */
  merge(): Element {
    const { open } = this.#context;
    const parent = open.parent(this.#node);
    const before = parent && childrenOf(parent)[childrenOf(parent).indexOf(this.#node) - 1];
    if (!before || before.type !== this.#node.type) {
      throw exception('Element must be preceded by an element of the same type.');
    }
    return open.change(() => {
      const moved = childrenOf(this.#node);
      if (this.#node.pieces) before.pieces = joined([...(before.pieces ?? []), ...this.#node.pieces]);
      childrenOf(parent).splice(childrenOf(parent).indexOf(this.#node), 1);
      for (const child of moved) open.insert(before, childrenOf(before).length, child);
      joinTexts(before);
      return this.#context.element(before);
    });
  }

  getAttributes(): Record<string, unknown> {
    return Object.fromEntries(this.attributeNames().map((name) => [name, shown(name, this.attribute(name))]));
  }
  setAttributes(attributes: Readonly<Record<string, unknown>>): this {
    const { text, other } = changesOf(attributes);
    return this.changed(() => {
      this.setOwn(other);
      this.setStyle(text);
    });
  }

  asBody(): Body {
    return this.#as('BODY_SECTION');
  }
  asHeaderSection(): HeaderSection {
    return this.#as('HEADER_SECTION');
  }
  asFooterSection(): FooterSection {
    return this.#as('FOOTER_SECTION');
  }
  asParagraph(): Paragraph {
    return this.#as('PARAGRAPH');
  }
  asListItem(): ListItem {
    return this.#as('LIST_ITEM');
  }
  asTable(): Table {
    return this.#as('TABLE');
  }
  asTableRow(): TableRow {
    return this.#as('TABLE_ROW');
  }
  asTableCell(): TableCell {
    return this.#as('TABLE_CELL');
  }
  asText(): Text {
    return this.#as('TEXT');
  }
  asInlineImage(): InlineImage {
    return this.#as('INLINE_IMAGE');
  }
  asPageBreak(): PageBreak {
    return this.#as('PAGE_BREAK');
  }
  asHorizontalRule(): HorizontalRule {
    return this.#as('HORIZONTAL_RULE');
  }

  /** Attributes that getAttributes lists, set or not. */
  protected attributeNames(): readonly string[] {
    return Object.keys(this.#node.attributes);
  }
  /** One of its own, or what all its letters have in common. */
  protected attribute(name: string): Attributes[string] | undefined {
    return this.#node.attributes[name] ?? commonStyle(this.pieces(), name);
  }
  protected pieces(): Piece[] {
    return [...within(this.#node)].flatMap((node) => node.pieces ?? []);
  }
  protected setOwn(changes: Changes): void {
    this.#node.attributes = changed(this.#node.attributes, changes);
  }
  /** Gives all letters in it a style; a paragraph keeps it for letters to come. */
  protected setStyle(changes: Changes): void {
    if (Object.keys(changes).length === 0) return;
    for (const node of within(this.#node)) {
      if (node.pieces) node.pieces = restyled(node.pieces, 0, lengthOf(node.pieces), changes);
      if (isParagraph(node)) node.attributes = changed(node.attributes, changes);
    }
  }
  protected changed(act: () => void): this {
    this.#context.open.change(act);
    return this;
  }

  #sibling(step: number): Element | null {
    const parent = this.#context.open.parent(this.#node);
    const sibling = parent && childrenOf(parent)[childrenOf(parent).indexOf(this.#node) + step];
    return sibling ? this.#context.element(sibling) : null;
  }
  /** Each type of node has one class. */
  #as<T extends Element>(type: NodeType): T {
    if (this.#node.type === type) return this as unknown as T;
    throw exception(`Element of type ${this.#node.type} cannot be cast to ${type}.`);
  }
}

export function nodeOf(element: Element): DocNode {
  return nodeIn(element);
}

export function contextOf(element: Element): Context {
  return contextIn(element);
}

/** Texts that stand side by side are one. */
export function joinTexts(node: DocNode): void {
  const children = childrenOf(node);
  for (let i = children.length - 1; i > 0; i -= 1) {
    const [before, here] = [children[i - 1]!, children[i]!];
    if (before.pieces && here.pieces) {
      before.pieces = joined([...before.pieces, ...here.pieces]);
      children.splice(i, 1);
    }
  }
}
