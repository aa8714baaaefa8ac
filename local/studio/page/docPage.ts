import type { DocView } from '../protocol';
import { h } from './dom';

export function docPage({ name, doc }: DocView): HTMLElement {
  return h('article', { class: 'paper' }, h('h3', {}, name), h('pre', {}, JSON.stringify(doc, null, 1)));
}
