import type { Style } from '../../runtime/model';

/** Styles by number, 0 the plain one, so that a cell names its style by a number and the page hears of each only once. */
export class Styles {
  readonly #all: Style[] = [{}];
  readonly #byText = new Map<string, number>([['{}', 0]]);
  readonly #byStyle = new WeakMap<Style, number>();

  numberOf(style: Style): number {
    const known = this.#byStyle.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    let number = this.#byText.get(text);
    if (number === undefined) {
      number = this.#all.push(style) - 1;
      this.#byText.set(text, number);
    }
    this.#byStyle.set(style, number);
    return number;
  }

  from(first: number): Style[] {
    return this.#all.slice(first);
  }
}
