import type { Piece } from './model';
import { cut, joined, lengthOf, styleAt } from './pieces';

/** Every match replaced by a text taken literally, in the style of the first letter that goes. */
export function replacedIn(pieces: readonly Piece[], pattern: RegExp, replacement: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    found.push(...cut(pieces, at, match.index));
    found.push({ text: replacement, style: { ...styleAt(pieces, match.index) } });
    at = match.index + match[0].length;
  }
  return joined([...found, ...cut(pieces, at, lengthOf(pieces))]);
}
