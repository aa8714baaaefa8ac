import type { Shelves } from './shelves';

/** Docs, each written out only when its text is needed: a script changes one in many small steps. */
export class Docs {
  readonly #waiting = new Map<string, () => string>();
  readonly #versions = new Map<string, number>();

  constructor(private readonly kept: Shelves<unknown>) {}

  text(id: string): string | undefined {
    this.#write(id);
    const doc = this.kept.get(id);
    return doc === undefined ? undefined : JSON.stringify(doc);
  }

  version(id: string): number {
    return this.#versions.get(id) ?? 0;
  }

  put(id: string, text: () => string): number {
    this.#waiting.set(id, text);
    return this.#rise(id);
  }

  copy(id: string, to: string): void {
    this.#write(id);
    this.kept.set(to, structuredClone(this.kept.get(id)));
    this.#rise(to);
  }

  remove(id: string): void {
    this.#waiting.delete(id);
    this.kept.remove(id);
    this.#rise(id);
  }

  /** Everything that waits is written into the state. */
  settle(): void {
    for (const id of [...this.#waiting.keys()]) this.#write(id);
  }

  /** The state was replaced: whoever has a Doc open must read it again. */
  forget(): void {
    this.#waiting.clear();
    for (const id of this.#versions.keys()) this.#rise(id);
  }

  #write(id: string): void {
    const text = this.#waiting.get(id);
    if (!text) return;
    this.#waiting.delete(id);
    this.kept.set(id, JSON.parse(text()));
  }

  #rise(id: string): number {
    const version = this.version(id) + 1;
    this.#versions.set(id, version);
    return version;
  }
}
