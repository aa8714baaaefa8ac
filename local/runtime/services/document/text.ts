import type { EnumValue } from '../enums';
import { exception } from '../exception';
import { offered } from '../offered';
import { kept, paragraphNames, shown, textNames } from './attributes';
import type { Context } from './context';
import { contextOf, Element, nodeOf } from './element';
import { type Attributes, type DocNode, holdsBlocks, type Piece, textOf } from './model';
import { childrenOf } from './openDoc';
import { patternOf } from './pattern';
import { type Changes, deleted, inserted, lengthOf, restyled, styleAt } from './pieces';
import type { RangeElement } from './range';
import { replacedIn } from './replace';

/** A text node within what is edited as one text, and where it begins there. */
interface Part {
  node: DocNode;
  start: number;
}

/** Letters and their style: one text of a paragraph, or all text of a container with a line end between paragraphs. */
export class Text extends Element {
  constructor(context: Context, node: DocNode) {
    super(context, node);
  }

  getText(): string {
    return textOf(nodeOf(this));
  }
  editAsText(): Text {
    return this;
  }
  setText(text: string): Text {
    return this.changed(() => {
      const [first, ...rest] = this.#parts();
      const style = first && styleAt(first.node.pieces ?? [], 0);
      for (const { node } of rest) node.pieces = [];
      const target = first?.node ?? this.#newText();
      target.pieces = text === '' ? [] : [{ text: String(text), style: { ...style } }];
    });
  }
  appendText(text: string): Text {
    return this.insertText(this.getText().length, text);
  }
  insertText(offset: number, text: string): Text {
    if (offset < 0 || offset > this.getText().length) throw outside(offset);
    return this.changed(() => {
      const part = this.#partAt(offset);
      const node = part?.node ?? this.#newText();
      node.pieces = inserted(node.pieces ?? [], offset - (part?.start ?? 0), String(text));
    });
  }
  deleteText(startOffset: number, endOffsetInclusive: number): Text {
    this.#check(startOffset, endOffsetInclusive);
    return this.changed(() => {
      for (const { node, start } of this.#parts()) {
        const pieces = node.pieces ?? [];
        node.pieces = deleted(pieces, Math.max(0, startOffset - start), Math.max(0, endOffsetInclusive + 1 - start));
      }
    });
  }
  findText(searchPattern: string, from: RangeElement | null = null): RangeElement | null {
    const pattern = patternOf(searchPattern);
    pattern.lastIndex = from ? from.getEndOffsetInclusive() + 1 : 0;
    const found = pattern.exec(this.getText());
    if (!found || found[0] === '') return null;
    return contextOf(this).rangeElement(nodeOf(this), found.index, found.index + found[0].length - 1);
  }
  replaceText(searchPattern: string, replacement: string): Text {
    const pattern = patternOf(searchPattern);
    return this.changed(() => {
      for (const { node } of this.#parts()) node.pieces = replacedIn(node.pieces ?? [], pattern, String(replacement));
    });
  }
  getTextAttributeIndices(): number[] {
    const found: number[] = [];
    for (const { node, start } of this.#parts()) {
      let at = start;
      for (const { text } of node.pieces ?? []) {
        found.push(at);
        at += text.length;
      }
    }
    return found;
  }

  override getAttributes(offset?: number | null): Record<string, unknown> {
    const names = offset === undefined || offset === null ? [...textNames] : [...textNames, ...paragraphNames];
    return Object.fromEntries(textNames.map((name) => [name, names.includes(name) ? this.#shown(name, offset) : null]));
  }
  /** (attributes) or (start, endInclusive, attributes). */
  override setAttributes(...args: readonly unknown[]): this {
    const attributes = args.at(-1) as Readonly<Record<string, unknown>>;
    const changes = Object.fromEntries(
      Object.entries(attributes)
        .filter(([name]) => textNames.includes(name))
        .map(([name, value]) => [name, kept(name, value)]),
    );
    return this.#restyled(args.slice(0, -1), changes);
  }

  isBold(offset?: number | null): unknown {
    return this.#shown('BOLD', offset);
  }
  setBold(...args: readonly unknown[]): this {
    return this.#set('BOLD', args);
  }
  isItalic(offset?: number | null): unknown {
    return this.#shown('ITALIC', offset);
  }
  setItalic(...args: readonly unknown[]): this {
    return this.#set('ITALIC', args);
  }
  isUnderline(offset?: number | null): unknown {
    return this.#shown('UNDERLINE', offset);
  }
  setUnderline(...args: readonly unknown[]): this {
    return this.#set('UNDERLINE', args);
  }
  isStrikethrough(offset?: number | null): unknown {
    return this.#shown('STRIKETHROUGH', offset);
  }
  setStrikethrough(...args: readonly unknown[]): this {
    return this.#set('STRIKETHROUGH', args);
  }
  getFontFamily(offset?: number | null): unknown {
    return this.#shown('FONT_FAMILY', offset);
  }
  setFontFamily(...args: readonly unknown[]): this {
    return this.#set('FONT_FAMILY', args);
  }
  getFontSize(offset?: number | null): unknown {
    return this.#shown('FONT_SIZE', offset);
  }
  setFontSize(...args: readonly unknown[]): this {
    return this.#set('FONT_SIZE', args);
  }
  getForegroundColor(offset?: number | null): unknown {
    return this.#shown('FOREGROUND_COLOR', offset);
  }
  setForegroundColor(...args: readonly unknown[]): this {
    return this.#set('FOREGROUND_COLOR', args);
  }
  getBackgroundColor(offset?: number | null): unknown {
    return this.#shown('BACKGROUND_COLOR', offset);
  }
  setBackgroundColor(...args: readonly unknown[]): this {
    return this.#set('BACKGROUND_COLOR', args);
  }
  getLinkUrl(offset?: number | null): unknown {
    return this.#shown('LINK_URL', offset);
  }
  setLinkUrl(...args: readonly unknown[]): this {
    return this.#set('LINK_URL', args);
  }
  getTextAlignment(offset?: number | null): unknown {
    return this.#shown('TEXT_ALIGNMENT', offset) ?? shown('TEXT_ALIGNMENT', 'NORMAL');
  }
  setTextAlignment(...args: readonly [EnumValue] | readonly [number, number, EnumValue]): this {
    return this.#set('TEXT_ALIGNMENT', args);
  }

  /** Everywhere alike, or at one letter. */
  #shown(name: string, offset: number | null | undefined): unknown {
    if (offset === undefined || offset === null) return shown(name, this.attribute(name));
    const part = this.#partAt(offset + 1);
    if (offset < 0 || !part) throw outside(offset);
    return shown(name, styleAt(part.node.pieces ?? [], offset - part.start)?.[name]);
  }
  /** (value) or (start, endInclusive, value). */
  #set(name: string, args: readonly unknown[]): this {
    return this.#restyled(args.slice(0, -1), { [name]: kept(name, args.at(-1)) });
  }
  #restyled(offsets: readonly unknown[], changes: Changes): this {
    if (offsets.length === 0) return this.changed(() => this.setStyle(changes));
    const [from, to] = offsets.map(Number) as [number, number];
    this.#check(from, to);
    return this.changed(() => {
      for (const { node, start } of this.#parts()) {
        node.pieces = restyled(node.pieces ?? [], Math.max(0, from - start), Math.max(0, to + 1 - start), changes);
      }
    });
  }
  #check(from: number, to: number): void {
    const { length } = this.getText();
    if (from < 0 || from >= length) throw outside(from);
    if (to < from || to >= length) throw outside(to);
  }

