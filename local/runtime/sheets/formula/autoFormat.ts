import type { Book } from '../book';
import type { Reading } from './translate';

const DATES = /^=\s*(?:TODAY|DATE|EDATE|EOMONTH|WORKDAY|TO_DATE|EPOCHTODATE)\s*\([^()]*\)\s*(?:[+-]\s*\d+)?\s*$/i;

/** The number format that Sheets takes from a formula where the cell has none: of dates, percentages, or of what it reads. */
export function autoFormat(text: string, reading: Reading, book: Book): string | undefined {
  if (/^=\s*NOW\s*\(\s*\)\s*$/i.test(text)) return book.momentFormat();
  if (DATES.test(text)) return book.dateFormat();
  if (/^=\s*-?\d+%\s*$/.test(text)) return '0%';
  if (/^=\s*TO_PERCENT\s*\(/i.test(text)) return '0.00%';
  const passing =
    /^=\s*(?:(?:MAX|MIN|SUM|AVERAGE|INDEX|FILTER|SORT|UNIQUE|IFERROR|ARRAYFORMULA)\s*\()?\s*(?:[^()"'!+*/<>=-]|'[^']*'!|!)+\)?(?:\s*[+-]\s*\d+)?\s*$/i;
  if (reading.reads.length === 0 || !passing.test(text)) return undefined;
  const { sheet, area } = reading.reads[0]!;
  const cell = book.cell(sheet, area.row, area.column);
  return book.style(cell).format ?? cell?.auto;
}
