import { offered } from '../offered';
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
