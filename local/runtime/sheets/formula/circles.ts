import type { Area, Sheet } from '../../model';
import { meets } from '../address';

interface Node {
  sheet: Sheet;
  row: number;
  column: number;
}
interface Read {
  sheet: Sheet;
  area: Area;
}

/** The formulas that read themselves, directly or through one another. */
export function circles<T extends Node>(formulas: readonly T[], readsOf: (formula: T) => readonly Read[]): Set<T> {
  const reads = edges(formulas, readsOf);
  const readBy = new Map<T, T[]>(formulas.map((formula) => [formula, []]));
  for (const [formula, others] of reads) for (const other of others) readBy.get(other)!.push(formula);
  // Whoever reads nothing that is left, or is read by nothing that is left, is in no circle.
  const left = new Set(formulas);
  peel(left, reads, readBy);
  peel(left, readBy, reads);
  return left;
}

function peel<T>(left: Set<T>, forth: Map<T, T[]>, back: Map<T, T[]>): void {
  const counts = new Map<T, number>();
  for (const one of left) counts.set(one, forth.get(one)!.filter((other) => left.has(other)).length);
  const free = [...left].filter((one) => counts.get(one) === 0);
  for (let one = free.pop(); one; one = free.pop()) {
    left.delete(one);
    for (const other of back.get(one)!) {
      if (!left.has(other)) continue;
      const count = counts.get(other)! - 1;
      counts.set(other, count);
      if (count === 0) free.push(other);
    }
  }
}

function edges<T extends Node>(formulas: readonly T[], readsOf: (formula: T) => readonly Read[]): Map<T, T[]> {
  const bySheet = new Map<Sheet, T[]>();
  const byCell = new Map<string, T>();
  for (const formula of formulas) {
    const list = bySheet.get(formula.sheet) ?? [];
    bySheet.set(formula.sheet, list);
    list.push(formula);
    byCell.set(`${formula.sheet.id} ${formula.row} ${formula.column}`, formula);
  }
  return new Map(
    formulas.map((formula) => {
      const found = new Set<T>();
      for (const { sheet, area } of readsOf(formula)) {
        if (area.rows !== null && area.columns !== null && area.rows * area.columns <= 50) {
          for (let row = area.row; row < area.row + area.rows; row += 1) {
            for (let column = area.column; column < area.column + area.columns; column += 1) {
              const one = byCell.get(`${sheet.id} ${row} ${column}`);
              if (one) found.add(one);
            }
          }
        } else {
          for (const one of bySheet.get(sheet) ?? []) {
            if (meets(area, { row: one.row, column: one.column, rows: 1, columns: 1 })) found.add(one);
          }
        }
      }
      return [formula, [...found]];
    }),
  );
}