  #parts(): Part[] {
    return partsOf(nodeOf(this));
  }
  /** The part in which a letter put at the offset belongs: the one that ends there, rather than the one that begins. */
  #partAt(offset: number): Part | undefined {
    return this.#parts().find(({ node, start }) => offset >= start && offset <= start + lengthOf(node.pieces ?? []));
  }
  /** In a container without any text, its first paragraph gets one. */
  #newText(): DocNode {
    const { open } = contextOf(this);
    let place = nodeOf(this);
    while (holdsBlocks(place.type)) place = childrenOf(place)[0] ?? place;
    const style: Attributes = Object.fromEntries(
      Object.entries(place.attributes).filter(([name]) => textNames.includes(name)),
    );
    const node = open.node('TEXT', { pieces: [{ text: '', style }] });
    open.insert(place, 0, node);
    return node;
  }
  protected override pieces(): Piece[] {
    return this.#parts().flatMap(({ node }) => node.pieces ?? []);
  }
}

function partsOf(node: DocNode, start = 0): Part[] {
  if (node.type === 'TEXT') return [{ node, start }];
  const found: Part[] = [];
  let at = start;
  for (const child of node.children ?? []) {
    found.push(...partsOf(child, at));
    at += textOf(child).length + (holdsBlocks(node.type) ? 1 : 0);
  }
  return found;
}

function outside(offset: number): Error {
  return exception(`Index (${offset}) value must be within the text.`);
}

offered('Text', Text);
