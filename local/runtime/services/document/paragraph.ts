import type { EnumValue } from '../enums';
import { exception, labelled, wrongSignature } from '../exception';
import { offered } from '../offered';
import type { Blob } from '../utilities/blob';
import { kept, listNames, paragraphNames, shown, textNames } from './attributes';
import { ContainerElement } from './container';
import { contextOf, type Element, joinTexts, nodeOf } from './element';
import { type HorizontalRule, InlineImage, type PageBreak } from './inline';
import type { Attributes, DocNode } from './model';
import { childrenOf } from './openDoc';
import { pictureOf } from './picture';
import { changed } from './pieces';
import { Text } from './text';

type Image = InlineImage | { getBlob(): Blob };

/** What paragraphs and list items have in common. */
abstract class Line extends ContainerElement {
  setText(text: string): void {
    this.changed(() => {
      contextOf(this).open.empty(nodeOf(this));
      if (String(text) !== '') this.#insert(0, this.#text(String(text)));
    });
  }
  override clear(): this {
    return this.changed(() => contextOf(this).open.empty(nodeOf(this)));
  }
  appendText(text: string | Text): Text {
    return this.insertText(this.getNumChildren(), text);
  }
  insertText(childIndex: number, text: string | Text): Text {
    const node = text instanceof Text ? detached(text) : this.#text(String(text));
    this.changed(() => this.#insert(childIndex, text instanceof Text ? contextOf(this).open.copy(node) : node));
    // Texts side by side have become one: the text there is the one that now holds it.
    const children = childrenOf(nodeOf(this));
    return contextOf(this).text(children[Math.min(childIndex, children.length - 1)] ?? node);
  }
  appendInlineImage(image: Image): InlineImage {
    return this.insertInlineImage(this.getNumChildren(), image);
  }
  insertInlineImage(childIndex: number, image: Image): InlineImage {
    return this.#inserted(childIndex, imageNode(this, image)) as InlineImage;
  }
  appendPageBreak(pageBreak?: PageBreak | null): PageBreak {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }
  insertPageBreak(childIndex: number, pageBreak?: PageBreak | null): PageBreak {
    if (pageBreak) detached(pageBreak);
    return this.#inserted(childIndex, contextOf(this).open.node('PAGE_BREAK')) as PageBreak;
  }
  appendHorizontalRule(): HorizontalRule {
    return this.insertHorizontalRule(this.getNumChildren());
  }
  insertHorizontalRule(childIndex: number): HorizontalRule {
    return this.#inserted(childIndex, contextOf(this).open.node('HORIZONTAL_RULE')) as HorizontalRule;
  }

  getHeading(): unknown {
    return shown('HEADING', this.attribute('HEADING') ?? 'NORMAL');
  }
  /** A heading brings its own look: what the paragraph had of its own goes. */
  setHeading(heading: EnumValue): this {
    const own: Attributes = Object.fromEntries(
      Object.entries(nodeOf(this).attributes).filter(([name]) => !paragraphNames.includes(name)),
    );
    const name = String(heading);
    return this.changed(() => {
      nodeOf(this).attributes = { ...own, HEADING: name };
    });
  }
  getAlignment(): unknown {
    return shown('HORIZONTAL_ALIGNMENT', this.attribute('HORIZONTAL_ALIGNMENT'));
  }
  setAlignment(alignment: EnumValue): this {
    return this.#set('HORIZONTAL_ALIGNMENT', alignment);
  }
  getIndentStart(): unknown {
    return shown('INDENT_START', this.attribute('INDENT_START'));
  }
  setIndentStart(indentStart: number): this {
    return this.#set('INDENT_START', indentStart);
  }
  getIndentEnd(): unknown {
    return shown('INDENT_END', this.attribute('INDENT_END'));
  }
  setIndentEnd(indentEnd: number): this {
    return this.#set('INDENT_END', indentEnd);
  }
  getIndentFirstLine(): unknown {
    return shown('INDENT_FIRST_LINE', this.attribute('INDENT_FIRST_LINE'));
  }
  setIndentFirstLine(indentFirstLine: number): this {
    return this.#set('INDENT_FIRST_LINE', indentFirstLine);
  }
  getLineSpacing(): unknown {
    return shown('LINE_SPACING', this.attribute('LINE_SPACING'));
  }
  setLineSpacing(multiplier: number): this {
    return this.#set('LINE_SPACING', multiplier);
  }
  getSpacingAfter(): unknown {
    return shown('SPACING_AFTER', this.attribute('SPACING_AFTER'));
  }
  setSpacingAfter(spacingAfter: number): this {
    return this.#set('SPACING_AFTER', spacingAfter);
  }
  getSpacingBefore(): unknown {
    return shown('SPACING_BEFORE', this.attribute('SPACING_BEFORE'));
  }
  setSpacingBefore(spacingBefore: number): this {
    return this.#set('SPACING_BEFORE', spacingBefore);
  }
  isLeftToRight(): unknown {
    return this.attribute('LEFT_TO_RIGHT') ?? true;
  }
  setLeftToRight(leftToRight: boolean): this {
    return this.#set('LEFT_TO_RIGHT', leftToRight);
  }

  protected override attributeNames(): readonly string[] {
    return [...textNames, ...paragraphNames];
  }
  protected override attribute(name: string): Attributes[string] | undefined {
    // Once there are letters, theirs counts, not what was kept for letters to come.
    const letters = this.pieces().length > 0 && textNames.includes(name);
    return letters ? super.attribute(name) && commonOf(this.pieces(), name) : super.attribute(name);
  }

  #set(name: string, value: unknown): this {
    return this.changed(() => this.setOwn({ [name]: kept(name, value) }));
  }
  #text(text: string): DocNode {
    const own = nodeOf(this).attributes;
    const style: Attributes = Object.fromEntries(Object.entries(own).filter(([name]) => textNames.includes(name)));
    return contextOf(this).open.node('TEXT', { pieces: text === '' ? [] : [{ text, style }] });
  }
  #insert(at: number, node: DocNode): void {
    contextOf(this).open.insert(nodeOf(this), at, node);
    joinTexts(nodeOf(this));
  }
  #inserted(at: number, node: DocNode): Element {
    this.changed(() => contextOf(this).open.insert(nodeOf(this), at, node));
    return contextOf(this).element(node);
  }
}

