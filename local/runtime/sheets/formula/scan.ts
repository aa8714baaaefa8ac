import type { Area } from '../../model';
import { columnIndex, columnName } from '../address';

/** One corner of a reference as written; a missing row or column is an open end (`A:A`, `2:2`, `A2:A`). */
export interface Corner {
  row: number | null;
  rowFixed: boolean;
  column: number | null;
  columnFixed: boolean;
}
export interface Reference {
  kind: 'reference';
  /** As written, with its `!`; '' where there is none. */
  prefix: string;
  /** The sheet's name without quotes. */
  sheet: string | undefined;
  start: Corner;
  end: Corner | undefined;
  /** The function whose argument it is directly, upper case; '' outside functions. */
  inside: string;
}
/** A formula cut into what must be looked at and the text between. */
export type Piece =
  | Reference
  | { kind: 'function'; text: string }
  | { kind: 'name'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'sign'; text: string; depth: readonly string[] }
  | { kind: 'space'; text: string };

const WORD = 'A-Za-z_\\u0080-\\uffff';
const TOKEN = new RegExp(
  [
    '("(?:[^"]|"")*")', // 1 string
    `('(?:[^']|'')+'!|[${WORD}][${WORD}0-9.]*!)?` + // 2 sheet
      '(?:(\\$?)([A-Za-z]{1,3})(\\$?)(\\d+)(?::(\\$?)([A-Za-z]{1,3})(?:(\\$?)(\\d+))?)?' + // 3-10 A1, A1:B2, A1:B
      '|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?:(\\$?)(\\d+))?' + // 11-16 A:B, A:B2
      `|(\\$?)(\\d+):(\\$?)(\\d+))(?![${WORD}0-9.(!])`, // 17-20 1:2
    `([${WORD}\\\\][${WORD}0-9.\\\\]*\\()`, // 21 function
    `([${WORD}\\\\][${WORD}0-9.\\\\]*)`, // 22 name
    '(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)', // 23 number
    '(#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|ERROR!))', // 24 error
    '(\\s+)', // 25 space
    '([\\s\\S])', // 26 sign
  ].join('|'),
  'gy',
);

const cache = new Map<string, readonly Piece[]>();

/** Cuts a formula (with its `=`) into pieces; equal texts share one result. */
export function scan(formula: string): readonly Piece[] {
  let pieces = cache.get(formula);
  if (!pieces) {
    if (cache.size > 20_000) cache.clear();
    pieces = cut(formula);
    cache.set(formula, pieces);
  }
  return pieces;
}

function cut(formula: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(formula); m; m = TOKEN.exec(formula)) {
    if (m[1] !== undefined) pieces.push({ kind: 'string', text: m[1] });
    else if (m[4] !== undefined || m[12] !== undefined || m[18] !== undefined) {
      pieces.push(reference(m, open.at(-1) ?? ''));
    } else if (m[21] !== undefined) {
      pieces.push({ kind: 'function', text: m[21].slice(0, -1) });
      pieces.push({ kind: 'sign', text: '(', depth: [...open] });
      open.push(m[21].slice(0, -1).toUpperCase());
    } else if (m[22] !== undefined) pieces.push({ kind: 'name', text: m[22] });
    else if (m[23] !== undefined) pieces.push({ kind: 'number', text: m[23] });
    else if (m[24] !== undefined) pieces.push({ kind: 'error', text: m[24] });
    else if (m[25] !== undefined) pieces.push({ kind: 'space', text: m[25] });
    else {
      const text = m[26]!;
      if (text === ')' || text === '}') open.pop();
      pieces.push({ kind: 'sign', text, depth: [...open] });
      if (text === '(') open.push('');
      if (text === '{') open.push('{');
    }
  }
  return pieces;
}

function reference(m: RegExpExecArray, inside: string): Reference {
  const prefix = m[2] ?? '';
  const sheet =
    prefix === ''
      ? undefined
      : prefix.startsWith("'")
        ? prefix.slice(1, -2).replaceAll("''", "'")
        : prefix.slice(0, -1);
  const corner = (
    c: string | undefined,
    cf: string | undefined,
    r: string | undefined,
    rf: string | undefined,
  ): Corner => ({
    row: r === undefined ? null : Number(r) - 1,
    rowFixed: rf === '$',
    column: c === undefined ? null : columnIndex(c),
    columnFixed: cf === '$',
  });
  let start: Corner;
  let end: Corner | undefined;
  if (m[4] !== undefined) {
    start = corner(m[4], m[3], m[6], m[5]);
    if (m[8] !== undefined) end = corner(m[8], m[7], m[10], m[9]);
  } else if (m[12] !== undefined) {
    start = corner(m[12], m[11], undefined, undefined);
    end = corner(m[14], m[13], m[16], m[15]);
  } else {
    start = corner(undefined, undefined, m[18], m[17]);
    end = corner(undefined, undefined, m[20], m[19]);
  }
  return { kind: 'reference', prefix, sheet, start, end, inside };
}

function cornerText({ row, rowFixed, column, columnFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

export function referenceText({ prefix, start, end }: Reference): string {
  return `${prefix}${cornerText(start)}${end ? `:${cornerText(end)}` : ''}`;
}

export function pieceText(piece: Piece): string {
  return piece.kind === 'reference' ? referenceText(piece) : piece.text;
}

/** Rebuilds a formula with each reference replaced; what `change` leaves undefined becomes `#REF!`. */
export function rewrite(formula: string, change: (reference: Reference) => Reference | undefined): string {
  let changed = false;
  const text = scan(formula).map((piece) => {
    if (piece.kind !== 'reference') return piece.text;
    const next = change(piece);
    if (next === piece) return referenceText(piece);
    changed = true;
    return next ? referenceText(next) : `${piece.prefix}#REF!`;
  });
  return changed ? text.join('') : formula;
}

/** The area a reference covers; the ends may be written in any order. */
export function areaOf({ start, end }: Reference): Area {
  if (!end) return { row: start.row ?? 0, column: start.column ?? 0, rows: 1, columns: 1 };
  const open = start.row === null || end.row === null;
  const row = open ? (start.row ?? end.row ?? 0) : Math.min(start.row!, end.row!);
  const wide = start.column === null || end.column === null;
  const column = wide ? (start.column ?? end.column ?? 0) : Math.min(start.column!, end.column!);
  return {
    row,
    column,
    rows: open ? null : Math.abs(end.row! - start.row!) + 1,
    columns: wide ? null : Math.abs(end.column! - start.column!) + 1,
  };
}
