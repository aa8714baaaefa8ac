import type { Area } from '../model';
import type { Block } from '../seam';

/** A, B, … Z, AA for 0, 1, … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for A. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i += 1) index = index * 26 + (name.charCodeAt(i) & 31);
  return index - 1;
}

/** Sheet names that are not plain words are quoted, as Google's getA1Notation of other tools does. */
export function quotedName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `B2`, `B2:C3`, `A:C`, `A2:A`, `2:4`; missing ends are open. */
export function areaName({ row, column, rows, columns }: Area): string {
  if (columns === null) return `${row + 1}:${rows === null ? row + 1 : row + rows}`;
  const from = columnName(column);
  const to = columnName(column + columns - 1);
  if (rows === null) return row === 0 ? `${from}:${to}` : `${from}${row + 1}:${to}`;
  const start = `${from}${row + 1}`;
  return rows === 1 && columns === 1 ? start : `${start}:${to}${row + rows}`;
}

export interface Address extends Area {
  /** Undefined where the text names no sheet. */
  sheet: string | undefined;
}

const SHEET = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/;
const SIDE = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Reads `Sheet!A1:B2` in all its forms, R1C1 too; undefined where the text is no address (a name, perhaps). */
export function parseAddress(text: string): Address | undefined {
  const named = SHEET.exec(text.trim());
  const sheet = named ? (named[1] !== undefined ? named[1].replaceAll("''", "'") : named[2]) : undefined;
  const area = parseArea(named ? named[3]! : text.trim());
  return area && { sheet, ...area };
}

function parseArea(text: string): Area | undefined {
  const numbers = R1C1.exec(text);
  if (numbers) {
    const [row, column] = [Number(numbers[1]) - 1, Number(numbers[2]) - 1];
    const [last, right] = [Number(numbers[3] ?? numbers[1]) - 1, Number(numbers[4] ?? numbers[2]) - 1];
    return between(row, column, last, right);
  }
  const sides = text.split(':');
  if (sides.length > 2) return undefined;
  const first = SIDE.exec(sides[0]!);
  const second = sides.length === 2 ? SIDE.exec(sides[1]!) : first;
  if (!first || !second || sides[0] === '' || sides[1] === '') return undefined;
  const [c1, r1, c2, r2] = [first[1], first[2], second[1], second[2]];
  if (sides.length === 1 && (c1 === undefined || r1 === undefined)) return undefined;
  if (r1 === '0' || r2 === '0') return undefined;
  if (c1 === undefined && c2 === undefined) {
    if (r1 === undefined || r2 === undefined) return undefined;
    const [a, b] = [Number(r1) - 1, Number(r2) - 1];
    return { row: Math.min(a, b), column: 0, rows: Math.abs(b - a) + 1, columns: null };
  }
  if (c1 === undefined || c2 === undefined) return undefined;
  const [left, right] = [columnIndex(c1), columnIndex(c2)];
  const column = Math.min(left, right);
  const columns = Math.abs(right - left) + 1;
  if (r1 === undefined || r2 === undefined) {
    return { row: Number(r1 ?? r2 ?? 1) - 1, column, rows: null, columns };
  }
  return between(Number(r1) - 1, left, Number(r2) - 1, right);
}

function between(row: number, column: number, last: number, right: number): Area {
  return {
    row: Math.min(row, last),
    column: Math.min(column, right),
    rows: Math.abs(last - row) + 1,
    columns: Math.abs(right - column) + 1,
  };
}

/** An area with its open ends closed by the size of the grid. */
export function closed(area: Area, size: { rows: number; columns: number }): Block {
  return {
    row: area.row,
    column: area.column,
    rows: area.rows ?? Math.max(0, size.rows - area.row),
    columns: area.columns ?? Math.max(0, size.columns - area.column),
  };
}

export function meets(area: Area, block: Area): boolean {
  return (
    area.row < block.row + (block.rows ?? Infinity) &&
    block.row < area.row + (area.rows ?? Infinity) &&
    area.column < block.column + (block.columns ?? Infinity) &&
    block.column < area.column + (area.columns ?? Infinity)
  );
}

export function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    column >= area.column &&
    (area.rows === null || row < area.row + area.rows) &&
    (area.columns === null || column < area.column + area.columns)
  );
}

/** Whether all of `block` lies inside `area`. */
export function covers(area: Area, block: Area): boolean {
  const end = (at: number, count: number | null) => at + (count ?? Infinity);
  return (
    block.row >= area.row &&
    block.column >= area.column &&
    end(block.row, block.rows) <= end(area.row, area.rows) &&
    end(block.column, block.columns) <= end(area.column, area.columns)
  );
}

/** What is left of `area` when `hole` is cut out of it: up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!meets(area, hole)) return [area];
  const left: Area[] = [];
  const end = (at: number, count: number | null) => at + (count ?? Infinity);
  const count = (from: number, to: number) => (to === Infinity ? null : to - from);
  const [bottom, right] = [end(area.row, area.rows), end(area.column, area.columns)];
  const [holeBottom, holeRight] = [end(hole.row, hole.rows), end(hole.column, hole.columns)];
  const top = Math.max(area.row, hole.row);
  const low = Math.min(bottom, holeBottom);
  if (hole.row > area.row) left.push({ ...area, rows: hole.row - area.row });
  if (hole.column > area.column) {
    left.push({ row: top, column: area.column, rows: count(top, low), columns: hole.column - area.column });
  }
  if (holeRight < right) {
    left.push({ row: top, column: holeRight, rows: count(top, low), columns: count(holeRight, right) });
  }
  if (holeBottom < bottom) {
    left.push({ row: holeBottom, column: area.column, rows: count(holeBottom, bottom), columns: area.columns });
  }
  return left;
}
