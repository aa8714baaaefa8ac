import { randomUUID } from 'node:crypto';
import type { MenuItem } from '../runtime/host/hostCore';
import { isPlainObject } from '../runtime/host/plain';
import type { Runtime } from '../runtime/host/runtime';
import { type Command, type Desk, Failed } from './command';
import { parsed } from './run';
import { oneLine, tell } from './tell';

export const call: Command = {
  usage: 'call NAME JSON [--request ID] [--contract VERSION]',
  help: 'Send what a panel would send and print the answer; the same --request twice acts once.',
  flags: { request: 'text', contract: 'text' },
  words: [2, 2],
  run(desk, [name, body], { request, contract }) {
    const value = askAsPanel(desk, name!, parsed(body!), { request, contract });
    desk.print(JSON.stringify(value));
    refuse(value);
  },
};

/** What the script answers a panel. */
export function askAsPanel(
  desk: Desk,
  name: string,
  body: unknown,
  { request, contract }: Readonly<Record<string, string | true | undefined>> = {},
): unknown {
  const runtime = desk.runtime();
  const page = runtime.aside(() => openPage(runtime));
  const outcome = runtime.callFromPanel('rpc', [
    {
      call: name,
      version: contract ?? page.version,
      request: request ?? randomUUID(),
      nonce: page.nonce,
      body,
    },
  ]);
  tell(desk, outcome);
  return outcome.value;
}

/** A refusal is the command's own failure. */
export function refuse(value: unknown): void {
  const refusal = refusalIn(value);
  if (refusal !== undefined) throw new Failed(oneLine(refusal));
}

interface Page {
  nonce: string;
  version: string;
}

/** Opens a panel as a person does, from the first line of the menu: only an open page may call. */
function openPage(runtime: Runtime): Page {
  const menus = runtime.open().flatMap((outcome) => outcome.menus);
  const first = firstItem(menus);
  if (!first) throw new Failed('The script has no menu, so no panel can be opened.');
  const { error, panels } = runtime.execute(first);
  if (error) throw error;
  const text = /window\.page = (\{.*\});?<\/script>/.exec(panels[0]?.html ?? '')?.[1];
  if (text === undefined) throw new Failed('The first line of the menu opens no panel.');
  return JSON.parse(text) as Page;
}

function firstItem(items: readonly MenuItem[]): string | undefined {
  for (const item of items) {
    const found = item.kind === 'item' ? item.run : item.kind === 'menu' ? firstItem(item.items) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function refusalIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !isPlainObject(value)) return undefined;
  const { refused, reload } = value as { refused?: unknown; reload?: unknown };
  const words = refused ?? reload;
  return words === undefined ? undefined : String(words);
}
