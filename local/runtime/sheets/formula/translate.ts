import type { Area, NamedRange, Sheet } from '../../model';
import { areaName, quotedName } from '../address';
import { areaOf, type Piece, type Reference, referenceText, scan } from './scan';

/** What a formula reads, and how the engine must be told about it. */
export interface Reading {
  /** The formula in the engine's dialect, without `=`. */
  text: string;
  reads: { sheet: Sheet; area: Area }[];
  /** Changes with the clock, or at every look. */
  volatile: 'no' | 'clock' | 'always';
  /** INDIRECT or OFFSET of something known only when it runs: reads anything. */
  anywhere: boolean;
  /** An array result fills the cells below and beside. */
  spills: boolean;
  /** Some open range (`A2:A`) reaches to the end of the sheet. */
  open: boolean;
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

export function translate(formula: string, own: Sheet, book: Book): Reading {
  const pieces = scan(formula);
  const translation = new Translation(pieces, own, book);
  const from = pieces[0]?.kind === 'sign' && pieces[0].text === '=' ? 1 : 0;
  translation.reading.text = translation.expression(from, pieces.length, false);
  return translation.reading;
}

class Translation {
  readonly reading: Reading = { text: '', reads: [], volatile: 'no', anywhere: false, spills: false, open: false };
  private variables = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly own: Sheet,
    private readonly book: Book,
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
    const spreading = spread || name === 'ARRAYFORMULA';
    if (spread && SPREAD.has(name)) {
      const args = this.split(from, close).map(([a, b]) => this.expression(a, b, true));
      if (args.length > 0 && args.every((arg) => arg.trim() !== '')) return this.mapped(name, args);
    }
    return `${written}(${this.expression(from, close, spreading)}${unclosed ? '' : ')'}`;
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
    const sheet =
      reference.sheet === undefined
        ? this.own
        : book.sheets.find(({ name }) => name.toLowerCase() === reference.sheet!.toLowerCase());
    if (!sheet) return '#REF!';
    const area = areaOf(reference);
    this.reading.reads.push({ sheet, area });
    const prefix = reference.prefix && `${quotedName(sheet.name)}!`;
    if (area.rows !== null && area.columns !== null) {
      const outside = area.row >= sheet.rowCount || area.column >= sheet.columnCount;
      return outside ? '#REF!' : referenceText({ ...reference, prefix });
    }
    this.reading.open = true;
    return `${prefix}${areaName(bounded(area, sheet, reference.inside, book))}`;
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
