import type { Style, TextRun } from '../../model';
import { exception, wrongSignature } from '../exception';
import { type Hook, offered, Service } from '../offered';
import { spelledOut, TextStyle, type Wish, wishOf } from './textStyle';

/** A stretch of text of one look. `wish` holds what was asked for, or all of it where it was read from a cell. */
export interface Stretch {
  start: number;
  end: number;
  wish: Wish;
  link?: string;
}

let partsIn: (value: RichTextValue) => { text: string; stretches: readonly Stretch[] };

export class RichTextValue extends Service {
  readonly #hook: Hook;
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  /** Where this value begins and ends in the one it is a run of. */
  readonly #from: number;
  constructor(hook: Hook, text: string, stretches: readonly Stretch[], from = 0) {
    super(hook);
    this.#hook = hook;
    this.#text = text;
    this.#stretches = stretches;
    this.#from = from;
  }
  static {
    partsIn = (value) => ({ text: value.#text, stretches: value.#stretches });
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#hook, this.#text, this.#stretches);
  }
  getText(): string {
    return this.#text;
  }
  getStartIndex(): number {
    return this.#from;
  }
  getEndIndex(): number {
    return this.#from + this.#text.length;
  }
  getRuns(): RichTextValue[] {
    return this.#stretches.map(
      (one) =>
        new RichTextValue(
          this.#hook,
          this.#text.slice(one.start, one.end),
          [{ ...one, start: 0, end: one.end - one.start }],
          this.#from + one.start,
        ),
    );
  }
  /** Of all of it, or of a part; null where parts of it differ. */
  getLinkUrl(start?: number, end?: number): string | null {
    const links = this.#within(start, end).map(({ link }) => link ?? null);
    return links.every((link) => link === links[0]) ? (links[0] ?? null) : null;
  }
  getTextStyle(start?: number, end?: number): TextStyle {
    const [first, ...others] = this.#within(start, end);
    const wish: Wish = { ...first?.wish };
    for (const { wish: other } of others) {
      for (const key of Object.keys(wish) as (keyof Wish)[]) {
        if (JSON.stringify(wish[key]) !== JSON.stringify(other[key])) delete wish[key];
      }
    }
    return new TextStyle(this.#hook, wish);
  }
  #within(start = 0, end = this.#text.length): Stretch[] {
    const found = this.#stretches.filter((one) => one.start < Math.max(end, start + 1) && one.end > start);
    return found.length > 0 ? found : this.#stretches.slice(0, 1);
  }
}

export class RichTextValueBuilder extends Service {
  readonly #hook: Hook;
  #text: string | undefined;
  /** One entry per letter: runs are found when it is built. */
  #letters: { wish: Wish; link?: string }[] = [];
  constructor(hook: Hook, text?: string, stretches: readonly Stretch[] = []) {
    super(hook);
    this.#hook = hook;
    if (text === undefined) return;
    this.#text = text;
    this.#letters = Array.from({ length: text.length }, () => ({ wish: {} }));
    for (const { start, end, wish, link } of stretches) {
      for (let at = start; at < end; at += 1) this.#letters[at] = link === undefined ? { wish } : { wish, link };
    }
  }
  setText(text: unknown): this {
    if (typeof text !== 'string') throw wrongSignature('SpreadsheetApp.RichTextValueBuilder.setText', [text]);
    this.#text = text;
    this.#letters = Array.from({ length: text.length }, () => ({ wish: {} }));
    return this;
  }
  setTextStyle(...args: unknown[]): this {
    const [start, end] = this.#span(args);
    const style = args.at(-1);
    const wish = wishOf(style);
    if (!wish && style !== null) throw wrongSignature('SpreadsheetApp.RichTextValueBuilder.setTextStyle', args);
    for (let at = start; at < end; at += 1) {
      const letter = this.#letters[at]!;
      this.#letters[at] = { ...letter, wish: wish ? { ...letter.wish, ...wish } : {} };
    }
    return this;
  }
  setLinkUrl(...args: unknown[]): this {
    const [start, end] = this.#span(args);
    const link = args.at(-1);
    for (let at = start; at < end; at += 1) {
      const { wish } = this.#letters[at]!;
      this.#letters[at] = typeof link === 'string' && link !== '' ? { wish, link } : { wish };
    }
    return this;
  }
  build(): RichTextValue {
    return new RichTextValue(this.#hook, this.#text ?? '', this.#stretches());
  }
  #span(args: readonly unknown[]): [number, number] {
    if (this.#text === undefined) throw exception('Must call setText before setting the style or the link of a text.');
    if (args.length < 3) return [0, this.#text.length];
    const [start, end] = args as [number, number];
    if (start < 0 || end > this.#text.length || start > end) {
      throw exception(
        `Illegal argument: the text has ${this.#text.length} letters, the offsets are ${start} and ${end}.`,
      );
    }
    return [start, end];
  }
  #stretches(): Stretch[] {
    const list: Stretch[] = [];
    let last: string | undefined;
    this.#letters.forEach(({ wish, link }, at) => {
      const look = JSON.stringify([Object.entries(wish).sort(), link]);
      const open = list.at(-1);
      if (open && look === last) open.end = at + 1;
      else list.push({ start: at, end: at + 1, wish, ...(link !== undefined && { link }) });
      last = look;
    });
    return list;
  }
}

/** A cell's text with its runs, spelled out over the cell's own style. */
export function richTextOf(
  hook: Hook,
  text: string,
  runs: readonly TextRun[] | undefined,
  style: Style,
): RichTextValue {
  const starts = runs?.length ? runs : [{ start: 0 } as TextRun];
  const stretches = starts.map((run, i): Stretch => {
    const { start, link, ...own } = run;
    const end = starts[i + 1]?.start ?? text.length;
    return { start, end, wish: spelledOut({ ...style, ...own }), ...(link !== undefined && { link }) };
  });
  return new RichTextValue(hook, text, stretches);
}

export function partsOf(value: unknown): { text: string; stretches: readonly Stretch[] } | undefined {
  return value instanceof RichTextValue ? partsIn(value) : undefined;
}

offered('RichTextValue', RichTextValue);
offered('RichTextValueBuilder', RichTextValueBuilder);
