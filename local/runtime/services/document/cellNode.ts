import { normal } from './attributes';
import { contextOf, type Element } from './element';
import type { DocNode } from './model';

/** A cell with a paragraph for each line of its text. */
export function cellNode(place: Element, text: string): DocNode {
  const { open } = contextOf(place);
  const children = text.split('\n').map((line) => {
    const pieces = line === '' ? [] : [{ text: line, style: {} }];
    const letters = line === '' ? [] : [open.node('TEXT', { pieces })];
    return open.node('PARAGRAPH', { attributes: { ...normal }, children: letters });
  });
  return open.node('TABLE_CELL', { children });
}
