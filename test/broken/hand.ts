import { type Draw, stream } from '../../examples/generator/random';
import { letters } from '../../src/tabs/formulas';
import { admin, type Desk, owner } from './small';

/** A person's hands on the workbook: what can be done in Sheets with keyboard and mouse. */
export type Hand = ReturnType<typeof handOf>;

type Cell = string | number | boolean;

export function handOf({ globals, runtime, values }: Desk, seed: string) {
  const draw: Draw = stream(seed);
  const book = globals.SpreadsheetApp.getActive()!;
  const sheet = (tab: string) => {
    const found = book.getSheetByName(tab);
    if (!found) throw new Error(`There is no tab ${tab} to lay a hand on.`);
    return found;
  };
  /** 1-based. */
  const column = (tab: string, heading: string): number => {
    const at = values(tab)[0]!.indexOf(heading);
    if (at < 0) throw new Error(`${tab} has no heading ${heading}.`);
    return at + 1;
  };
  const range = (tab: string, heading: string, row: number, rows = 1) =>
    sheet(tab).getRange(row, column(tab, heading), rows, 1);

  return {
    book,
    draw,
    sheet,
    column,
    range,
    filterCriteria: () => globals.SpreadsheetApp.newFilterCriteria(),
    /** The one who made the spreadsheet sits down for a moment. */
    asOwner(work: () => void): void {
      runtime.signIn(owner);
      work();
      runtime.signIn(admin);
    },
    lastRow: (tab: string): number => sheet(tab).getLastRow(),
    /** Types into a cell; what that sets off must not fail either. */
    type(tab: string, heading: string, row: number, value: Cell): void {
      for (const { error } of runtime.edit(tab, `${letters(column(tab, heading) - 1)}${row}`, value))
        if (error) throw error;
    },
    /** Pastes a block whose first cell is this one. */
    paste(tab: string, heading: string, row: number, block: Cell[][]): void {
      for (const { error } of runtime.edit(tab, `${letters(column(tab, heading) - 1)}${row}`, block))
        if (error) throw error;
    },
    /** Another program writes a cell: no edit trigger runs. */
    put(tab: string, heading: string, row: number, value: Cell): void {
      range(tab, heading, row).setValue(value);
    },
    /** The cell was formatted as plain text before somebody typed. */
    putText(tab: string, heading: string, row: number, text: string): void {
      range(tab, heading, row).setNumberFormat('@').setValue(text);
    },
    rename(tab: string, heading: string, to: string): void {
      range(tab, heading, 1).setValue(to);
    },
    /** Drags whole columns about until they stand in another order. */
    shuffleColumns(tab: string): void {
      const one = sheet(tab);
      const width = one.getLastColumn();
      for (let moves = 0; moves < width; moves++) {
        const from = 1 + draw(width);
        const to = 1 + draw(width);
        if (to === from || to === from + 1) continue;
        one.moveColumns(one.getRange(1, from, 1, 1), to);
      }
    },
  };
}
