import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { columnName, quotedName } from '../runtime/sheets/address';
import { type Corner, type Piece, pieceText, type Reference, rewrite, scan } from '../runtime/sheets/formula/scan';
import { excelName, GOOGLE_ONLY, LEAST_ARGUMENTS } from './functions';

/** Excel's last row and column, where a range of Sheets is open: `A2:A` is `A2:A1048576` there. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** Tab names of the workbook → in the file, or back. */
export type Renaming = ReadonlyMap<string, string>;

export type Written =
  /** Without `=`. */
  | { text: string; array: boolean }
  /** What Excel knows nothing of: a function, or a formula that is none. */
  | { foreign: 'function' | 'syntax' | 'length' };

/** A formula of Sheets in Excel's words. */
export function toExcel(formula: string, renaming: Renaming): Written {
  const pieces = scan(formula);
  const from = pieces[0]?.kind === 'sign' && pieces[0].text === '=' ? 1 : 0;
  const writing = new Writing(pieces.slice(from), renaming);
  const text = writing.text();
  if (writing.foreign) return { foreign: 'function' };
  if (text.length > LONGEST_FORMULA || writing.long) return { foreign: 'length' };
  if (!isFormula(text)) return { foreign: 'syntax' };
  return { text, array: writing.array };
}

/** Excel repairs, that is: spoils, a whole file for one formula that it cannot read. */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(text));
    return true;
  } catch {
    return false;
  }
}

interface Open {
  name: string;
  arguments: number;
  blank: boolean;
}

class Writing {
  foreign = false;
  long = false;
  array = false;
  private readonly names: ReadonlySet<string>;
  private readonly open: Open[] = [];

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly renaming: Renaming,
  ) {
    this.names = parameters(pieces);
  }

  text(): string {
    let pending = '';
    let text = '';
    this.pieces.forEach((piece, at) => {
      if (piece.kind !== 'space' && piece.kind !== 'sign') this.filled();
      if (piece.kind === 'function') {
        pending = piece.text.toUpperCase();
        text += this.call(piece.text, pending);
      } else if (piece.kind === 'sign') {
        text += this.sign(piece.text, pending, at);
        pending = '';
      } else {
        text += this.single(piece);
      }
    });
    return text.trim();
  }

  private filled(): void {
    const top = this.open.at(-1);
    if (top) top.blank = false;
  }

  private call(written: string, name: string): string {
    if (this.names.has(name)) return `_xlpm.${written}`;
    if (name === 'ARRAYFORMULA') {
      this.array = true;
      return '';
    }
    if (GOOGLE_ONLY.has(name)) this.foreign = true;
    return excelName(name);
  }

  private single(piece: Piece): string {
    if (piece.kind === 'reference') return excelReference(piece, this.renaming);
    if (piece.kind === 'name' && this.names.has(piece.text.toUpperCase())) return `_xlpm.${piece.text}`;
    if (piece.kind === 'string' && piece.text.length - 2 > LONGEST_TEXT) this.long = true;
    if (piece.kind === 'error' && piece.text === '#ERROR!') return '#VALUE!';
    return pieceText(piece);
  }

  /** Excel's braces hold constants only: others become stacks. */
  private sign(text: string, pending: string, at: number): string {
    const top = this.open.at(-1);
    if (text === '(') {
      this.filled();
      this.open.push({ name: pending, arguments: 1, blank: true });
      return '(';
    }
    if (text === '{') {
      this.filled();
      const constant = isConstant(this.pieces, at);
      this.open.push({ name: constant ? '{' : '{}', arguments: 1, blank: true });
      if (!constant) this.array = true;
      return constant ? '{' : '_xlfn.VSTACK(_xlfn.HSTACK(';
    }
    if (text === '}') {
      this.open.pop();
      return top?.name === '{}' ? '))' : '}';
    }
    if (text === ')') {
      this.open.pop();
      return `${missing(top)})`;
    }
    if (text === ';' && top?.name === '{}') return '),_xlfn.HSTACK(';
    if (text === ',' || text === ';' || text === '\\') {
      if (top) Object.assign(top, { arguments: top.arguments + 1, blank: false });
      return top?.name === '{' && text !== '\\' ? text : ',';
    }
    this.filled();
    return text;
  }
}

/** Sheets lets arguments go that Excel insists on. */
function missing(call: Open | undefined): string {
  const least = call && !call.blank ? LEAST_ARGUMENTS[call.name] : undefined;
  return least && call && call.arguments < least.count ? `,${least.instead}` : '';
}

function isConstant(pieces: readonly Piece[], open: number): boolean {
  for (const piece of pieces.slice(open + 1)) {
    if (piece.kind === 'sign' && piece.text === '}') return true;
    if (piece.kind === 'function' || piece.kind === 'reference') return false;
    if (piece.kind === 'name' && !/^(?:TRUE|FALSE)$/i.test(piece.text)) return false;
    if (piece.kind === 'sign' && piece.text === '{') return false;
  }
  return true;
}

