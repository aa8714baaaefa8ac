import { columnName } from '../address';
import { type Corner, scan } from './scan';

/** A formula in R1C1 notation, as seen from a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, at: number | null, fixed: boolean, own: number): string => {
    if (at === null) return '';
    return fixed ? `${letter}${at + 1}` : `${letter}[${at - own}]`;
  };
  const corner = (at: Corner) => part('R', at.row, at.rowFixed, row) + part('C', at.column, at.columnFixed, column);
  return scan(formula)
    .map((piece) =>
      piece.kind === 'reference'
        ? `${piece.prefix}${corner(piece.start)}${piece.end ? `:${corner(piece.end)}` : ''}`
        : piece.text,
    )
    .join('');
}

const STRINGS = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const CELL =
  /(?<![A-Za-z0-9_.])R(\[-?\d+\]|\d+)?(?:C(\[-?\d+\]|\d+)?)?(?![A-Za-z0-9_.(])|(?<![A-Za-z0-9_.])C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_.(])/gi;

/** The formula in A1 notation of what was written in R1C1 notation for a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const line = (text: string | undefined, own: number): { at: number; fixed: boolean } => {
    if (text === undefined) return { at: own, fixed: false };
    if (text.startsWith('[')) return { at: own + Number(text.slice(1, -1)), fixed: false };
    return { at: Number(text) - 1, fixed: true };
  };
  const rowText = ({ at, fixed }: { at: number; fixed: boolean }) => `${fixed ? '$' : ''}${at + 1}`;
  const columnText = ({ at, fixed }: { at: number; fixed: boolean }) => `${fixed ? '$' : ''}${columnName(at)}`;
  return formula
    .split(STRINGS)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part.replace(
        CELL,
        (whole: string, r: string | undefined, c: string | undefined, only: string | undefined) => {
          if (/^c/i.test(whole)) return `${columnText(line(only, column))}:${columnText(line(only, column))}`;
          if (!/c/i.test(whole)) return `${rowText(line(r, row))}:${rowText(line(r, row))}`;
          const [atRow, atColumn] = [line(r, row), line(c, column)];
          return atRow.at < 0 || atColumn.at < 0 ? '#REF!' : `${columnText(atColumn)}${rowText(atRow)}`;
        },
      );
    })
    .join('');
}
