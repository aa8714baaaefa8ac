import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import type { Blob } from '../utilities/blob';
import type { Context } from './context';
import { contextOf, Element, nodeOf } from './element';
import type { InlineImage } from './inline';
import { type DocNode, type KeptBookmark, type KeptRange, type Stretch, textOf, within } from './model';
import { childrenOf } from './openDoc';
import type { Text } from './text';

/** An element, or a stretch of a text. */
export class RangeElement extends Service {
  readonly #context: Context;
  readonly #node: DocNode;
  readonly #start: number | undefined;
  readonly #end: number | undefined;
  constructor(context: Context, node: DocNode, start?: number, end?: number) {
    super(context.core);
    this.#context = context;
    this.#node = node;
    this.#start = start;
    this.#end = end;
  }
  getElement(): Element {
    return this.#context.element(this.#node);
  }
  isPartial(): boolean {
    return this.#start !== undefined;
  }
  getStartOffset(): number {
    return this.#start ?? -1;
  }
  getEndOffsetInclusive(): number {
    return this.#end ?? -1;
  }
}

export class Range extends Service {
  readonly #elements: readonly RangeElement[];
  constructor(context: Context, elements: readonly RangeElement[]) {
    super(context.core);
    this.#elements = elements;
  }
  getRangeElements(): RangeElement[] {
    return [...this.#elements];
  }
  getSelectedElements(): RangeElement[] {
    return [...this.#elements];
  }
  override toString(): string {
    return 'Range';
  }
}

export class RangeBuilder extends Service {
  readonly #context: Context;
  readonly #elements: RangeElement[] = [];
  constructor(context: Context) {
    super(context.core);
    this.#context = context;
  }
  /** (element) or (text, start, endInclusive). */
  addElement(element: Element, startOffset?: number, endOffsetInclusive?: number): RangeBuilder {
    if (!(element instanceof Element)) throw wrongSignature('DocumentApp.RangeBuilder.addElement', [element]);
    this.#elements.push(this.#context.rangeElement(nodeOf(element), startOffset, endOffsetInclusive));
    return this;
  }
  /** (first, last) or (first text, start, last text, endInclusive). */
  addElementsBetween(...args: readonly [Element, Element] | readonly [Element, number, Element, number]): RangeBuilder {
    const [first, last] = args.length === 2 ? args : [args[0], args[2]];
    const found = between(this.#context, nodeOf(first), nodeOf(last));
    found.forEach((node, i) => {
      const start = args.length === 4 && i === 0 ? args[1] : undefined;
      const end = args.length === 4 && i === found.length - 1 ? args[3] : undefined;
      const isPart = start !== undefined || end !== undefined;
      this.#elements.push(
        isPart
          ? this.#context.rangeElement(node, start ?? 0, end ?? textOf(node).length - 1)
          : this.#context.rangeElement(node),
      );
    });
    return this;
  }
  addRange(range: Range): RangeBuilder {
    this.#elements.push(...range.getRangeElements());
    return this;
  }
  getRangeElements(): RangeElement[] {
    return [...this.#elements];
  }
  build(): Range {
    return new Range(this.#context, [...this.#elements]);
  }
}

/** Brothers from one to the other; of different parents, what is read from one to the other. */
function between({ open }: Context, first: DocNode, last: DocNode): DocNode[] {
  const parent = open.parent(first);
  if (parent && parent === open.parent(last)) {
    const children = childrenOf(parent);
    return children.slice(children.indexOf(first), children.indexOf(last) + 1);
  }
  const all = [...within(open.doc.body)].filter((node) => !node.children || node.children.length === 0);
  const [from, to] = [all.indexOf(first), all.indexOf(last)];
  if (from < 0 || to < from) throw exception('Elements must be in the same document section.');
  return all.slice(from, to + 1);
}

/** A range of the Doc that has a name, found again after it was opened anew. It goes with what it holds. */
export class NamedRange extends Service {
  readonly #context: Context;
  readonly #kept: KeptRange;
  constructor(context: Context, kept: KeptRange) {
    super(context.core);
    this.#context = context;
    this.#kept = kept;
  }
  getId(): string {
    return this.#kept.id;
  }
  getName(): string {
    return this.#kept.name;
  }
  /** Of whole elements all that stands between the first and the last of them, also what was put in later. */
  getRange(): Range {
    const { open } = this.#context;
    const found = this.#kept.stretches.flatMap(({ node, ...offsets }) => {
      const element = open.find(node);
      return element ? [{ element, ...offsets }] : [];
    });
    const isWhole = found.every(({ start }) => start === undefined);
    const [first, last] = [found[0]?.element, found.at(-1)?.element];
    if (isWhole && first && last && open.parent(first) === open.parent(last)) {
      return new Range(
        this.#context,
        between(this.#context, first, last).map((node) => this.#context.rangeElement(node)),
      );
    }
    return new Range(
      this.#context,
      found.map(({ element, start, end }) => this.#context.rangeElement(element, start, end)),
    );
  }
  remove(): void {
    const { open } = this.#context;
    open.change(() => {
      open.doc.ranges = open.doc.ranges.filter(({ id }) => id !== this.#kept.id);
    });
  }
  override toString(): string {
    return 'NamedRange';
  }
}

export function stretchesOf(range: Range): Stretch[] {
  return range.getRangeElements().map((element) => {
    const node = nodeOf(element.getElement()).id;
    return element.isPartial()
      ? { node, start: element.getStartOffset(), end: element.getEndOffsetInclusive() }
      : { node };
  });
}

export class Position extends Service {
  readonly #element: Element;
  readonly #offset: number;
  readonly #bookmark: (position: Position) => Bookmark;
  constructor(element: Element, offset: number, bookmark: (position: Position) => Bookmark) {
    super(contextOf(element).core);
    this.#element = element;
    this.#offset = offset;
    this.#bookmark = bookmark;
  }
  getElement(): Element {
    return this.#element;
  }
  getOffset(): number {
    return this.#offset;
  }
  getSurroundingText(): Text {
    return contextOf(this.#element).text(nodeOf(this.#element));
  }
  getSurroundingTextOffset(): number {
    const children = nodeOf(this.#element).pieces ? [] : childrenOf(nodeOf(this.#element)).slice(0, this.#offset);
    return nodeOf(this.#element).pieces ? this.#offset : children.reduce((sum, node) => sum + textOf(node).length, 0);
  }
  insertText(text: string): Text {
    return this.getSurroundingText().insertText(this.getSurroundingTextOffset(), text);
  }
  insertInlineImage(image: { getBlob(): Blob }): InlineImage {
    const place = this.#element as Element & {
      insertInlineImage?(at: number, image: { getBlob(): Blob }): InlineImage;
    };
    if (!place.insertInlineImage) throw exception('Cannot insert an image here.');
    return place.insertInlineImage(this.#offset, image);
  }
  insertBookmark(): Bookmark {
    return this.#bookmark(this);
  }
}

export class Bookmark extends Service {
  readonly #context: Context;
  readonly #kept: KeptBookmark;
  readonly #position: (element: Element, offset: number) => Position;
  constructor(context: Context, kept: KeptBookmark, position: (element: Element, offset: number) => Position) {
    super(context.core);
    this.#context = context;
    this.#kept = kept;
    this.#position = position;
  }
  getId(): string {
    return this.#kept.id;
  }
  getPosition(): Position {
    const node = this.#context.open.find(this.#kept.node);
    if (!node) throw exception('The bookmark is gone.');
    return this.#position(this.#context.element(node), this.#kept.offset);
  }
  remove(): void {
    const { open } = this.#context;
    open.change(() => {
      open.doc.bookmarks = open.doc.bookmarks.filter(({ id }) => id !== this.#kept.id);
    });
  }
}

offered('RangeElement', RangeElement);
// These two names are the spreadsheet's too, whose members Google's list gives.
offered('DocumentRange', Range);
offered('DocumentNamedRange', NamedRange);
offered('RangeBuilder', RangeBuilder);
offered('Position', Position);
offered('Bookmark', Bookmark);
