import type { Worksheet } from '@cj-tech-master/excelts';
import type { Sheet, Workbook } from '../runtime/model';
import { fixedArea } from './areas';
import { properties, view, writeLines } from './grid';
import { headingsOf } from './headings';
import type { Memory, TabMemory } from './memory';
import { type Output, outputOf } from './output';
import { finished, partReader } from './parts';
import { writeCells } from './writeCells';
import { rememberCharts, writeCharts } from './writeCharts';
import { writeRules } from './writeRules';

export async function writeWorkbook(workbook: Workbook): Promise<{ bytes: Uint8Array; notes: string[] }> {
  const output = outputOf(workbook);
  const { id, name, timeZone, locale, owner, nextId } = workbook;
  const tabs: Memory['tabs'] = Object.create(null);
  for (const { sheet, native: tab } of output.names) tabs[tab] = writeTab(output, sheet, addTab(output, sheet, tab));
  const charts = writeCharts(output);
  output.lists.write(output.native);
  writeNames(output);
  const memory: Memory = {
    version: 1,
    workbook: { id, name, timeZone, locale, owner, nextId },
    ...(!output.lists.isEmpty && { aside: output.lists.tab }),
    tabs,
  };
  const bytes = await output.native.xlsx.writeBuffer({ validate: false });
  await rememberCharts(output, charts, memory, await partReader(bytes));
  return { bytes: await finished(bytes, memory), notes: output.around.says.all() };
}

function addTab({ native, workbook }: Output, sheet: Sheet, tab: string): Worksheet {
  // Excel opens no workbook whose tabs are all hidden.
  const mustShow = workbook.sheets.every(({ hidden }) => hidden) && sheet === workbook.sheets[0];
  return native.addWorksheet(tab, {
    properties: properties(sheet),
    views: [view(sheet)],
    state: sheet.hidden && !mustShow ? 'hidden' : 'visible',
    // As Sheets prints: as wide as the page.
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, orientation: 'landscape' },
  });
}

function writeTab(output: Output, sheet: Sheet, native: Worksheet): TabMemory {
  const headings = headingsOf(sheet);
  const memory: TabMemory = {
    ...(native.name !== sheet.name && { name: sheet.name }),
    id: sheet.id,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    ...(sheet.metadata && { metadata: sheet.metadata }),
    ...(headings.length > 0 && { headings }),
  };
  writeCells(output, sheet, native, memory);
  writeLines(sheet, native);
  writeRules(output, sheet, native, memory);
  return memory;
}

function writeNames({ workbook, native, names }: Output): void {
  for (const { name, sheet, area } of workbook.names) {
    const tab = names.find((one) => one.sheet.id === sheet);
    if (tab) native.definedNames.addFormula(name, fixedArea(tab.native, area));
  }
  const active = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheet);
  const size = { x: 0, y: 0, width: 20_000, height: 12_000 };
  native.views = [{ ...size, firstSheet: 0, activeTab: Math.max(0, active), visibility: 'visible' }];
}
