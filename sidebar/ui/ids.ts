import { h } from './dom';

/** A sentence in which no id is broken over two lines. */
export function withIds(text: string): (Node | string)[] {
  return text
    .split(/(\b[A-Z]{1,2}-\d+)/)
    .filter((part) => part !== '')
    .map((part) => (/^[A-Z]{1,2}-\d+$/.test(part) ? h('span', { class: 'id' }, part) : part));
}
