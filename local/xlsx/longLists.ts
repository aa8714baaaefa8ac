import type { Workbook as NativeWorkbook } from '@cj-tech-master/excelts';
import type { Area } from '../runtime/model';
import { fixedArea } from './areas';
import { kept } from './text';

/** Choices too long for Excel's own rules stand on a hidden tab of their own, a column each. */
export class LongLists {
  private readonly lists = new Map<string, { choices: readonly string[]; area: Area }>();

  constructor(readonly tab: string) {}

  get isEmpty(): boolean {
    return this.lists.size === 0;
  }

  /** Where the choices will stand. */
  placeOf(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    let list = this.lists.get(key);
    if (!list) {
      list = { choices, area: { row: 0, column: this.lists.size, rows: Math.max(1, choices.length), columns: 1 } };
      this.lists.set(key, list);
    }
    return fixedArea(this.tab, list.area);
  }

  write(native: NativeWorkbook): void {
    if (this.isEmpty) return;
    const sheet = native.addWorksheet(this.tab, { state: 'veryHidden' });
    for (const { choices, area } of this.lists.values()) {
      choices.forEach((choice, row) => {
        sheet.getRow(row + 1).getCell(area.column + 1).value = kept(choice).text;
      });
    }
  }
}
