/**
 * Reads a table written with bars between the cells, its headings in the first line: a sample tells much in few words,
 * and one line a row is easier to read than ten lines of braces.
 */
export function table<K extends string>(headings: readonly K[], text: string): Readonly<Record<K, string>>[] {
  const [first, ...lines] = text.trim().split('\n').map(cells);
  if (first?.join() !== headings.join()) throw new Error(`The table begins with ${first?.join(' | ')}.`);
  return lines.map((line) => {
    if (line.length !== headings.length)
      throw new Error(`${line.length} cells, not ${headings.length}: ${line.join(' | ')}`);
    return Object.fromEntries(headings.map((heading, i) => [heading, line[i]!])) as Record<K, string>;
  });
}

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
