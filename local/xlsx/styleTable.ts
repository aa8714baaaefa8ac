import type { Style } from '../runtime/model';
import { fingerprint } from './memory';

/** The styles of a workbook that is being read, each but once. */
export class StyleTable {
  readonly styles: Style[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of an equal style, added if it is new. */
  number(style: Style): number {
    const key = fingerprint(style);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.styles.length;
      this.styles.push(style);
      this.numbers.set(key, number);
    }
    return number;
  }

  /** The number of an equal style, if there is one. */
  find(style: Style): number | undefined {
    return this.numbers.get(fingerprint(style));
  }
}
