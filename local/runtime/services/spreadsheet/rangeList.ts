import type { Words } from '../enums';
import { offered, Service } from '../offered';
import type { Context } from './context';
import type { Range } from './range';
import { placeOf } from './rangePlace';

const SHARED =
  'breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace uncheck';
/** Each as of a range, except that it gives the list back. */
type Shared = { [M in Words<typeof SHARED> & keyof Range]: (...args: Parameters<Range[M]>) => RangeList };

export interface RangeList extends Shared {}

let rangesOf: (list: RangeList) => readonly Range[];

/** Ranges of one sheet that are changed together. Every setter is the range's own, run on each. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: these members are put on the prototype below
export class RangeList extends Service {
  readonly #context: Context;
  readonly #ranges: readonly Range[];
  constructor(context: Context, ranges: readonly Range[]) {
    super(context.shared);
    this.#context = context;
    this.#ranges = ranges;
  }
  static {
    rangesOf = (list) => list.#ranges;
  }
  getRanges(): Range[] {
    return [...this.#ranges];
  }
  activate(): this {
    this.#context.selection.select(this.#ranges);
    return this;
  }
}

for (const member of SHARED.split(' ')) {
  Object.defineProperty(RangeList.prototype, member, {
    configurable: true,
    writable: true,
    value: function (this: RangeList, ...args: unknown[]) {
      for (const range of rangesOf(this))
        (range as unknown as Record<string, (...given: unknown[]) => unknown>)[member]!(...args);
      return this;
    },
  });
}

offered('RangeList', RangeList, (list) =>
  rangesOf(list).reduce((sum, range) => sum + placeOf(range).rows * placeOf(range).columns, 0),
);
