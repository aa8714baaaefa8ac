import type { ServerResponse } from 'node:http';
import type { StudioEvent } from './protocol';

/** The pages that are open; each hears what happens as server-sent events. */
export class Events {
  readonly #pages = new Set<ServerResponse>();

  get count(): number {
    return this.#pages.size;
  }

  add(page: ServerResponse): void {
    page.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    page.write(': hello\n\n');
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
  }

  tell(event: StudioEvent, page?: ServerResponse): void {
    for (const one of page ? [page] : this.#pages) one.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    for (const page of this.#pages) page.end();
  }
}
