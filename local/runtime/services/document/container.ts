import type { EnumValue } from '../enums';
import { exception, wrongSignature } from '../exception';
import { kept, shown } from './attributes';
import { contextOf, Element, nodeOf } from './element';
import { type DocNode, textOf, within } from './model';
import { childrenOf } from './openDoc';
import { patternOf } from './pattern';
import type { RangeElement } from './range';
import { replacedIn } from './replace';
import type { Text } from './text';

/** A part that has parts. */
export abstract class ContainerElement extends Element {
  getNumChildren(): number {
    return childrenOf(nodeOf(this)).length;
  }
  getChild(childIndex: number): Element {
    const children = childrenOf(nodeOf(this));
    const child = children[childIndex];
    if (!child) {
      throw exception(
        `Child index (${childIndex}) must be less than the number of child elements (${children.length}).`,
      );
    }
    return contextOf(this).element(child);
  }
  getChildIndex(child: Element): number {
    const index = childrenOf(nodeOf(this)).indexOf(nodeOf(child));
    if (index < 0) throw exception('Element is not a child of this container.');
    return index;
  }
  removeChild(child: Element): this {
    this.getChildIndex(child);
    return this.changed(() => contextOf(this).open.remove(nodeOf(child)));
  }
  getText(): string {
    return textOf(nodeOf(this));
  }
  editAsText(): Text {
    return contextOf(this).text(nodeOf(this));
  }
  clear(): this {
    return this.changed(() => contextOf(this).open.empty(nodeOf(this)));
  }

  findElement(elementType: EnumValue, from: RangeElement | null = null): RangeElement | null {
    for (const node of after(nodeOf(this), from)) {
      if (node !== nodeOf(this) && node.type === String(elementType)) return contextOf(this).rangeElement(node);
    }
    return null;
  }
  findText(searchPattern: string, from: RangeElement | null = null): RangeElement | null {
    const pattern = patternOf(searchPattern);
    const start = from ? nodeOf(from.getElement()) : undefined;
    for (const node of start ? [start, ...after(nodeOf(this), from)] : within(nodeOf(this))) {
      if (node.type !== 'TEXT') continue;
      pattern.lastIndex = node === start && from ? from.getEndOffsetInclusive() + 1 : 0;
      const found = pattern.exec(textOf(node));
      if (found && found[0] !== '') {
        return contextOf(this).rangeElement(node, found.index, found.index + found[0].length - 1);
      }
    }
    return null;
  }
  replaceText(searchPattern: string, replacement: string): this {
    if (replacement === null || replacement === undefined)
      throw wrongSignature('replaceText', [searchPattern, replacement]);
    const pattern = patternOf(searchPattern);
    return this.changed(() => {
      for (const node of within(nodeOf(this))) {
        if (node.pieces) node.pieces = replacedIn(node.pieces, pattern, String(replacement));
      }
    });
  }

  getLinkUrl(): string | null {
    const url = this.attribute('LINK_URL');
    return url === undefined ? null : String(url);
  }
  setLinkUrl(url: string): this {
    return this.changed(() => this.setStyle({ LINK_URL: kept('LINK_URL', url) }));
  }
  getTextAlignment(): unknown {
    return shown('TEXT_ALIGNMENT', this.attribute('TEXT_ALIGNMENT') ?? 'NORMAL');
  }
  setTextAlignment(textAlignment: EnumValue): this {
    return this.changed(() => this.setStyle({ TEXT_ALIGNMENT: kept('TEXT_ALIGNMENT', textAlignment) }));
  }
}

/** All that is read after what was found last. */
function* after(root: DocNode, from: RangeElement | null): Generator<DocNode> {
  const last = from ? nodeOf(from.getElement()) : undefined;
  let isPast = last === undefined;
  for (const node of within(root)) {
    if (isPast) yield node;
    else if (node === last) isPast = true;
  }
}
