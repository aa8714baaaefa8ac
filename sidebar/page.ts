/** What the server wrote into the page when it was opened: `window.page`. */
interface Page {
  readonly nonce: string;
  readonly version: string;
  /** What this panel opens with; each panel knows its own. */
  readonly start: Readonly<Record<string, unknown>>;
}
declare global {
  interface Window {
    readonly page: Page;
  }
}

export const { nonce, version, start } = window.page;

/** Made once for each form: sent twice, it acts once. Random, but not by randomUUID: that needs a secure context. */
export function newRequest(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
