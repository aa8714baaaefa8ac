import type { Attributes, Piece } from './model';

/** Operations on text of changing style; offsets count UTF-16 letters, as in JavaScript. */

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

export function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { text, style } of pieces) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== '') found.push({ text: part, style: { ...style } });
    at += text.length;
  }
  return found;
}

export function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.text === '') continue;
    if (last && sameStyle(last.style, piece.style)) last.text += piece.text;
    else found.push({ text: piece.text, style: { ...piece.style } });
  }
  return found;
}

/** Text takes the style of the letter before it. */
export function inserted(pieces: readonly Piece[], at: number, text: string, style?: Attributes): Piece[] {
  const length = lengthOf(pieces);
  const near = style ?? styleAt(pieces, Math.max(0, at - 1)) ?? {};
  return joined([...cut(pieces, 0, at), { text, style: near }, ...cut(pieces, at, length)]);
}

export function deleted(pieces: readonly Piece[], from: number, to: number): Piece[] {
  return joined([...cut(pieces, 0, from), ...cut(pieces, to, lengthOf(pieces))]);
}

export function restyled(pieces: readonly Piece[], from: number, to: number, changes: Changes): Piece[] {
  const middle = cut(pieces, from, to).map(({ text, style }) => ({ text, style: changed(style, changes) }));
  return joined([...cut(pieces, 0, from), ...middle, ...cut(pieces, to, lengthOf(pieces))]);
}

export function styleAt(pieces: readonly Piece[], offset: number): Attributes | undefined {
  let at = 0;
  for (const { text, style } of pieces) {
    at += text.length;
    if (offset < at) return style;
  }
  return pieces.at(-1)?.style;
}

/** What all of it has in common; undefined where it differs or is not set. */
export function commonStyle(pieces: readonly Piece[], name: string): Attributes[string] | undefined {
  const [first, ...rest] = pieces;
  const value = first?.style[name];
  return rest.every(({ style }) => style[name] === value) ? value : undefined;
}

/** null takes a property away. */
export type Changes = Readonly<Record<string, string | number | boolean | null>>;

export function changed(held: Attributes, changes: Changes): Attributes {
  const next = { ...held };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}

function sameStyle(a: Attributes, b: Attributes): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
