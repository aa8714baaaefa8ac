/** A chart's options by their dotted names, however they were set: `{ vAxis: { format } }` or `'vAxis.format'`. */
export interface Options {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** Only what is a plain colour: it goes into a drawing. */
  colour(name: string): string | undefined;
  list(name: string): readonly unknown[] | undefined;
}

export function flatOptions(given: Record<string, unknown>): Options {
  const flat = new Map<string, unknown>();
  const put = (value: unknown, name: string) => {
    flat.set(name, value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) put(inner, name === '' ? key : `${name}.${key}`);
  };
  put(given, '');
  const text = (name: string) => {
    const value = flat.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    number: (name) => {
      const value = Number(flat.get(name) ?? Number.NaN);
      return Number.isFinite(value) ? value : undefined;
    },
    flag: (name) => {
      const value = flat.get(name);
      return typeof value === 'boolean' ? value : undefined;
    },
    colour: (name) => {
      const value = text(name);
      return value !== undefined && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(value) ? value : undefined;
    },
    list: (name) => {
      const value = flat.get(name);
      return Array.isArray(value) ? value : undefined;
    },
  };
}

export interface SeriesLook {
  kind: 'line' | 'column';
  colour: string;
  width: number;
  /** Diameter; 0 for none. */
  point: number;
  dash: string;
}

const colours = ['#44505c', '#0b5cad', '#a84300', '#5a6470', '#8a949e'];

export function seriesLook(options: Options, at: number, type: string): SeriesLook {
  const own = `series.${at}`;
  const kind = (options.text(`${own}.type`) ?? (type === 'COLUMN' ? 'bars' : 'line')) === 'bars' ? 'column' : 'line';
  const listed = options.list('colors')?.[at];
  return {
    kind,
    colour:
      options.colour(`${own}.color`) ??
      (typeof listed === 'string' && /^#[0-9a-f]{3,8}$/i.test(listed) ? listed : colours[at % colours.length]!),
    width: options.number(`${own}.lineWidth`) ?? options.number('lineWidth') ?? (type === 'SCATTER' ? 0 : 2),
    point: options.number(`${own}.pointSize`) ?? options.number('pointSize') ?? (type === 'SCATTER' ? 7 : 0),
    dash: (options.list(`${own}.lineDashStyle`) ?? []).map(Number).filter(Number.isFinite).join(' '),
  };
}
