import type { Worksheet } from '@cj-tech-master/excelts';
import type { Chart } from '../runtime/model';
import { addChart } from './charts';
import { type Memory, swaps } from './memory';
import { leftOut, type Output } from './output';
import { chartOf, chartPart } from './readCharts';

type Drawn = ReturnType<Worksheet['getCharts']>[number];

/** Adds the charts of all tabs, when all tabs are there: they read others than their own. */
export function writeCharts({ workbook, native, names, around }: Output): Map<Chart, Drawn> {
  const drawn = new Map<Chart, Drawn>();
  for (const { sheet, native: tab } of names) {
    const target = native.getWorksheet(tab)!;
    for (const chart of sheet.charts) {
      const done = addChart(chart, sheet, target, names, workbook.styles);
      if (done) drawn.set(chart, target.getCharts().at(-1)!);
    }
    const left = sheet.charts.filter((chart) => !drawn.has(chart)).length;
    if (left > 0) around.says.say(leftOut(left, 'chart', sheet.name));
  }
  return drawn;
}

/** Remembers the charts that a reader of the written file will take for others. */
export async function rememberCharts(
  { names, around, back }: Output,
  drawn: ReadonlyMap<Chart, Drawn>,
  memory: Memory,
  part: (name: string) => Promise<string>,
): Promise<void> {
  for (const { sheet, native } of names) {
    const found = new Map<Chart, Chart>();
    for (const chart of sheet.charts) {
      const one = drawn.get(chart);
      const as = one && chartOf(await part(chartPart(one)), one.range, sheet, back.renaming, around.theme);
      if (as) found.set(chart, as);
    }
    const lost = swaps(sheet.charts, (chart) => found.get(chart));
    if (lost.length > 0) memory.tabs[native]!.charts = lost;
  }
}
