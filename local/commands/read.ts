import type { Block, Plain } from '../runtime/seam';
import { areaName, closed, parseAddress } from '../runtime/sheets/address';
import { type Command, type Desk, WrongUsage } from './command';
import { sheetOf } from './lines';

export const read: Command = {
  usage: 'read TAB [RANGE] [--json]',
  help: 'Print cells as they are shown, tab-separated; --json adds values and formulas.',
  flags: { json: 'yes' },
  words: [1, 2],
  run(desk, [tab, range], { json }) {
    const { sheets, book } = desk.runtime();
    const sheet = sheetOf(desk, tab!);
    const block = blockOf(desk, sheet, range);
    const display = inRows(sheets.read(book, sheet, block, 'display'), block.columns);
    if (!json) {
      // A line break or a tab inside a cell would look like another cell.
      if (block.rows > 0)
        desk.print(display.map((row) => row.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n'));
      return;
    }
    const values: Plain[] = [...sheets.read(book, sheet, block, 'values')];
    for (const at of sheets.dates(book, sheet, block)) values[at] = new Date(Number(values[at])).toISOString();
    desk.print(
      JSON.stringify({
        tab,
        range: block.rows > 0 ? areaName(block) : '',
        values: inRows(values, block.columns),
        display,
        formulas: inRows(sheets.read(book, sheet, block, 'formulas'), block.columns),
      }),
    );
  },
};

/** What was asked for, within the grid; without a range everything up to the last content. */
function blockOf(desk: Desk, sheet: number, range: string | undefined): Block {
  const { sheets, book } = desk.runtime();
  if (range === undefined) return { row: 0, column: 0, ...sheets.used(book, sheet) };
  const area = parseAddress(range);
  if (!area) throw new WrongUsage(`${range} is not a range; write A1:C9.`);
  const size = sheets.size(book, sheet);
  const used = sheets.used(book, sheet);
  const block = closed(area, {
    rows: area.rows === null ? used.rows : size.rows,
    columns: area.columns === null ? used.columns : size.columns,
  });
  if (block.row + block.rows > size.rows || block.column + block.columns > size.columns) {
    throw new WrongUsage(`${range} is outside the tab, which has ${size.rows} rows and ${size.columns} columns.`);
  }
  return block;
}

function inRows<T>(cells: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
  return rows;
}
