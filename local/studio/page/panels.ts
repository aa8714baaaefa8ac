import type { Panel } from '../../runtime/host/hostCore';
import { h } from './dom';

export interface PanelHooks {
  functions(): readonly string[];
  call(name: string, args: readonly unknown[]): Promise<unknown>;
  /** The focus goes back to the sheet. */
  left(): void;
}

/**
 * The script's sidebar and dialogs, each in a frame that may run its own script and nothing else. What a frame asks for
 * is believed only if it comes from that very frame.
 */
export class Panels {
  readonly side = h('aside', { class: 'side', hidden: true });
  readonly #frames = new Map<HTMLIFrameElement, { close(): void; size(width?: number, height?: number): void }>();
  readonly #hooks: PanelHooks;

  constructor(hooks: PanelHooks) {
    this.#hooks = hooks;
    addEventListener('message', (event) => this.#hear(event));
  }

  open(panel: Panel): void {
    if (panel.kind === 'sidebar') this.#openSide(panel);
    else this.#openDialog(panel);
  }

  closeSide(): void {
    for (const frame of this.#frames.keys()) if (this.side.contains(frame)) this.#frames.delete(frame);
    this.side.replaceChildren();
    this.side.hidden = true;
  }

  focus(): boolean {
    const frame = this.side.querySelector('iframe');
    frame?.focus();
    return frame !== null;
  }

  #openSide(panel: Panel): void {
    this.closeSide();
    const frame = this.#frame(panel);
    const close = () => {
      this.closeSide();
      this.#hooks.left();
    };
    this.side.append(
      h(
        'header',
        {},
        h('h2', {}, panel.title || 'Panel'),
        h('button', { class: 'close', 'aria-label': `Close ${panel.title}`, onclick: close }, '×'),
      ),
      frame,
    );
    this.side.setAttribute('aria-label', panel.title || 'Panel');
    this.side.hidden = false;
    this.#frames.set(frame, { close, size: () => undefined });
    frame.addEventListener('load', () => frame.focus(), { once: true });
  }

  #openDialog(panel: Panel): void {
    const frame = this.#frame(panel);
    const before = document.activeElement;
    const box = h('dialog', { class: 'panelDialog', 'aria-label': panel.title });
    const close = () => {
      this.#frames.delete(frame);
      box.close();
      box.remove();
      if (before instanceof HTMLElement) before.focus();
    };
    const size = (width?: number, height?: number) => {
      if (width !== undefined && Number.isFinite(width)) frame.style.width = `${Math.min(width, innerWidth - 40)}px`;
      if (height !== undefined && Number.isFinite(height))
        frame.style.height = `${Math.min(height, innerHeight - 120)}px`;
    };
    box.append(
      h(
        'header',
        {},
        h('h2', {}, panel.title),
        h('button', { class: 'close', 'aria-label': `Close ${panel.title}`, onclick: close }, '×'),
      ),
      frame,
    );
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    document.body.append(box);
    if (panel.kind === 'dialog') box.showModal();
    else box.show();
    size(panel.width, panel.height);
    this.#frames.set(frame, { close, size });
    frame.addEventListener('load', () => frame.focus(), { once: true });
  }

  #frame({ title, html: address }: Panel): HTMLIFrameElement {
    return h('iframe', {
      title: title || 'Panel',
      sandbox: 'allow-scripts allow-forms allow-downloads',
      // Read by the shim inside before any script of the panel runs.
      name: JSON.stringify({ functions: this.#hooks.functions(), origin: location.origin }),
      src: address,
    });
  }

  #hear({ source, data }: MessageEvent): void {
    const entry = [...this.#frames].find(([{ contentWindow }]) => contentWindow === source);
    if (!entry || typeof data !== 'object' || data === null) return;
    const [frame, { close, size }] = entry;
    if (data.studio === 'close') close();
    else if (data.studio === 'size') size(data.width, data.height);
    else if (data.studio === 'focus') this.#hooks.left();
    else if (data.studio === 'run' && typeof data.name === 'string' && Array.isArray(data.args)) {
      const reply = (result: object) =>
        frame.contentWindow?.postMessage({ studio: 'result', id: data.id, ...result }, '*');
      this.#hooks.call(data.name, data.args).then(
        (value) => reply({ value }),
        (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
      );
    }
  }
}
