import type { HostCore } from '../../host/hostCore';
import type { Element } from './element';
import type { DocNode } from './model';
import type { OpenDoc } from './openDoc';
import type { RangeElement } from './range';
import type { Text } from './text';

/** What every object of a Doc is made with. The objects make one another through it, so that no file imports in a circle. */
export interface Context {
  core: HostCore;
  open: OpenDoc;
  element(node: DocNode): Element;
  /** All text in a container, one line for each paragraph. */
  text(node: DocNode): Text;
  rangeElement(node: DocNode, start?: number, end?: number): RangeElement;
}
