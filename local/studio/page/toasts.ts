import { h, layer } from './dom';

const list = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

/** A short word in the corner, as SpreadsheetApp.toast puts it there. A negative time stays until it is closed. */
export function toast(message: string, title = '', seconds = 5): void {
  if (!list.isConnected) layer.append(list);
  const box = h('div', { class: 'toast' }, title !== '' && h('b', {}, title), h('span', {}, message));
  const close = h('button', { class: 'close', 'aria-label': 'Close', onclick: () => box.remove() }, '×');
  box.append(close);
  list.append(box);
  if (seconds >= 0) setTimeout(() => box.remove(), Math.max(seconds, 1) * 1000);
}

/** Something did not work: it stays until the person has read it. */
export function complain(message: string, title = 'That did not work'): void {
  toast(message, title, -1);
}
