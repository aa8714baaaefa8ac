/** What Excel keeps in a cell. */
export const LONGEST_CELL = 32_767;

export interface Kept {
  text: string;
  /** Characters that XML cannot hold: control characters and halves of emoji. */
  replaced: boolean;
  cut: boolean;
}

// Control characters, which XML 1.0 forbids, and lone halves of a surrogate pair.
const FORBIDDEN = /(?![\t\n\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text as the file can hold it. */
export function kept(given: string, longest = LONGEST_CELL): Kept {
  const lines = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given;
  const clean = lines.replace(FORBIDDEN, '\ufffd');
  const text = shortened(clean, longest);
  return { text, replaced: clean !== lines, cut: text !== clean };
}

/** Cuts between what people see as characters, and says so with an ellipsis. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, longest - 100);
  let end = from;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    text.slice(from, longest + 50),
  )) {
    if (from + index + segment.length > longest - 1) break;
    end = from + index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