/** The names that LET and LAMBDA bind, upper case: an argument that is one word and is followed by another argument. */
function parameters(pieces: readonly Piece[]): Set<string> {
  const found = new Set<string>();
  const open: { name: string; at: number; words: Piece[] }[] = [];
  let pending = '';
  for (const piece of pieces) {
    if (piece.kind === 'space') continue;
    const top = open.at(-1);
    if (piece.kind === 'sign' && (piece.text === '(' || piece.text === '{')) {
      open.push({ name: pending, at: 0, words: [] });
    } else if (piece.kind === 'sign' && (piece.text === ')' || piece.text === '}')) {
      open.pop();
    } else if (piece.kind === 'sign' && (piece.text === ',' || piece.text === ';') && top) {
      const binds = top.name === 'LAMBDA' || (top.name === 'LET' && top.at % 2 === 0);
      const [word, ...more] = top.words;
      if (binds && word?.kind === 'name' && more.length === 0) found.add(word.text.toUpperCase());
      top.at += 1;
      top.words = [];
    } else {
      top?.words.push(piece);
    }
    pending = piece.kind === 'function' ? piece.text.toUpperCase() : '';
  }
  return found;
}

function excelReference(reference: Reference, renaming: Renaming): string {
  const { sheet, start, end } = reference;
  const prefix = sheet === undefined ? '' : `${quotedName(renamed(sheet, renaming))}!`;
  if (!end) return `${prefix}${corner(start)}`;
  // Columns or rows without end on both sides are written alike in both.
  const allRows = start.row === null && end.row === null;
  const allColumns = start.column === null && end.column === null;
  if (allRows || allColumns) return `${prefix}${corner(start)}:${corner(end)}`;
  const top = start.row ?? end.row!;
  const left = start.column ?? end.column!;
  const from = { ...start, row: top, column: left };
  const to = {
    ...end,
    row: start.row === null || end.row === null ? LAST_ROW - 1 : end.row,
    column: start.column === null || end.column === null ? LAST_COLUMN - 1 : end.column,
  };
  return `${prefix}${corner(from)}:${corner(to)}`;
}

function renamed(sheet: string, renaming: Renaming): string {
  for (const [from, to] of renaming) if (from.toLowerCase() === sheet.toLowerCase()) return to;
  return sheet;
}

function corner({ row, rowFixed, column, columnFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

const DUMMY = /^(?:IFERROR\()?__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)(?:,[\s\S]*\))?$/i;

/** As Google writes what Excel cannot compute: it shows the last value there, and comes back as it was. */
export function dummy(formula: string, value: string): string | undefined {
  const inner = formula.replace(/^=/, '').replaceAll('"', '""');
  return inner.length > LONGEST_TEXT ? undefined : `IFERROR(__xludf.DUMMYFUNCTION("${inner}"),${value})`;
}

/** What a cell of the file holds as its formula: one of Sheets, or just a value that was computed. */
export function fromExcel(text: string, renaming: Renaming): { formula: string } | 'computed' | 'elsewhere' {
  const held = DUMMY.exec(text)?.[1]?.replaceAll('""', '"');
  if (held !== undefined) return /^"*COMPUTED_VALUE"*$/.test(held) ? 'computed' : { formula: `=${held}` };
  // `[1]Sheet!A1` reads another file.
  if (/\[\d+\][^\]!,()]*!/.test(text.replace(/"(?:[^"]|"")*"/g, ''))) return 'elsewhere';
  // LibreOffice writes a plain TRUE or error as a formula.
  if (/^(?:(?:TRUE|FALSE)\(\)|#N\/A|#[A-Z/0]+[!?])$/i.test(text)) return 'computed';
  const plain = scan(`=${text}`)
    .map((piece) => {
      if (piece.kind !== 'function' && piece.kind !== 'name') return pieceText(piece);
      return piece.text.replace(/^(?:_xl(?:fn|ws|pm|udf)\.)+/i, '');
    })
    .join('');
  return {
    formula: rewrite(plain, (reference) => {
      const sheet = reference.sheet === undefined ? undefined : renamed(reference.sheet, renaming);
      const named = sheet === reference.sheet ? reference : { ...reference, sheet, prefix: `${quotedName(sheet!)}!` };
      return opened(named);
    }),
  };
}

/** `A2:A1048576` is `A2:A` again. */
function opened(reference: Reference): Reference {
  const { start, end } = reference;
  if (!end || start.row === null || start.column === null || end.row === null || end.column === null) return reference;
  if (end.row === LAST_ROW - 1) return { ...reference, end: { ...end, row: null, rowFixed: false } };
  if (end.column === LAST_COLUMN - 1) return { ...reference, end: { ...end, column: null, columnFixed: false } };
  return reference;
}
