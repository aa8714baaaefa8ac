/** Options of Google's charts by path: `vAxis.format`, `series.0.color`; set whole (`vAxis: { format }`) or by path. */
export class Options {
  readonly #held: Record<string, unknown> = {};

  set(path: string, value: unknown): void {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) this.set(`${path}.${name}`, inner);
    } else this.#held[path] = value;
  }
  get(path: string): unknown {
    return this.#held[path] ?? null;
  }
  text(path: string): string | undefined {
    const value = this.#held[path];
    return value === undefined || value === null ? undefined : String(value);
  }
  number(path: string): number | undefined {
    const value = this.#held[path];
    return typeof value === 'number' ? value : undefined;
  }
  list(path: string): readonly unknown[] {
    const value = this.#held[path];
    return Array.isArray(value) ? value : [];
  }
  flag(path: string): boolean {
    return this.#held[path] === true;
  }
}
