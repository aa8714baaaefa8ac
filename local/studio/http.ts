import type { IncomingMessage, ServerResponse } from 'node:http';

/** What requests bring and what responses say. */

const MOST = 100 * 1024 * 1024;

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST) throw new Error('That file is too large: 100 MB at most.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Only the studio's own page gets as far as this, and it is built with the server: `T` is what it sends. */
export async function jsonOf<T>(request: IncomingMessage): Promise<T> {
  return JSON.parse((await bodyOf(request)).toString('utf8'));
}

export function send(response: ServerResponse, type: string, bytes: string | Uint8Array): void {
  response.writeHead(200, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** A file, with what it cannot hold in words. */
export function sendFile(response: ServerResponse, type: string, bytes: Uint8Array, notes: readonly string[]): void {
  response.setHeader('x-studio-notes', encodeURIComponent(JSON.stringify(notes.slice(0, 20))));
  send(response, type, bytes);
}

export function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

/** A refusal is an answer, not a failure of the server: the page says it in words. */
export function refuse(response: ServerResponse, words: string, warning: boolean): void {
  response.setHeader('x-studio-refused', 'yes');
  json(response, 200, { words, ...(warning ? { warning } : {}) });
}
