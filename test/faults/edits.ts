import { newName, type World } from './world';

/** Where a command is at work, when somebody else is too: the tab, its row and column, all counted from 0. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** What people do to a sheet while a script runs: no lock keeps them from it. */
export interface Edit {
  readonly name: string;
  readonly does: (trial: World, place: Place) => void;
}

/** A row that the command is not at work on; row 0 is the headings. */
const another = ({ row }: Place): number => (row === 1 ? 2 : 1);

export const edits: readonly Edit[] = [
  { name: 'sort A to Z', does: (trial, { tab }) => trial.sort(tab, 1, true) },
  { name: 'sort Z to A', does: (trial, { tab }) => trial.sort(tab, 1, false) },
  { name: 'insert a row on top', does: (trial, { tab }) => trial.insertRows(tab, 1, 1, 'after') },
  { name: 'insert two rows above it', does: (trial, { tab, row }) => trial.insertRows(tab, row, 2, 'before') },
  { name: 'delete another row', does: (trial, place) => trial.removeRows(place.tab, another(place), 1) },
  { name: 'insert a column', does: (trial, { tab }) => trial.insertColumns(tab, 1, 1) },
  { name: 'move a column to the front', does: (trial, { tab }) => trial.moveColumn(tab, 3, 0) },
  {
    name: 'write a heading in capitals',
    does: (trial, { tab, column }) =>
      trial.typeAt('Beto', tab, 0, column, `  ${trial.textAt(tab, 0, column).toUpperCase()} `),
  },
  { name: 'rename the tab', does: (trial, { tab }) => trial.rename(tab, newName(tab)) },
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
