export interface Look {
  size: number;
  fill: string;
  weight?: string;
  anchor?: 'middle' | 'end';
}

export function text(x: number, y: number, words: string, { size, weight, fill, anchor }: Look): string {
  const more = `${weight ? ` font-weight="${weight}"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${escaped(fill)}"${more}>${escaped(words)}</text>`;
}

/** About how wide a text is: letters of Arial are half as wide as high. */
export function widthOf(words: string, size: number): number {
  return words.length * size * 0.54;
}

/** In as many lines as it needs; a word that is too long alone stays whole. */
export function wrapped(words: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Names come from people. */
export function escaped(words: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // XML has no place for control characters, escaped or not.
  return words.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
