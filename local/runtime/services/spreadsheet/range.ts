import { offered } from '../offered';
import { foldWithin, Grouping } from './groups';
import { contextOf, placeOf } from './rangePlace';
import { RangeRules } from './rangeRules';

/** Cells of one sheet, as a script holds them. */
export class Range extends RangeRules {
  activate(): this {
    contextOf(this).selection.select([this]);
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }
  shiftRowGroupDepth(delta: number): this {
    this.#rows().shift(placeOf(this).row, placeOf(this).rows, delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    this.#columns().shift(placeOf(this).column, placeOf(this).columns, delta);
    return this;
  }
  collapseGroups(): this {
    return this.#fold(true);
  }
  expandGroups(): this {
    return this.#fold(false);
  }
  #rows(): Grouping {
    return new Grouping(contextOf(this), placeOf(this).book, placeOf(this).sheet, 'row');
  }
  #columns(): Grouping {
    return new Grouping(contextOf(this), placeOf(this).book, placeOf(this).sheet, 'column');
  }
  #fold(folded: boolean): this {
    const { row, column, rows, columns } = placeOf(this);
    foldWithin(this.#rows(), row, row + rows - 1, folded);
    foldWithin(this.#columns(), column, column + columns - 1, folded);
    return this;
  }
}

/** What a call touches: whole blocks for what reads or writes them, nothing for what only says where it is. */
const PLACE =
  /^(?:getRow|getColumn|getNumRows|getNumColumns|getLast|getEnd|getHeight|getWidth|getA1|getGrid|getSheet|getCell|offset|is(?:Start|End)|activate|canEdit|create|protect|getFilter|getBandings|getDeveloper|getMerged|isPart)/;
const FIRST = /^get.*[^s]$/;

offered('Range', Range, (range, member) => {
  if (PLACE.test(member)) return 0;
  if (FIRST.test(member)) return 1;
  const { rows, columns } = placeOf(range);
  return rows * columns;
});
