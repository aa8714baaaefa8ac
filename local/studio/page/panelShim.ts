/**
 * Stands in for Google's own script inside a panel: google.script.run and google.script.host over messages to the page
 * around it, with Google's rules. A panel is sandboxed: these messages are all it has.
 */
interface Setting {
  functions: readonly string[];
  origin: string;
}
type Done = (value: unknown, user?: unknown) => void;
interface Handlers {
  success?: Done;
  failure?: Done;
  user?: unknown;
}

(() => {
  const { functions, origin } = settingOf(window.name);
  const waiting = new Map<number, Handlers>();
  const queue: (() => void)[] = [];
  const AT_ONCE = 10;
  let number = 0;

  addEventListener('message', ({ source, data }: MessageEvent) => {
    if (source !== parent || typeof data !== 'object' || data?.studio !== 'result') return;
    const handlers = waiting.get(data.id);
    if (!handlers) return;
    waiting.delete(data.id);
    queue.shift()?.();
    if (!('error' in data)) return handlers.success?.(data.value, handlers.user);
    const error = new Error(data.error);
    if (handlers.failure) handlers.failure(error, handlers.user);
    else console.error(error.message);
  });

  function send(name: string, args: readonly unknown[], handlers: Handlers): void {
    number += 1;
    const id = number;
    const go = () => {
      waiting.set(id, handlers);
      parent.postMessage({ studio: 'run', id, name, args }, '*');
    };
    // An eleventh call waits until one of ten is back.
    if (waiting.size < AT_ONCE) go();
    else queue.push(go);
  }

  function runner(handlers: Handlers): object {
    const run: Record<string, unknown> = {
      withSuccessHandler: (success: Done) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Done) => runner({ ...handlers, failure }),
      withUserObject: (user: unknown) => runner({ ...handlers, user }),
    };
    for (const name of functions)
      run[name] = (...args: unknown[]) =>
        send(
          name,
          args.map((value, at) => sendable(value, String(at))),
          handlers,
        );
    return run;
  }

  const host = {
    close: () => parent.postMessage({ studio: 'close' }, '*'),
    setHeight: (height: number) => parent.postMessage({ studio: 'size', height: Number(height) }, '*'),
    setWidth: (width: number) => parent.postMessage({ studio: 'size', width: Number(width) }, '*'),
    editor: { focus: () => parent.postMessage({ studio: 'focus' }, '*') },
    origin,
  };
  addEventListener('keydown', (event) => {
    // The way out for those who work without a mouse.
    if (event.key === 'Escape' && !event.defaultPrevented) host.editor.focus();
  });
  Object.assign(window, { google: { script: { run: runner({}), host } } });
  window.name = '';
})();

function settingOf(name: string): Setting {
  try {
    return JSON.parse(name);
  } catch {
    return { functions: [], origin: '' };
  }
}

/** Text, numbers, yes or no, null, and lists and objects of these; all else fails here, also deep inside. */
function sendable(value: unknown, property: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((one, at) => sendable(one, String(at)));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sendable(one, key)]));
  throw new TypeError(`Failed due to illegal value in property: ${property}`);
}
