import type { Area, NamedRange, Sheet } from '../../model';
import { areaName, quotedName } from '../address';
import { areaOf, type Piece, type Reference, referenceText, scan } from './scan';

/** What a formula reads, and how the engine must be told about it. */
export interface Reading {
  /** The formula in the engine's dialect, without `=`. */
  text: string;
  /** `table`: only searched by VLOOKUPs, so that `fast` does not need it. */
  reads: { sheet: Sheet; area: Area; table?: boolean }[];
  /** Changes with the clock, or at every look. */
  volatile: 'no' | 'clock' | 'always';
  /** INDIRECT or OFFSET of something known only when it runs: reads anything. */
  anywhere: boolean;
  /** An array result fills the cells below and beside. */
  spills: boolean;
  /** Some open range (`A2:A`) reaches to the end of the sheet. */
  open: boolean;
  /** Ranges that exact VLOOKUPs search; `fast` is `text` with those searched by index. */
  tables: { sheet: Sheet; area: Area }[];
  fast: string;
  /** MAPs over open ranges stop one row after the content: if that row gives a blank, so do all below. */
  short: boolean;
}

export interface Book {
  sheets: readonly Sheet[];
  names: readonly NamedRange[];
  /** Rows with content. */
  lastRow(sheet: Sheet): number;
}

/** In these, blanks at the end change nothing: an open range may stop at the last row with content. */
const BLIND_TO_BLANKS = new Set(
  'VLOOKUP HLOOKUP XLOOKUP MATCH XMATCH LOOKUP SUM SUMIF SUMIFS SUMSQ AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA MAX MIN MAXIFS MINIFS MEDIAN MODE STDEV STDEVP VAR VARP LARGE SMALL PERCENTILE QUARTILE RANK SPARKLINE TEXTJOIN COUNTUNIQUE CORREL SLOPE INTERCEPT PRODUCT QUERY'.split(
    ' ',
  ),
);

/** Their results are arrays in Sheets without ARRAYFORMULA. */
const ARRAYS = new Set(
  'ARRAYFORMULA FILTER SORT SORTN UNIQUE SEQUENCE RANDARRAY TOCOL TOROW CHOOSEROWS CHOOSECOLS VSTACK HSTACK WRAPROWS WRAPCOLS EXPAND TAKE DROP MAP BYROW BYCOL SCAN MAKEARRAY TRANSPOSE SPLIT FLATTEN MMULT MINVERSE MUNIT FREQUENCY LINEST LOGEST TREND GROWTH QUERY IMPORTRANGE ARRAY_CONSTRAIN REGEXEXTRACT INDEX OFFSET INDIRECT XLOOKUP LET LAMBDA SUMPRODUCT SORTBY'.split(
    ' ',
  ),
);
const CLOCK = new Set(['NOW', 'TODAY']);
const RANDOM = new Set(['RAND', 'RANDBETWEEN', 'RANDARRAY']);

/** Scalar functions that the engine does not spread over arrays by itself; inside ARRAYFORMULA they are mapped. */
const SPREAD = new Set(
  'LEN LEFT RIGHT MID TRIM UPPER LOWER PROPER FIND SEARCH SUBSTITUTE REPLACE REPT TEXT VALUE ROUND ROUNDUP ROUNDDOWN INT ABS MOD SQRT POWER EXP LN LOG LOG10 CEILING FLOOR TRUNC SIGN YEAR MONTH DAY WEEKDAY WEEKNUM ISOWEEKNUM HOUR MINUTE SECOND DATE EDATE EOMONTH DATEDIF DAYS DATEVALUE TIMEVALUE EXACT CODE UNICODE CONCATENATE CLEAN N T'.split(
    ' ',
  ),
);

/** The second argument, where Sheets does without. */
const UNSAID = new Map([
  ['IFERROR', ''],
  ['IFNA', ''],
  ['ROUND', '0'],
  ['ROUNDUP', '0'],
  ['ROUNDDOWN', '0'],
  ['CEILING', '1'],
  ['FLOOR', '1'],
]);

