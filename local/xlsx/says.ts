import { areaName } from '../runtime/sheets/address';

/** What a person must be told about a file, with how often and where. */
const SENTENCES = {
  cut: (n: string, where: string) =>
    `${n} had more than 32,767 characters, which is all that an Excel cell holds. The file has the beginning: ${where}.`,
  replaced: (n: string, where: string) => `${n} had characters that a file cannot hold. A � stands for them: ${where}.`,
  noteCut: (n: string, where: string) =>
    `${n} had a note longer than Excel keeps. The file has its beginning: ${where}.`,
  links: (n: string, where: string) =>
    `${n} had more than one link, or a link on a part of the text. Excel links the whole cell: ${where}.`,
  linkLost: (n: string, where: string) => `${n} had a link but no text to carry it. The links were left out: ${where}.`,
  linkLong: (n: string, where: string) =>
    `${n} had a link longer than Excel takes. The file has the text without it: ${where}.`,
  function: (n: string, where: string) =>
    `${n} had a formula that Excel does not know. The file shows the last result: ${where}.`,
  length: (n: string, where: string) =>
    `${n} had a formula longer than Excel takes. The file has the last result: ${where}.`,
  syntax: (n: string, where: string) => `${n} had a formula that cannot be read. The file has its text: ${where}.`,
  sparkline: (n: string, where: string) => `${n} had a small chart of a kind that Excel does not draw: ${where}.`,
  error: (n: string, where: string) => `${n} showed an error that Excel does not know. The file has #VALUE!: ${where}.`,
  elsewhere: (n: string, where: string) => `${n} read another file. Their last results were kept: ${where}.`,
  moment: (n: string, where: string) => `${n} had a date too far away to be one. They were left blank: ${where}.`,
} as const;
type Kind = keyof typeof SENTENCES;

export class Says {
  private readonly places = new Map<Kind, string[]>();
  private readonly sentences: string[] = [];

  cell(kind: Kind, tab: string, row: number, column: number): void {
    const places = this.places.get(kind) ?? [];
    this.places.set(kind, places);
    places.push(`${tab}!${areaName({ row, column, rows: 1, columns: 1 })}`);
  }

  say(sentence: string): void {
    if (!this.sentences.includes(sentence)) this.sentences.push(sentence);
  }

  all(): string[] {
    const counted = [...this.places].map(([kind, places]) => {
      const many = places.length === 1 ? '1 cell' : `${places.length.toLocaleString('en-US')} cells`;
      const shown = places.slice(0, 3).join(', ');
      return SENTENCES[kind](
        many,
        places.length > 3 ? `${shown} and ${(places.length - 3).toLocaleString('en-US')} more` : shown,
      );
    });
    return [...this.sentences, ...counted];
  }
}
