import { randomUUID } from 'node:crypto';

const ENOUGH = 400;

/** Panels and dialogs that the script has opened, each under an address that nobody can guess. */
export class Panels {
  readonly #pages = new Map<string, string>();
  /** Mails keep their address, so that one that is being read is not loaded again. */
  readonly #mails = new Map<string, string>();

  /** The address under which the page finds the panel. */
  keep(html: string, shim?: string): string {
    const known = shim === undefined ? this.#mails.get(html) : undefined;
    if (known !== undefined && this.#pages.has(known)) return `/panel/${known}`;
    const id = randomUUID();
    if (shim === undefined) this.#mails.set(html, id);
    this.#pages.set(id, shim === undefined ? html : withShim(html, shim));
    if (this.#pages.size > ENOUGH) this.#pages.delete(this.#pages.keys().next().value!);
    return `/panel/${id}`;
  }

  page(path: string): string | undefined {
    return this.#pages.get(path.replace('/panel/', ''));
  }
}

/** Before every script of the panel, as Google's own comes before it. */
function withShim(html: string, shim: string): string {
  const script = `<script>${shim}</script>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  return head
    ? html.slice(0, head.index + head[0].length) + script + html.slice(head.index + head[0].length)
    : script + html;
}

/**
 * A panel runs its own inline script and style and reaches nothing: no network, no page around it, no storage. `sandbox`
 * holds also when somebody opens its address in a tab of its own.
 */
export const panelPolicy =
  "sandbox allow-scripts allow-forms allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";
