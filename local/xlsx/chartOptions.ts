/** The options of a Google chart: an object at `vAxis`, or single values at `vAxis.format`, as a script set them. */
export class ChartOptions {
  constructor(private readonly options: Record<string, unknown>) {}

  get(path: string): unknown {
    if (path in this.options) return this.options[path];
    const parts = path.split('.');
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const outer = this.options[parts.slice(0, length).join('.')];
      const value = within(outer, parts.slice(length));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  text(path: string): string | undefined {
    const value = this.get(path);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  number(path: string): number | undefined {
    const value = this.get(path);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  /** `#rrggbb` without the sign, as charts in files want it. */
  color(path: string): string | undefined {
    return /^#([0-9a-f]{6})$/i.exec(this.text(path) ?? '')?.[1]?.toUpperCase();
  }
}

function within(value: unknown, parts: readonly string[]): unknown {
  let at = value;
  for (const part of parts) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}
