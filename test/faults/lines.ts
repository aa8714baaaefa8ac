import type { Cell, Sheet } from '../../local/runtime/model';
import type { RawCell } from '../../src/tabs/tab';

/** Rows are never changed once a snapshot holds them, only replaced: each is written down once. */
const lines = new WeakMap<object, string>();

/** The rows of a sheet as JSON, as typed or written; what a formula spills is left out, and blank rows at the end. */
export function linesOf({ rows }: Sheet): string[] {
  const texts = rows.map((cells) => {
    if (!cells) return '[]';
    let line = lines.get(cells);
    if (line === undefined) {
      line = JSON.stringify(trimmed(cells.map(written)));
      lines.set(cells, line);
    }
    return line;
  });
  while (texts.length > 0 && texts[texts.length - 1] === '[]') texts.pop();
  return texts;
}

function written(cell: Cell | null | undefined): RawCell {
  if (!cell || cell.from) return '';
  if (cell.f !== undefined) return cell.f;
  return typeof cell.v === 'object' ? cell.v.error : (cell.v ?? '');
}

function trimmed(cells: RawCell[]): RawCell[] {
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

/** What a Doc says, in order: each step that changes one gives its parts new numbers. */
export function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}
