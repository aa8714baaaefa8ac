import type { Trial } from './trial';

/** Where a command is at work, when somebody else is too: the tab, its row and column, all counted from 0. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** What people do to a sheet while a script runs: no lock keeps them from it. */
export interface Edit {
  readonly name: string;
  readonly does: (trial: Trial, place: Place) => void;
}

const sheetOf = (trial: Trial, tab: string): number => trial.runtime.sheets.sheetByName(trial.runtime.book, tab)!;
type Sheets = Trial['runtime']['sheets'];

/** Rows or columns are changed about, as from the menu of a sheet. */
const change =
  (kind: string, act: (sheets: Sheets, book: string, sheet: number, place: Place) => void) =>
  (trial: Trial, place: Place): void => {
    const sheet = sheetOf(trial, place.tab);
    trial.runtime.change(kind, (sheets, book) => act(sheets, book, sheet, place));
  };
const sort =
  (ascending: boolean) =>
  (trial: Trial, { tab }: Place) => {
    trial.runtime.sort(sheetOf(trial, tab), 1, ascending);
  };
/** A row that the command is not at work on; row 0 is the headings. */
const another = ({ row }: Place): number => (row === 1 ? 2 : 1);

export const edits: readonly Edit[] = [
  { name: 'sort A to Z', does: sort(true) },
  { name: 'sort Z to A', does: sort(false) },
  {
    name: 'insert a row on top',
    does: change('INSERT_ROW', (sheets, book, sheet) => sheets.insert(book, sheet, 'row', 1, 1, 'after')),
  },
  {
    name: 'insert two rows above it',
    does: change('INSERT_ROW', (sheets, book, sheet, { row }) => sheets.insert(book, sheet, 'row', row, 2, 'before')),
  },
  {
    name: 'delete another row',
    does: change('REMOVE_ROW', (sheets, book, sheet, place) => sheets.remove(book, sheet, 'row', another(place), 1)),
  },
  {
    name: 'insert a column',
    does: change('INSERT_COLUMN', (sheets, book, sheet) => sheets.insert(book, sheet, 'column', 1, 1, 'before')),
  },
  {
    name: 'move a column to the front',
    does: change('OTHER', (sheets, book, sheet) => sheets.moveLines(book, sheet, 'column', 3, 1, 0)),
  },
  {
    name: 'write a heading in capitals',
    does: (trial, { tab, column }) =>
      trial.typeAt('Beto', tab, 0, column, `  ${trial.textAt(tab, 0, column).toUpperCase()} `),
  },
  {
    name: 'rename the tab',
    does: change('OTHER', (sheets, book, sheet, { tab }) => sheets.setProp(book, sheet, 'name', `Our ${tab}`)),
  },
  {
    name: 'type beside it',
    does: (trial, { tab, row }) => trial.typeAt('Beto', tab, row, trial.freeColumn(tab, row), 'typed meanwhile'),
  },
  {
    name: 'type in another row',
    does: (trial, place) =>
      trial.typeAt('Beto', place.tab, another(place), trial.freeColumn(place.tab, another(place)), 'typed meanwhile'),
  },
  {
    name: 'type a row below',
    does: (trial, { tab }) => trial.typeAt('Beto', tab, trial.height(tab), 1, 'typed meanwhile'),
  },
];
