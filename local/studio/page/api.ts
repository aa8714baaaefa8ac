import type { ActionName, Done, ReplyOf, RequestOf, StudioEvent } from '../protocol';

const token = document.querySelector('meta[name=studio-token]')?.getAttribute('content') ?? '';

/** The studio would not do it, in words; `warning` where the person may insist. */
export class Refusal extends Error {
  constructor(
    words: string,
    readonly warning = false,
  ) {
    super(words);
  }
}

export async function act<N extends ActionName>(action: N, request: RequestOf<N>): Promise<Done<ReplyOf<N>>> {
  const response = await post('/api/act', JSON.stringify({ action, request }));
  return response.json();
}

export async function look<N extends ActionName>(action: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return (await act(action, request)).value;
}

export async function answer(id: string, button: string, text: string): Promise<void> {
  await post('/api/answer', JSON.stringify({ id, button, text }));
}

interface Exported {
  file: Blob;
  /** What the file cannot hold, in words. */
  notes: string[];
}

export const exportXlsx = (): Promise<Exported> => exported('/api/export', '');
export const exportDocx = (id: string): Promise<Exported> => exported('/api/docx', JSON.stringify({ id }));

async function exported(path: string, body: string): Promise<Exported> {
  const response = await post(path, body);
  const notes = JSON.parse(decodeURIComponent(response.headers.get('x-studio-notes') ?? '[]'));
  return { file: await response.blob(), notes };
}

export async function importXlsx(file: File): Promise<Done<string[]>> {
  const name = encodeURIComponent(file.name.replace(/\.xlsx$/i, ''));
  return (await post('/api/import', file, { 'x-studio-name': name })).json();
}

export async function loadSample(name: string): Promise<void> {
  await post('/api/sample', JSON.stringify({ name }));
}

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body, headers: { 'x-studio-token': token, ...headers } });
  } catch {
    throw new Refusal('The studio has stopped. Start it again with npm start, then load this page again.');
  }
  if (!response.ok) throw new Refusal((await response.text()).trim());
  if (!response.headers.has('x-studio-refused')) return response;
  const { words, warning } = await response.json();
  throw new Refusal(words, warning === true);
}

/** Hears what happens for as long as the page is open; comes back by itself after a pause. */
export async function listen(hear: (event: StudioEvent) => void, lost: (isLost: boolean) => void): Promise<void> {
  for (;;) {
    try {
      const response = await post('/api/events', '');
      lost(false);
      await read(response, hear);
    } catch {
      lost(true);
    }
    await new Promise((next) => setTimeout(next, 1500));
  }
}

async function read(response: Response, hear: (event: StudioEvent) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done || value === undefined) return;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) hear(JSON.parse(part.slice(6)));
  }
}
