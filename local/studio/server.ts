import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Api } from './api';
import { assets, indexPage, pagePolicy } from './assets';
import type { DeskSettings } from './desk/settings';
import { Refused } from './deskProcess';
import { Events } from './events';
import { type Guard, guard } from './guard';
import { refuse, say, send } from './http';
import { Panels, panelPolicy } from './panels';
import { WorkspaceDesk } from './workspaceDesk';

export interface StudioOptions extends DeskSettings {
  /** 0 for any free one. */
  port: number;
}
export interface Studio {
  url: string;
  close(): Promise<void>;
}

/** Starts the local page: one server on 127.0.0.1, one child process with the workbook. */
export async function startStudio({ port, ...settings }: StudioOptions): Promise<Studio> {
  const token = randomBytes(24).toString('base64url');
  const events = new Events();
  const panels = new Panels();
  const server = createServer();
  const own = await listening(server, port);
  const desk = new WorkspaceDesk(settings, events);
  await desk.ready;
  const api = new Api(desk, events, panels);
  const gate = guard(own, token);
  server.on('request', (request, response) => void serve({ api, gate, panels, token }, request, response));
  const watching = setInterval(() => void api.check(), 2000);
  return {
    url: `http://127.0.0.1:${own}/`,
    async close() {
      clearInterval(watching);
      events.close();
      server.close();
      server.closeAllConnections();
      await desk.close();
    },
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

interface Open {
  api: Api;
  gate: Guard;
  panels: Panels;
  token: string;
}

async function serve({ api, gate, panels, token }: Open, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  const refused = gate.refuses(request);
  if (refused) {
    // Whatever else it meant to send is not waited for.
    response.setHeader('connection', 'close');
    return say(response, 403, refused);
  }
  const path = (request.url ?? '/').split('?')[0]!;
  try {
    if (request.method === 'GET' && path.startsWith('/panel/')) return sendPanel(panels.page(path), response);
    if (request.method === 'GET' && !path.startsWith('/api/')) return sendAsset(path, token, response);
    const handler = api.handler(path);
    if (!handler || request.method !== 'POST') return say(response, 404, 'There is nothing here.');
    if (!gate.hasToken(request)) return say(response, 403, 'This page is of an earlier start: load it again.');
    await handler(request, response);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const warning = error instanceof Refused && error.warning;
    if (response.headersSent) response.end();
    else refuse(response, words, warning);
  }
}

function sendAsset(path: string, token: string, response: ServerResponse): void {
  if (path === '/' || path === '/index.html') {
    response.setHeader('content-security-policy', pagePolicy);
    send(response, 'text/html', indexPage(token));
    return;
  }
  const asset = assets(path);
  if (asset) send(response, asset.type, asset.bytes);
  else say(response, 404, 'There is nothing here.');
}

function sendPanel(page: string | undefined, response: ServerResponse): void {
  if (page === undefined) {
    say(response, 404, 'This panel is closed. Open it from the menu.');
    return;
  }
  response.setHeader('content-security-policy', panelPolicy);
  send(response, 'text/html', page);
}
