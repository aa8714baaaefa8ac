/** Where the rows or columns of a sheet stand, in pixels from the first; hidden ones take no room. */
export class Lines {
  readonly #starts: Float64Array;
  readonly count: number;

  constructor(count: number, usual: number, own: Readonly<Record<number, number>>, hidden: readonly number[]) {
    const sizes = new Float64Array(count).fill(usual);
    for (const [at, size] of Object.entries(own)) if (Number(at) < count) sizes[Number(at)] = size;
    for (const at of hidden) if (at < count) sizes[at] = 0;
    this.#starts = new Float64Array(count + 1);
    for (let at = 0; at < count; at += 1) this.#starts[at + 1] = this.#starts[at]! + sizes[at]!;
    this.count = count;
  }

  get total(): number {
    return this.#starts[this.count]!;
  }
  start(at: number): number {
    return this.#starts[Math.max(0, Math.min(at, this.count))]!;
  }
  size(at: number, count = 1): number {
    return this.start(at + count) - this.start(at);
  }
  isHidden(at: number): boolean {
    return this.size(at) === 0;
  }

  /** The line at a distance from the first one. */
  at(pixels: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= pixels) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The next line that is shown, going by `step`; the same one where there is none. */
  next(at: number, step: 1 | -1): number {
    for (let one = at + step; one >= 0 && one < this.count; one += step) if (!this.isHidden(one)) return one;
    return at;
  }
}
