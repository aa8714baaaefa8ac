import { areaName } from '../../runtime/sheets/address';
import type { Where } from '../protocol';
import type { Desk } from './desk';

/** The block is protected by a warning only: the person decides. */
export class Warned extends Error {}

/** Throws where the person may not, or has not been asked. Outside the grid nothing is protected. */
export function mayEdit({ runtime: { sheets, book, user } }: Desk, { sheet, block }: Where, sure = false): void {
  const answer = sheets.mayEdit(book, sheet, block, user);
  if (answer === 'yes' || (answer === 'warning' && sure)) return;
  const where = `${areaName(block)} on ${sheets.prop(book, sheet, 'name')}`;
  if (answer === 'warning')
    throw new Warned(`${where} is kept by the script and may be written over. Change it anyway?`);
  throw new Error(`${where} is protected. Ask the owner, ${sheets.bookProps(book).owner}, to change it or to let you.`);
}
