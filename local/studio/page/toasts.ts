import { h, layer } from './dom';

const list = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

/** A short word in the corner, as SpreadsheetApp.toast puts it there. A negative time stays until it is closed. */
export function toast(message: string, title = '', seconds = 5): void {
  if (!list.isConnected) layer.append(list);
  const words = h('div', { class: 'words' }, title !== '' && h('b', {}, title), h('span', {}, message));
  const close = h('button', { class: 'close', 'aria-label': 'Close', onclick: () => box.remove() }, '×');
  const box = h('div', { class: 'toast' }, words, close);
  list.append(box);
  // Where there is more than there is room for, the arrow keys scroll it; one more takes room from all.
  for (const one of list.querySelectorAll<HTMLElement>('.words'))
    if (one.scrollHeight > one.clientHeight) one.tabIndex = 0;
  if (seconds >= 0) setTimeout(() => box.remove(), Math.max(seconds, 1) * 1000);
}

/** Something did not work: it stays until the person has read it. */
export function complain(message: string, title = 'That did not work'): void {
  toast(message, title, -1);
}