export class Paragraph extends Line {}

export class ListItem extends Line {
  getListId(): string {
    return String(this.attribute('LIST_ID'));
  }
  setListId(listItem: ListItem): this {
    return this.changed(() => this.setOwn({ LIST_ID: listItem.getListId() }));
  }
  getNestingLevel(): number {
    return Number(this.attribute('NESTING_LEVEL') ?? 0);
  }
  setNestingLevel(nestingLevel: number): this {
    if (!(nestingLevel >= 0 && nestingLevel <= 8)) throw exception(`Invalid nesting level: ${nestingLevel}`);
    return this.changed(() => this.setOwn({ NESTING_LEVEL: nestingLevel }));
  }
  getGlyphType(): unknown {
    return shown('GLYPH_TYPE', this.attribute('GLYPH_TYPE') ?? 'NUMBER');
  }
  /** A glyph belongs to one level of a list: all items of that level get it. */
  setGlyphType(glyphType: EnumValue): this {
    const { open } = contextOf(this);
    const parent = open.parent(nodeOf(this));
    const fellows = (parent ? childrenOf(parent) : [nodeOf(this)]).filter(
      ({ attributes }) =>
        attributes.LIST_ID === nodeOf(this).attributes.LIST_ID &&
        (attributes.NESTING_LEVEL ?? 0) === (nodeOf(this).attributes.NESTING_LEVEL ?? 0),
    );
    return this.changed(() => {
      for (const node of fellows) node.attributes = changed(node.attributes, { GLYPH_TYPE: String(glyphType) });
    });
  }
  protected override attributeNames(): readonly string[] {
    return [...super.attributeNames(), ...listNames];
  }
}

/** The node of an element that belongs nowhere yet: one that does cannot be put in a second place. */
export function detached(element: Element): DocNode {
  if (contextOf(element).open.parent(nodeOf(element))) throw exception('Element must be detached.');
  return nodeOf(element);
}

export function imageNode(place: Element, image: Image): DocNode {
  const { open, core } = contextOf(place);
  if (image instanceof InlineImage) return open.copy(detached(image));
  if (typeof image?.getBlob !== 'function') throw wrongSignature('DocumentApp.Paragraph.appendInlineImage', [image]);
  return open.node('INLINE_IMAGE', { picture: pictureOf(core, image) });
}

function commonOf(pieces: readonly { style: Attributes }[], name: string): Attributes[string] | undefined {
  const value = pieces[0]?.style[name];
  return pieces.every(({ style }) => style[name] === value) ? value : undefined;
}

labelled(Paragraph, 'DocumentApp.Paragraph');
labelled(ListItem, 'DocumentApp.ListItem');
offered('Paragraph', Paragraph);
offered('ListItem', ListItem);
