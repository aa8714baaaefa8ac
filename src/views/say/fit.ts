import { cut, lettersOf } from '../../domain/cut';

/**
 * How wide a text is in Arial, near enough to cut it before a sheet would. Widths are parts of the letter height, by
 * classes of letters of about one width, measured in a browser with a font of Arial's metrics; letters of other
 * alphabets count as wide.
 */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl'’]/, 0.22],
  [/[ ft.,:;!/I]/, 0.28],
  [/[r()\-“”"·]/, 0.34],
  [/[cksvxyzJ]/, 0.5],
  [/[a-hn-uL0-9À-ÿ?–#_≥≤≈]/, 0.56],
  [/[−+=<>×●○◐■□╳╌FTZ]/, 0.61],
  [/[ABEKPSVXY&]/, 0.67],
  [/[wCDHNRU]/, 0.72],
  [/[GOQ◆◇]/, 0.78],
  [/[mM✓↩◉%]/, 0.88],
  [/[W@▣◧▨▲▼▬—…]/, 1],
];

/** Pixels of a text at a size in points (a point is 4/3 pixels); bold letters are a little wider. */
export function widthOf(text: string, points = 10, bold = false): number {
  let width = 0;
  for (const letter of text) width += classes.find(([letters]) => letters.test(letter))?.[1] ?? 0.8;
  return width * points * (4 / 3) * (bold ? 1.06 : 1);
}

/** A cell keeps about three pixels free on either side. */
const padding = 6;

/** The text itself if it fits into so many pixels, else cut after a word, with … */
export function shortened(text: string, pixels: number, points = 10, bold = false): string {
  const room = pixels - padding;
  // No letter is narrower than this: of a text as long as a book only the beginning is looked at.
  const most = Math.ceil(room / (narrowest * points)) + 1;
  const beginning = text.length > most * longestLetter ? cut(text, most * longestLetter) : text;
  if (beginning === text && widthOf(text, points, bold) <= room) return text;
  const words = beginning.split(' ').slice(0, most);
  while (words.length > 1) {
    words.pop();
    const shorter = `${words.join(' ').replace(/[,;:(–-]+$/, '')}…`;
    if (widthOf(shorter, points, bold) <= room) return shorter;
  }
  let letters = lettersOf(words[0] ?? '').slice(0, most);
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, points, bold) > room) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
/** Pixels for each point of the letter height, and UTF-16 units of a long emoji. */
const narrowest = 0.22;
const longestLetter = 12;
