import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { writeDocx } from '../docx';
import { type Doc, emptyDoc } from '../runtime/services/document/model';
import { readXlsx, writeXlsx } from '../xlsx';
import { assets, indexPage, pagePolicy, shim } from './assets';
import { DeskProcess, Refused } from './deskProcess';
import { Events } from './events';
import { guard } from './guard';
import { Panels, panelPolicy } from './panels';
import type { ActionName, Done, MailView, OutcomeView, RequestOf } from './protocol';

export interface StudioOptions {
  /** The workspace. */
  folder: string;
  /** 0 for any free one. */
  port: number;
  user?: string | undefined;
}
export interface Studio {
  url: string;
  close(): Promise<void>;
}

/** Starts the local page: one server on 127.0.0.1, one child process with the workbook. */
export async function startStudio({ folder, port, user }: StudioOptions): Promise<Studio> {
  const events = new Events();
  const desk = new DeskProcess(folder, user, {
    ask: (ask) => events.tell({ kind: 'ask', ask }),
    gone: (words) => events.tell({ kind: 'gone', words }),
  });
  await desk.ready;
  const studio = new StudioServer(desk, events);
  const own = await studio.listen(port);
  const watching = setInterval(() => void studio.check(), 2000);
  return {
    url: `http://127.0.0.1:${own}/`,
    async close() {
      clearInterval(watching);
      studio.close();
      await desk.close();
    },
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

class StudioServer {
  readonly #token = randomBytes(24).toString('base64url');
  readonly #panels = new Panels();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #guard = guard(0, '');
  #version = -1;

  constructor(
    private readonly desk: DeskProcess,
    private readonly events: Events,
  ) {}

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        const address = this.#server.address();
        const own = typeof address === 'object' && address ? address.port : port;
        this.#guard = guard(own, this.#token);
        resolve(own);
      });
    });
  }

  close(): void {
    this.events.close();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Another program (the command line) may have changed the workspace. */
  async check(): Promise<void> {
    if (this.events.count === 0 || this.desk.asked) return;
    const { version } = await this.desk.act('check', {}).catch(() => ({ version: this.#version }));
    this.#heard(version);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    const refused = this.#guard.refuses(request);
    if (refused) return say(response, 403, refused);
    const path = (request.url ?? '/').split('?')[0]!;
    try {
      if (request.method === 'GET' && path.startsWith('/panel/')) return this.#panel(path, response);
      if (request.method === 'GET' && !path.startsWith('/api/')) return this.#asset(path, response);
      const handler = this.#handler(path);
      if (!handler || request.method !== 'POST') return say(response, 404, 'There is nothing here.');
      if (!this.#guard.hasToken(request)) return say(response, 403, 'This page is of an earlier start: load it again.');
      await handler(request, response);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const warning = error instanceof Refused && error.warning;
      if (!response.headersSent) json(response, 409, { words, ...(warning ? { warning } : {}) });
      else response.end();
    }
  }

  #handler(path: string): Handler | undefined {
    const named: Record<string, Handler> = {
      '/api/events': (_request, response) => this.#listenTo(response),
      '/api/act': (request, response) => this.#act(request, response),
      '/api/answer': (request, response) => this.#answer(request, response),
      '/api/export': (_request, response) => this.#export(response),
      '/api/docx': (request, response) => this.#docx(request, response),
      '/api/import': (request, response) => this.#import(request, response),
    };
    return Object.hasOwn(named, path) ? named[path] : undefined;
  }

  #asset(path: string, response: ServerResponse): void {
    if (path === '/' || path === '/index.html') {
      response.setHeader('content-security-policy', pagePolicy);
      send(response, 'text/html', indexPage(this.#token));
      return;
    }
    const asset = assets(path);
    if (asset) send(response, asset.type, asset.bytes);
    else say(response, 404, 'There is nothing here.');
  }

  #panel(path: string, response: ServerResponse): void {
    const page = this.#panels.page(path);
    if (page === undefined) {
      say(response, 404, 'This panel is closed. Open it from the menu.');
      return;
    }
    response.setHeader('content-security-policy', panelPolicy);
    send(response, 'text/html', page);
  }

  #listenTo(response: ServerResponse): void {
    this.events.add(response);
    const { asked } = this.desk;
    if (asked) this.events.tell({ kind: 'ask', ask: asked }, response);
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The page is built with this program and sends what `Actions` says; the desk refuses any other name.
    const { action, request: body } = JSON.parse(await text(request)) as {
      action: ActionName;
      request: RequestOf<ActionName>;
    };
    const done = await this.desk.act(action, body);
    const value = action === 'mails' ? this.#mailPages(done.value as MailView[]) : done.value;
    json(response, 200, { ...done, value, outcomes: done.outcomes.map((outcome) => this.#withAddresses(outcome)) });
    this.#heard(done.version);
  }

  #withAddresses(outcome: OutcomeView): OutcomeView {
    const panels = outcome.panels.map((panel) => ({ ...panel, html: this.#panels.keep(panel.html, shim()) }));
    return { ...outcome, panels };
  }

  /** A mail's HTML is kept like a panel's, without the script that panels get. */
  #mailPages(mails: readonly MailView[]): MailView[] {
    return mails.map((mail) => ({ ...mail, html: mail.html && this.#panels.keep(mail.html) }));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id, button, text: typed } = JSON.parse(await text(request));
    const taken = this.desk.answer(String(id), { button: String(button), text: String(typed) });
    if (taken) this.events.tell({ kind: 'answered', id: String(id) });
    json(response, 200, { taken });
  }

  async #export(response: ServerResponse): Promise<void> {
    const { value } = await this.desk.act('workbook', {});
    const { bytes, notes } = await writeXlsx(value);
    file(response, `${office}.spreadsheetml.sheet`, bytes, notes);
  }

  async #docx(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id } = JSON.parse(await text(request));
    const { value: docs } = await this.desk.act('docs', {});
    const wanted = docs.find((one) => one.id === id);
    if (!wanted) throw new Error('That Doc is gone.');
    // What stands in docs/ was written by DocumentApp; a Doc that nobody has written in has nothing there.
    const { bytes, notes } = await writeDocx((wanted.doc as Doc | undefined) ?? emptyDoc(), wanted.name);
    file(response, `${office}.wordprocessingml.document`, bytes, notes);
  }

  async #import(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await body(request);
    const { value: now } = await this.desk.act('workbook', {});
    const name = decodeURIComponent(String(request.headers['x-studio-name'] ?? now.name));
    const { workbook, notes } = await readXlsx(bytes, {
      id: now.id,
      name,
      owner: now.owner,
      timeZone: now.timeZone,
      locale: now.locale,
    });
    const done: Done = await this.desk.act('replace', { workbook });
    json(response, 200, { ...done, value: notes });
    this.#heard(done.version);
  }

  #heard(version: number): void {
    if (version === this.#version) return;
    this.#version = version;
    this.events.tell({ kind: 'version', version });
  }
}

function send(response: ServerResponse, type: string, bytes: string | Uint8Array): void {
  response.writeHead(200, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
const office = 'application/vnd.openxmlformats-officedocument';
function file(response: ServerResponse, type: string, bytes: Uint8Array, notes: readonly string[]): void {
  response.setHeader('x-studio-notes', encodeURIComponent(JSON.stringify(notes.slice(0, 20))));
  send(response, type, bytes);
}
function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}
function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

const MOST = 100 * 1024 * 1024;

async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST) throw new Error('That file is too large: 100 MB at most.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
const text = async (request: IncomingMessage): Promise<string> => (await body(request)).toString('utf8');
