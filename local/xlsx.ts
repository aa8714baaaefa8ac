import type { Workbook } from './runtime/model';
import { type ReadOptions, readWorkbook } from './xlsx/read';
import { writeWorkbook } from './xlsx/write';

/** The workbook of an .xlsx file, and what of the file it cannot hold, in words. Throws a Refusal where there is none. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<{ workbook: Workbook; notes: string[] }> {
  return readWorkbook(bytes, options);
}

/** The workbook as an .xlsx file, and what of the workbook the file cannot hold, in words. */
export function writeXlsx(workbook: Workbook): Promise<{ bytes: Uint8Array; notes: string[] }> {
  return writeWorkbook(workbook);
}
