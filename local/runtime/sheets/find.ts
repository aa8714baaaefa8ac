import type { Sheet } from '../model';
import type { Block, FindQuery } from '../seam';
import type { Book } from './book';
import { displayOf } from './cells';
import { ServiceError } from './refusal';

/** Positions in the block, row by row, of the cells that hold the text. */
export function find(book: Book, sheet: Sheet, block: Block, query: FindQuery): number[] {
  book.calculation.settle();
  const test = matcher(query);
  const found: number[] = [];
  let at = 0;
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells = sheet.rows[row];
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      const cell = cells?.[column];
      if (cell && test(query.formulas && cell.f !== undefined ? cell.f : displayOf(book, cell))) found.push(at);
      at += 1;
    }
  }
  return found;
}

function matcher({
  text,
  matchCase,
  entireCell,
  regularExpression,
  ignoreDiacritics,
}: FindQuery): (value: string) => boolean {
  const plain = (value: string) => {
    const bare = ignoreDiacritics ? value.normalize('NFD').replace(/\p{M}/gu, '') : value;
    return matchCase ? bare : bare.toLowerCase();
  };
  if (regularExpression) {
    let pattern: RegExp;
    try {
      pattern = new RegExp(entireCell ? `^(?:${text})$` : text, matchCase ? 'u' : 'iu');
    } catch {
      throw new ServiceError('The regular expression is not valid.');
    }
    return (value) => value !== '' && pattern.test(value);
  }
  const wanted = plain(text);
  return entireCell ? (value) => plain(value) === wanted : (value) => value !== '' && plain(value).includes(wanted);
}
