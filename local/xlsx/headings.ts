import type { Sheet } from '../runtime/model';
import type { TabMemory } from './memory';

/**
 * A formula in the first row that shows its own heading and fills the column below it. The file holds what it shows;
 * reading it back empties the column and sets the formula again.
 */
const HEADING = /^=\s*(?:ARRAYFORMULA\s*\(\s*)?(?:VSTACK\s*\(|\{)\s*"((?:[^"]|"")*)"/i;

export function headingOf(formula: string): string | undefined {
  return HEADING.exec(formula)?.[1]?.replaceAll('""', '"');
}

export function headingsOf(sheet: Sheet): NonNullable<TabMemory['headings']> {
  return (sheet.rows[0] ?? []).flatMap((cell, column) => {
    const text = cell?.f === undefined ? undefined : headingOf(cell.f);
    return text === undefined ? [] : [{ column, columns: cell?.spill?.[1] ?? 1, text, formula: cell!.f! }];
  });
}

/** Sets the formulas again where their headings still stand; a column that was renamed or moved keeps its values. */
export function setHeadings(sheet: Sheet, headings: TabMemory['headings']): void {
  for (const { column, columns, text, formula } of headings ?? []) {
    const heading = sheet.rows[0]?.[column];
    if (heading?.v !== text) continue;
    sheet.rows.forEach((cells) => {
      for (let c = column; c < column + columns; c += 1) {
        const cell = cells?.[c];
        if (!cell) continue;
        const { s, note } = cell;
        cells[c] =
          s === undefined && note === undefined
            ? null
            : { ...(s !== undefined && { s }), ...(note !== undefined && { note }) };
      }
    });
    // Without a value, the formula is computed when the workbook is next looked at.
    sheet.rows[0]![column] = { ...sheet.rows[0]![column], f: formula };
  }
}