export function translate(formula: string, own: Sheet, book: Book, whole = false): Reading {
  const pieces = scan(formula);
  const from = pieces[0]?.kind === 'sign' && pieces[0].text === '=' ? 1 : 0;
  const translation = new Translation(pieces, own, book, whole);
  translation.reading.fast = translation.expression(from, pieces.length, false);
  if (translation.reading.tables.length === 0) return { ...translation.reading, text: translation.reading.fast };
  const plain = new Translation(pieces, own, book, whole, false);
  return { ...plain.reading, ...translation.reading, text: plain.expression(from, pieces.length, false) };
}

class Translation {
  readonly reading: Reading = {
    text: '',
    reads: [],
    volatile: 'no',
    anywhere: false,
    spills: false,
    open: false,
    tables: [],
    fast: '',
    short: false,
  };
  private variables = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly own: Sheet,
    private readonly book: Book,
    private readonly whole: boolean,
    private readonly indexed = true,
  ) {}

  /** The pieces from…to in the engine's words. */
  expression(from: number, to: number, spread: boolean): string {
    let text = '';
    for (let at = from; at < to; at += 1) {
      const piece = this.pieces[at]!;
      if (piece.kind === 'function') {
        const close = this.closing(at + 1, to);
        text += this.call(piece.text, at + 2, close, spread);
        at = close;
      } else {
        text += this.single(piece);
      }
    }
    return text;
  }

  /** Where the bracket opened at `at` closes; `to` where it does not. */
  private closing(at: number, to: number): number {
    const depth = (this.pieces[at] as { depth: readonly string[] }).depth.length;
    for (let i = at + 1; i < to; i += 1) {
      const piece = this.pieces[i]!;
      if (piece.kind === 'sign' && piece.text === ')' && piece.depth.length === depth) return i;
    }
    return to;
  }

  private call(written: string, from: number, close: number, spread: boolean): string {
    const name = written.toUpperCase();
    this.note(name);
    const unclosed = close >= this.pieces.length;
    if (name === 'INDIRECT') {
      const known = this.indirect(from, close);
      if (known !== undefined) return known;
    }
    const searched = name === 'VLOOKUP' && this.indexed ? this.search(from, close, spread) : undefined;
    if (searched !== undefined) return searched;
    const spreading = spread || name === 'ARRAYFORMULA';
    if (spread && SPREAD.has(name)) {
      const args = this.split(from, close).map(([a, b]) => this.expression(a, b, true));
      if (args.length > 0 && args.every((arg) => arg.trim() !== '')) return this.mapped(name, args);
    }
    if (name === 'FORMULATEXT' || name === 'ISFORMULA') return this.aboutFormula(name, from, close);
    // What Sheets takes for granted the engine wants said: IFERROR(x) gives a blank, ROUND(x) no decimals.
    const missing = UNSAID.get(name);
    const alone = missing !== undefined && this.split(from, close).length === 1 ? `,${missing}` : '';
    return `${written}(${this.expression(from, close, spreading)}${alone}${unclosed ? '' : ')'}`;
  }

  /** The engine sees values where formulas stand already computed: what it cannot know is said outright. */
  private aboutFormula(name: string, from: number, close: number): string {
    const [reference] = this.pieces.slice(from, close).filter(({ kind }) => kind !== 'space');
    if (reference?.kind !== 'reference') return name === 'ISFORMULA' ? 'FALSE' : 'NA()';
    const area = areaOf(reference);
    const sheet = this.sheetOf(reference);
    if (sheet) this.reading.reads.push({ sheet, area });
    // What is said holds until that cell changes: then it is said anew, as of open ranges.
    this.reading.open = true;
    const formula = sheet?.rows[area.row]?.[area.column]?.f;
    if (name === 'ISFORMULA') return formula === undefined ? 'FALSE' : 'TRUE';
    return formula === undefined ? 'NA()' : `"${formula.replaceAll('"', '""')}"`;
  }

  /** VLOOKUP(key, range, column, FALSE): the range goes by its place, to be searched by index. */
  private search(from: number, close: number, spread: boolean): string | undefined {
    const parts = this.split(from, close);
    const [key, range, column, exact] = parts;
    if (parts.length !== 4) return undefined;
    const words = (part: [number, number]) => this.pieces.slice(...part).filter(({ kind }) => kind !== 'space');
    const [reference, ...others] = words(range!);
    const [mode, ...more] = words(exact!);
    const isExact =
      more.length === 0 && mode !== undefined && mode.kind !== 'reference' && /^(?:FALSE|0)$/i.test(mode.text);
    if (!isExact || reference?.kind !== 'reference' || others.length > 0) return undefined;
    const sheet = this.sheetOf(reference);
    if (!sheet) return undefined;
    const area = areaOf(reference);
    const closedArea = bounded(area, sheet, 'VLOOKUP', this.book);
    this.reading.reads.push({ sheet, area, table: true });
    this.reading.tables.push({ sheet, area });
    if (area.rows === null || area.columns === null) this.reading.open = true;
    const place = `${sheet.id} ${closedArea.row} ${closedArea.column} ${closedArea.rows} ${closedArea.columns}`;
    return `__VLOOKUP(${this.expression(...key!, spread)},"${place}",${this.expression(...column!, spread)})`;
  }

  private sheetOf({ sheet }: Reference): Sheet | undefined {
    if (sheet === undefined) return this.own;
    return this.book.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  }

  /** FN(a, b) over arrays: the arguments are brought to one size and mapped element by element. */
  private mapped(name: string, args: readonly string[]): string {
    const names = args.map(() => {
      this.variables += 1;
      return `spread_${this.variables}_`;
    });
    const bound = args.map((arg, i) => `${names[i]},${arg}`).join(',');
    const fitted = args.map((_, i) => `__FIT(${i + 1},${names.join(',')})`).join(',');
    const inner = names.map((one) => `${one}v`).join(',');
    return `LET(${bound},MAP(${fitted},LAMBDA(${inner},${name}(${inner}))))`;
  }

  private split(from: number, close: number): [number, number][] {
    const parts: [number, number][] = [];
    const depth = (this.pieces[from - 1] as { depth: readonly string[] }).depth.length + 1;
    let start = from;
    for (let i = from; i < close; i += 1) {
      const piece = this.pieces[i]!;
      if (piece.kind === 'sign' && (piece.text === ',' || piece.text === ';') && piece.depth.length === depth) {
        parts.push([start, i]);
        start = i + 1;
      }
    }
    if (start < close || parts.length > 0) parts.push([start, close]);
    return parts;
  }

  private single(piece: Piece): string {
    if (piece.kind === 'reference') return this.reference(piece);
    if (piece.kind === 'name') return this.name(piece.text);
    if (piece.kind === 'sign') return this.sign(piece.text, piece.depth);
    if (piece.kind === 'error') return piece.text === '#ERROR!' ? '#VALUE!' : piece.text;
    return (piece as { text: string }).text;
  }

  private note(name: string): void {
    const { reading } = this;
    if (ARRAYS.has(name)) reading.spills = true;
    if (CLOCK.has(name) && reading.volatile === 'no') reading.volatile = 'clock';
    if (RANDOM.has(name)) reading.volatile = 'always';
    if (name === 'OFFSET') reading.anywhere = true;
  }

  /** Sheets' array braces hold anything; the engine's only constants: they become stacks. */
  private sign(text: string, depth: readonly string[]): string {
    if (text === '{') {
      this.reading.spills = true;
      return 'VSTACK(HSTACK(';
    }
    if (text === '}') return '))';
    const inside = depth.at(-1);
    if (text === ';') return inside === '{' ? '),HSTACK(' : ',';
    if (text === '\\' && inside === '{') return ',';
    return text;
  }

  private name(text: string): string {
    const upper = text.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return upper;
    const named = this.book.names.find(({ name }) => name.toUpperCase() === upper);
    return named && !this.isParameter(upper) ? this.namedArea(named) : text;
  }

  /** LET and LAMBDA bind names: those hide a named range. */
  private isParameter(upper: string): boolean {
    return this.pieces.some(
      (piece, i) =>
        piece.kind === 'function' &&
        /^(?:LAMBDA|LET)$/i.test(piece.text) &&
        this.pieces.slice(i + 1).some((other, j, rest) => {
          const next = rest[j + 1];
          return (
            other.kind === 'name' &&
            other.text.toUpperCase() === upper &&
            next?.kind === 'sign' &&
            next.text === ',' &&
            next.depth.length === (this.pieces[i + 1] as { depth: readonly string[] }).depth.length + 1
          );
        }),
    );
  }

  private reference(reference: Reference): string {
    const { book } = this;
    const sheet = this.sheetOf(reference);
    if (!sheet) return '#REF!';
    const area = areaOf(reference);
    this.reading.reads.push({ sheet, area });
    const prefix = reference.prefix && `${quotedName(sheet.name)}!`;
    if (area.rows !== null && area.columns !== null) {
      const outside = area.row >= sheet.rowCount || area.column >= sheet.columnCount;
      return outside ? '#REF!' : referenceText({ ...reference, prefix });
    }
    this.reading.open = true;
    if (!this.whole && sheet === this.own && this.isShort(reference, area)) {
      this.reading.short = true;
      const rows = Math.min(Math.max(book.lastRow(sheet) + 1 - area.row, 1), sheet.rowCount - area.row);
      return `${prefix}${areaName({ ...area, rows: Math.max(1, rows) })}`;
    }
    return `${prefix}${areaName(bounded(area, sheet, reference.inside, book))}`;
  }

  /** Only in `=MAP(A2:A, …)` and `=VSTACK("…", MAP(A2:A, …))`, whose last rows are those of the range. */
  private isShort(reference: Reference, area: Area): boolean {
    const names = this.pieces.flatMap((piece) => (piece.kind === 'function' ? [piece.text.toUpperCase()] : []));
    const leads =
      names[0] === 'MAP' ||
      (names[0] === 'VSTACK' && names[1] === 'MAP' && names.filter((name) => name === 'MAP').length === 1);
    const last = this.pieces.at(-1);
    const isLast = names[0] === 'MAP' || (last?.kind === 'sign' && last.depth.length === 0 && this.endsWithMap());
    const steady = !names.some((name) => /^(?:ROW|RAND|OFFSET|INDIRECT)/.test(name));
    return reference.inside === 'MAP' && area.columns === 1 && leads && isLast && steady;
  }

  /** …MAP(…)) : the outer bracket closes right after the inner one. */
  private endsWithMap(): boolean {
    const words = this.pieces.filter(({ kind }) => kind !== 'space');
    const [inner, outer] = words.slice(-2);
    return (
      inner?.kind === 'sign' &&
      inner.text === ')' &&
      inner.depth.length === 1 &&
      outer?.kind === 'sign' &&
      outer.text === ')'
    );
  }

  private namedArea(named: NamedRange): string {
    const sheet = this.book.sheets.find(({ id }) => id === named.sheet);
    if (!sheet) return '#REF!';
    this.reading.reads.push({ sheet, area: named.area });
    const prefix = sheet === this.own ? '' : `${quotedName(sheet.name)}!`;
    return `${prefix}${areaName(bounded(named.area, sheet, '', this.book))}`;
  }

  /** `INDIRECT("Name")` of a plain text is that range; anything else may read anywhere. */
  private indirect(from: number, close: number): string | undefined {
    const text = this.pieces[from];
    if (close !== from + 1 || text?.kind !== 'string') {
      this.reading.anywhere = true;
      return undefined;
    }
    const inner = translate(`=${text.text.slice(1, -1).replaceAll('""', '"')}`, this.own, this.book);
    if (inner.reads.length !== 1) return '#REF!';
    this.reading.reads.push(...inner.reads);
    return inner.text;
  }
}

function bounded(area: Area, sheet: Sheet, inside: string, book: Book): Area {
  const last = BLIND_TO_BLANKS.has(inside) ? Math.max(book.lastRow(sheet), area.row + 1) : sheet.rowCount;
  return {
    ...area,
    rows: area.rows ?? Math.max(1, last - area.row),
    columns: area.columns ?? Math.max(1, sheet.columnCount - area.column),
  };
}
