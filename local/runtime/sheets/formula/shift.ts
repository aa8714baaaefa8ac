import { type Corner, type Reference, rewrite } from './scan';

/** The formula as it reads when copied so many rows down and columns right: relative references move along. */
export function shifted(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const corner = (at: Corner): Corner | undefined => {
    const row = at.row === null || at.rowFixed ? at.row : at.row + rows;
    const column = at.column === null || at.columnFixed ? at.column : at.column + columns;
    return (row !== null && row < 0) || (column !== null && column < 0) ? undefined : { ...at, row, column };
  };
  return rewrite(formula, (reference) => {
    const start = corner(reference.start);
    const end = reference.end && corner(reference.end);
    return !start || (reference.end && !end) ? undefined : { ...reference, start, end };
  });
}

/** How rows (or columns) of one sheet were renumbered. */
export interface Renumbering {
  axis: 'row' | 'column';
  /** The new span of an old one, both inclusive; undefined where all of it is gone. `to` null: open. */
  span(from: number, to: number | null): { from: number; to: number | null } | undefined;
}

export function inserted(axis: 'row' | 'column', at: number, count: number): Renumbering {
  return {
    axis,
    span: (from, to) => ({
      from: from >= at ? from + count : from,
      to: to === null ? null : to >= at ? to + count : to,
    }),
  };
}

export function removed(axis: 'row' | 'column', at: number, count: number): Renumbering {
  const after = at + count;
  return {
    axis,
    span: (from, to) => {
      const start = from >= after ? from - count : Math.min(from, at);
      if (to === null) return { from: start, to };
      if (from >= at && to < after) return undefined;
      return { from: start, to: to >= after ? to - count : to >= at ? at - 1 : to };
    },
  };
}

/** Lines `at`…`at + count` now stand before what was line `to`. Spans keep their place unless wholly inside. */
export function carried(axis: 'row' | 'column', at: number, count: number, to: number): Renumbering {
  const moveOne = (line: number): number => {
    if (line >= at && line < at + count) return to > at ? line - at + to - count : line - at + to;
    if (to > at && line >= at + count && line < to) return line - count;
    if (to <= at && line >= to && line < at) return line + count;
    return line;
  };
  return {
    axis,
    span: (from, last) => {
      if (last === null) return { from, to: null };
      if (from === last || (from >= at && last < at + count)) return { from: moveOne(from), to: moveOne(last) };
      const lines = [moveOne(from), moveOne(last)].sort((a, b) => a - b);
      return { from: lines[0]!, to: lines[1]! };
    },
  };
}

/** The formula after lines of the sheet named `target` were renumbered; `own` is the sheet that holds the formula. */
export function renumbered(formula: string, own: string, target: string, by: Renumbering): string {
  return rewrite(formula, (reference) => {
    if ((reference.sheet ?? own).toLowerCase() !== target.toLowerCase()) return reference;
    return by.axis === 'row' ? spanned(reference, by, 'row') : spanned(reference, by, 'column');
  });
}

function spanned(reference: Reference, by: Renumbering, axis: 'row' | 'column'): Reference | undefined {
  const { start, end } = reference;
  const first = start[axis];
  const last = end ? end[axis] : first;
  if (first === null && last === null) return reference;
  // A2:A: one end is open, so the span runs to the bottom.
  if (first === null || last === null) {
    const span = by.span((first ?? last)!, null)!;
    if (first !== null) return { ...reference, start: { ...start, [axis]: span.from } };
    return { ...reference, end: { ...end!, [axis]: span.from } };
  }
  const turned = first > last;
  const span = by.span(Math.min(first, last), Math.max(first, last));
  if (!span) return undefined;
  const [from, to] = turned ? [span.to!, span.from] : [span.from, span.to!];
  if (from === first && to === last) return reference;
  return { ...reference, start: { ...start, [axis]: from }, end: end && { ...end, [axis]: to } };
}

/** The formula after the sheet `from` was renamed. */
export function withSheetRenamed(formula: string, from: string, to: string, quoted: (name: string) => string): string {
  return rewrite(formula, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase()
      ? { ...reference, sheet: to, prefix: `${quoted(to)}!` }
      : reference,
  );
}

/** The formula after cells were cut from one place and pasted to another: references wholly inside follow. */
export function following(
  formula: string,
  own: string,
  from: { sheet: string; row: number; column: number; rows: number; columns: number },
  to: { sheet: string; row: number; column: number },
  quoted: (name: string) => string,
): string {
  const inside = ({ row, column }: Corner) =>
    row !== null &&
    column !== null &&
    row >= from.row &&
    row < from.row + from.rows &&
    column >= from.column &&
    column < from.column + from.columns;
  return rewrite(formula, (reference) => {
    if ((reference.sheet ?? own).toLowerCase() !== from.sheet.toLowerCase()) return reference;
    if (!inside(reference.start) || (reference.end && !inside(reference.end))) return reference;
    const move = (corner: Corner): Corner => ({
      ...corner,
      row: corner.row! + to.row - from.row,
      column: corner.column! + to.column - from.column,
    });
    const stays = to.sheet.toLowerCase() === own.toLowerCase() && reference.sheet === undefined;
    return {
      ...reference,
      sheet: stays ? undefined : to.sheet,
      prefix: stays ? '' : `${quoted(to.sheet)}!`,
      start: move(reference.start),
      end: reference.end && move(reference.end),
    };
  });
}
