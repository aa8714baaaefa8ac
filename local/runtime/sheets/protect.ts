import type { Protection, Sheet } from '../model';
import type { Block } from '../seam';
import { covers, meets, without } from './address';
import type { Book } from './book';
import { ServiceError } from './refusal';

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Protections that keep this person from the block; the owner is never kept out. */
function against(book: Book, sheet: Sheet, block: Block, who: string): Protection[] {
  if (sheet.protections.length === 0) return [];
  if (who !== '' && who.toLowerCase() === book.workbook.owner.toLowerCase()) return [];
  const me = who.toLowerCase();
  return sheet.protections.filter((one) => {
    if (one.area ? !meets(one.area, block) : one.unprotected?.length && isOpen(one, block)) return false;
    return one.warningOnly || me === '' || !one.editors.some((editor) => editor.toLowerCase() === me);
  });
}

/** Whether the parts of the sheet left unprotected cover all of the block. */
function isOpen({ unprotected = [] }: Protection, block: Block): boolean {
  if (unprotected.some((area) => covers(area, block))) return true;
  return (
    unprotected.reduce((rest, hole) => rest.flatMap((area) => without(area, hole)), [block as Block] as ReturnType<
      typeof without
    >).length === 0
  );
}

export function mayEdit(book: Book, sheet: Sheet, block: Block, who: string): 'yes' | 'warning' | 'no' {
  const list = against(book, sheet, block, who);
  if (list.some(({ warningOnly }) => !warningOnly)) return 'no';
  return list.length > 0 ? 'warning' : 'yes';
}

/** A script is stopped where its user is; a warning does not stop it. */
export function refuseProtected(book: Book, sheet: Sheet, block: Block, who: string): void {
  if (sheet.protections.length > 0 && mayEdit(book, sheet, block, who) === 'no') throw new ServiceError(PROTECTED);
}
