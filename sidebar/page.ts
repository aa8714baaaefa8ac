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

/** Made once for each form: sent twice, it acts once. */
export const newRequest = (): string => crypto.randomUUID();
