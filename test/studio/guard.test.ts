import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenStudio, openStudio } from './studio';

let studio: OpenStudio;
let token: string;
beforeAll(async () => {
  studio = await openStudio({ script: { code: 'function onOpen() {}' } });
  token = /name="studio-token" content="([^"]+)"/.exec((await ask('GET', '/')).text)![1]!;
});
afterAll(() => studio?.close());

/** As any program on this computer, or a page of another site, might ask. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(studio.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? body : undefined);
  });
}
const look = JSON.stringify({ action: 'book', request: {} });

test('answers its own page, with the token that it wrote into it', async () => {
  const { status, text } = await ask('POST', '/api/act', { 'x-studio-token': token }, look);
  expect(status).toBe(200);
  expect(JSON.parse(text).value.tabs).toHaveLength(1);
});

test.each([
  ['under another name that leads here', { host: 'evil.example' }],
  ['under another name with the right port', { host: 'evil.example:4173' }],
  ['from a page of another site', { origin: 'https://evil.example' }],
  ['from a page without an origin of its own', { origin: 'null' }],
  ['from another port of this computer', { origin: 'http://127.0.0.1:1' }],
  ['from the right port under another name', { origin: 'http://evil.example:4173' }],
  ['from a page on this computer that came as https', { origin: 'https://127.0.0.1' }],
  ['under a name that only begins as ours does', { host: '127.0.0.1.evil.example' }],
  ['under no port', { host: '127.0.0.1' }],
  ['when the browser says that another site asks', { 'sec-fetch-site': 'cross-site' }],
])('refuses what is asked %s, token or not', async (_how, headers) => {
  for (const path of ['/', '/studio.js', '/api/act']) {
    const { status } = await ask(
      path === '/api/act' ? 'POST' : 'GET',
      path,
      { 'x-studio-token': token, ...headers } as Record<string, string>,
      look,
    );
    expect([path, status]).toEqual([path, 403]);
  }
});

test.each(['act', 'answer', 'export', 'docx', 'import', 'sample', 'events'])(
  'asks for the token before %s',
  async (path) => {
    for (const headers of [{}, { 'x-studio-token': '' }, { 'x-studio-token': `${token.slice(1)}x` }]) {
      const { status } = await ask('POST', `/api/${path}`, headers as Record<string, string>, look);
      expect(status).toBe(403);
    }
  },
);

test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('does nothing for %s, token or not', async (method) => {
  for (const path of ['act', 'answer', 'export', 'docx', 'import', 'sample', 'events']) {
    const { status, headers } = await ask(method, `/api/${path}`, { 'x-studio-token': token });
    expect([path, status]).toEqual([path, 404]);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'takes no form of another page for a request: %s comes without the token',
  async (type) => {
    expect((await ask('POST', '/api/act', { 'content-type': type }, look)).status).toBe(403);
    expect((await ask('POST', `/api/act?x-studio-token=${token}`, { 'content-type': type }, look)).status).toBe(403);
    expect(
      (await ask('POST', '/api/act', { 'content-type': type, cookie: `x-studio-token=${token}` }, look)).status,
    ).toBe(403);
  },
);

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['an action that is no text', '{"action":{},"request":{}}'],
  ['names that mean something to JavaScript', '{"__proto__":{"action":"book"},"constructor":1}'],
  ['deep nesting', `{"action":"book","request":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
])('answers %s in words, and goes on', async (_what, body) => {
  const { status, text, headers } = await ask('POST', '/api/act', { 'x-studio-token': token }, body);
  expect([status, headers['x-studio-refused']]).toEqual([200, 'yes']);
  expect(JSON.parse(text).words).toEqual(expect.stringMatching(/\w/));
  expect((await ask('POST', '/api/act', { 'x-studio-token': token }, look)).status).toBe(200);
});

test('is no WebSocket, for nobody', async () => {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const at: Record<string, string>[] = [{}, { origin: 'https://evil.example' }, { 'x-studio-token': token }];
  const got = await Promise.all(at.map((more) => ask('GET', '/api/events', { ...upgrade, ...more })));
  expect(got.map(({ status }) => status)).toEqual([404, 403, 404]);
});

test('tells what happens to its own page only: an EventSource, which can send no token, hears nothing', async () => {
  const headers = { accept: 'text/event-stream' };
  expect((await ask('GET', '/api/events', headers)).status).toBe(404);
  expect((await ask('GET', '/api/events', { ...headers, origin: 'https://evil.example' })).status).toBe(403);
  expect(
    (await ask('POST', '/api/events', { ...headers, origin: 'https://evil.example', 'x-studio-token': token })).status,
  ).toBe(403);
});

test('listens to this computer only, and lets the page speak to nobody else', async () => {
  expect(studio.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  const { headers } = await ask('GET', '/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
});

test('gives out nothing but its own files', async () => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/desk.mjs',
    '/desk.mjs',
    '/workspace/workbook.json',
    '/..%2f..%2fpackage.json',
    '/..\\package.json',
    '//etc/passwd',
    '/studio.js/../../cli.mjs',
    '/studio.js%00.css',
    '/__proto__',
    '/constructor',
    '/panel/',
    '/panel/../../package.json',
    '/panel/__proto__',
    '/panel/1',
  ]) {
    expect((await ask('GET', path)).status).toBe(404);
  }
});

test('refuses an action that there is not, in words', async () => {
  const { status, text, headers } = await ask(
    'POST',
    '/api/act',
    { 'x-studio-token': token },
    JSON.stringify({ action: 'constructor', request: {} }),
  );
  expect([status, headers['x-studio-refused']]).toEqual([200, 'yes']);
  expect(JSON.parse(text)).toEqual({ words: 'There is no action constructor.' });
});
