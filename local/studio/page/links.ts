import type { App } from './app';
import { parseA1 } from './grid/a1';

/** `#gid=5&range=B12` goes there; an address on the web opens beside; a Doc of this workspace opens in the Docs view. */
export async function followLink(app: App, link: string): Promise<void> {
  const inside = /^#/.test(link) ? link.slice(1) : /\/spreadsheets\/d\/[^#]*#(.*)$/.exec(link)?.[1];
  const doc = /docs\.google\.com\/document\/d\/([\w-]+)/.exec(link)?.[1];
  if (doc !== undefined && app.book.docs > 0) return app.views.openDoc(doc);
  if (inside === undefined) {
    window.open(link, '_blank', 'noopener,noreferrer');
    return;
  }
  const parts = new URLSearchParams(inside);
  const tab = Number(parts.get('gid') ?? app.sheet.id);
  if (!app.book.tabs.some(({ id }) => id === tab)) return app.failed(new Error('The tab this leads to is gone.'));
  await app.show(tab, true);
  const block = parseA1(parts.get('range') ?? '');
  if (block) app.grid.selectBlock(block);
}
