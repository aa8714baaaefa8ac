import type { z } from 'zod';

/** What the tool reads from one cell after dates have become `YYYY-MM-DD`: Google's value, or '' for a blank. */
export type RawCell = string | number | boolean;

/** A row to be written: fields of its tab → values; what is left out stays empty. */
export type Fields = Readonly<Record<string, RawCell | readonly string[] | undefined>>;

/** How a typed cell is understood. */
export type Reading = 'text' | 'number' | 'date' | 'yes' | 'link' | 'several' | 'several links';

/** Where a dropdown's choices come from when they are not a closed list: a column of `_Lists`. */
export const listNames = [
  'teams',
  'people',
  'groups',
  'subgroups',
  'group sets',
  'measures',
  'ideas',
  'products',
  'priorities',
  'topics',
  'goals',
  'steps',
  'moves',
] as const;
export type ListName = (typeof listNames)[number];

export interface Column<Value = unknown, IsComputed extends boolean = boolean> {
  readonly heading: string;
  readonly reads: Reading;
  /** Where nothing stands: undefined where a blank says nothing, as for a number; '' for free text. */
  readonly blank: Value;
  /** The closed list that a cell must choose from. */
  readonly options?: readonly string[];
  /** Headings of earlier versions, still understood. */
  readonly formerly: readonly string[];
  readonly list?: ListName;
  /** Given by the tool when the row gets its first real value; people do not type it. */
  readonly given: boolean;
  /** Shown by a header formula that looks the row's id up in `_Computed`; never a stored value. */
  readonly computed: IsComputed;
  /** The note on the heading. */
  readonly help?: string;
  /** Pixels. */
  readonly width: number;
  readonly format?: string;
}

interface Options {
  readonly help?: string;
  readonly list?: ListName;
  readonly formerly?: readonly string[];
  readonly width?: number;
  readonly format?: string;
}

const make = <Value>(
  heading: string,
  reads: Reading,
  blank: Value,
  { help, list, formerly = [], width = 120, format }: Options,
): Column<Value, false> => ({
  heading,
  reads,
  blank,
  formerly,
  list,
  given: false,
  computed: false,
  help,
  width,
  format,
});

/** Free text; '' where blank. */
export const text = (heading: string, options: Options = {}) => make(heading, 'text', '' as string, options);
/** A number; undefined where blank, never 0. */
export const number = (heading: string, options: Options = {}) =>
  make(heading, 'number', undefined as number | undefined, { width: 80, ...options });
/** A civil date `YYYY-MM-DD`; undefined where blank. */
export const date = (heading: string, options: Options = {}) =>
  make(heading, 'date', undefined as string | undefined, { width: 95, format: 'yyyy-mm-dd', ...options });
/** Yes or blank. A dropdown, not a checkbox: a pre-made checkbox counts as content. */
export const yes = (heading: string, options: Options = {}) =>
  make(heading, 'yes', false as boolean, { width: 90, ...options });
/** One word of a closed list, or undefined where blank. */
export const choice = <E extends z.ZodEnum>(heading: string, of: E, options: Options = {}) => ({
  ...make(heading, 'text', undefined as z.infer<E> | undefined, options),
  options: of.options.map(String),
});
/** One name out of the network's own lists; '' where blank. */
export const name = (heading: string, list: ListName, options: Options = {}) =>
  make(heading, 'text', '' as string, { list, ...options });
/** The id of another row: the cell holds `I-07 Exit ticket sort`, only what stands before the first space counts. */
export const link = (heading: string, list: ListName, options: Options = {}) =>
  make(heading, 'link', '' as string, { list, width: 160, ...options });
const none: readonly string[] = [];
/** Several names, separated by `; ` or a line break. */
export const several = (heading: string, list: ListName, options: Options = {}) =>
  make(heading, 'several', none, { list, width: 160, ...options });
/** Several ids of other rows. */
export const severalLinks = (heading: string, list: ListName, options: Options = {}) =>
  make(heading, 'several links', none, { list, width: 160, ...options });
/** The row's own id: a prefix and a number, padded, read with any padding. */
export const id = (heading: string, options: Options = {}) => ({
  ...make(heading, 'link', '' as string, { width: 60, ...options }),
  given: true,
});
/** A value worked out by the tool, shown by the column's header formula. */
export const computed = (heading: string, options: Options = {}): Column<string, true> => ({
  ...make(heading, 'text', '', options),
  computed: true,
});

export type Columns = Readonly<Record<string, Column>>;

/** green = type here, blue = read, grey = set-up, hidden = the tool's own. */
export type TabColour = 'green' | 'blue' | 'grey' | 'hidden';

export interface Tab<C extends Columns = Columns> {
  readonly name: string;
  readonly formerly: readonly string[];
  readonly colour: TabColour;
  /** One sentence: what the tab is for. */
  readonly about: string;
  /** 'people' type here at any moment; 'tool' is rewritten or appended to by the tool only. */
  readonly owner: 'people' | 'tool';
  /** When the tab appears. */
  readonly appears: 'day one' | 'later' | 'system';
  readonly columns: C;
  /** Rows end at the last row in which one of these fields is filled. */
  readonly key: readonly string[];
  /** The id's prefix and the number of digits it is padded to. */
  readonly ids?: { readonly prefix: string; readonly digits: number };
}

export const tab = <C extends Columns>(
  name: string,
  about: Pick<Tab, 'about' | 'colour' | 'owner' | 'appears' | 'ids'> & {
    key: readonly (keyof NoInfer<C> & string)[];
    formerly?: readonly string[];
  },
  columns: C,
): Tab<C> => ({ name, formerly: [], ...about, columns });

/** What people typed into one row, and the sheet's row number it was read from. Columns the tool computes are left out. */
export type Row<T extends Tab> = {
  readonly [F in keyof T['columns'] as T['columns'][F]['computed'] extends true ? never : F]: T['columns'][F]['blank'];
} & { readonly row: number };

/** The list a cell must choose from, or undefined where people may type freely. */
export function choices({ options, reads }: Column): readonly string[] | undefined {
  return reads === 'yes' ? ['Yes'] : options;
}
