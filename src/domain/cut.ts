/**
 * What a reader takes for one letter, near enough: a sign with its accents, a flag, an emoji with its skin and all that
 * it is joined to. Google's engine is not known to have Intl.Segmenter.
 */
const oneLetter =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[^\p{M}]?\p{M}+|./gsu;

export const lettersOf = (text: string): string[] => text.match(oneLetter) ?? [];

/** As much of a text as fits into so many UTF-16 units, with … where something was left out; no letter is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - 1;
  // The letter on the edge is looked for near it: a text may be a book.
  const start = Math.max(0, room - near);
  const kept = lettersOf(text.slice(start, room + near));
  let end = start;
  for (const letter of kept) {
    if (end + letter.length > room) break;
    end += letter.length;
  }
  return `${text.slice(0, end)}…`;
}
const near = 80;
