import { Workbook as NativeWorkbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Area, Cell, Chart, Sheet, Workbook } from '../runtime/model';
import { areaName, closed } from '../runtime/sheets/address';
import { fixedArea, nativeArea } from './areas';
import { type Content, contentOf, isPlain, type Native, nativeContent, type Place, type Surroundings } from './cells';
import { addChart } from './charts';
import { themeOf } from './colors';
import { formatOf, nativeFormat, type ReadRule } from './conditionalFormats';
import { properties, view, writeLines } from './grid';
import { headingsOf } from './headings';
import { Looks, LostLooks } from './looks';
import { fingerprint, type Memory, swaps, type TabMemory } from './memory';
import { finished, partReader } from './parts';
import { chartOf, chartPart } from './readCharts';
import { Says } from './says';
import { groupAdded, isSparkline, nativeSparkline, sparklinesOf } from './sparklines';
import { BASE } from './styles';
import { freeName, type TabName, tabNames } from './tabNames';
import { kept } from './text';
import { nativeRule, validationOf } from './validations';

export async function writeWorkbook(workbook: Workbook): Promise<{ bytes: Uint8Array; notes: string[] }> {
  const native = new NativeWorkbook();
  native.creator = 'Knowledge Waves';
  native.defaultFont = { name: BASE.font, size: BASE.size };
  const writing = new Writing(workbook, native);
  const memory = writing.all();
  const bytes = await native.xlsx.writeBuffer({ validate: false });
  await writing.rememberCharts(memory, await partReader(bytes));
  return { bytes: await finished(bytes, memory), notes: writing.says.all() };
}

class Writing {
  readonly says = new Says();
  private readonly names: TabName[];
  private readonly around: Surroundings;
  /** The same, as a reader of the file has it. */
  private readonly back: Surroundings;
  private readonly looks: Looks;
  private readonly lists = new Map<string, { choices: readonly string[]; area: Area }>();
  /** The tab that holds choices too long for Excel's own rules. */
  private readonly asideName: string;
  private readonly drawn = new Map<Chart, ReturnType<Worksheet['getCharts']>[number]>();

  constructor(
    private readonly workbook: Workbook,
    private readonly native: NativeWorkbook,
  ) {
    this.names = tabNames(workbook.sheets);
    const renamed = this.names.filter(({ sheet, native: name }) => sheet.name !== name);
    const theme = themeOf(undefined);
    this.around = {
      tabs: this.names.map(({ sheet, native: name }) => ({ id: sheet.id, name })),
      renaming: new Map(renamed.map(({ sheet, native: name }) => [sheet.name, name])),
      theme,
      says: this.says,
    };
    this.back = {
      ...this.around,
      renaming: new Map(renamed.map(({ sheet, native: name }) => [name, sheet.name])),
      says: new Says(),
    };
    this.asideName = freeName('Long lists', this.names);
    this.looks = new Looks(workbook.styles, theme, workbook.locale);
    for (const { sheet, native: name, reason } of renamed) {
      this.says.say(`The tab ${sheet.name} is called ${name} in the file: ${reason}.`);
    }
  }

  all(): Memory {
    const { id, name, timeZone, locale, owner, nextId, sheets, names, activeSheet } = this.workbook;
    const memory: Memory = { version: 1, workbook: { id, name, timeZone, locale, owner, nextId }, tabs: {} };
    const someVisible = sheets.some(({ hidden }) => !hidden);
    this.names.forEach(({ sheet, native: tab }, i) => {
      const hidden = sheet.hidden && (someVisible || i > 0);
      const native = this.native.addWorksheet(tab, {
        properties: properties(sheet),
        views: [view(sheet)],
        state: hidden ? 'hidden' : 'visible',
        // As Sheets prints: as wide as the page.
        pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, orientation: 'landscape' },
      });
      memory.tabs[tab] = this.tab(sheet, native);
    });
    this.addCharts();
    this.addAside();
    if (this.lists.size > 0) memory.aside = this.asideName;
    for (const { name: word, sheet: sheetId, area } of names) {
      const tab = this.names.find(({ sheet }) => sheet.id === sheetId);
      if (tab) this.native.definedNames.addFormula(word, fixedArea(tab.native, area));
    }
    const active = sheets.findIndex((sheet) => sheet.id === activeSheet);
    this.native.views = [
      {
        x: 0,
        y: 0,
        width: 20_000,
        height: 12_000,
        firstSheet: 0,
        activeTab: Math.max(0, active),
        visibility: 'visible',
      },
    ];
    return memory;
  }

  private tab(sheet: Sheet, native: Worksheet): TabMemory {
    const tab = native.name;
    const headings = headingsOf(sheet);
    const memory: TabMemory = {
      ...(tab !== sheet.name && { name: sheet.name }),
      id: sheet.id,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.metadata && { metadata: sheet.metadata }),
      ...(headings.length > 0 && { headings }),
    };
    this.cells(sheet, native, memory);
    writeLines(sheet, native);
    this.sparklines(sheet, native, memory);
    this.rules(sheet, native, memory);
    this.formats(sheet, native, memory);
    this.protections(sheet, memory);
    this.filter(sheet, native, memory);
    return memory;
  }

  private cells(sheet: Sheet, native: Worksheet, memory: TabMemory): void {
    const tab = native.name;
    const lost = new LostLooks();
    const swapped: NonNullable<TabMemory['cells']> = [];
    const shown = new Map(memory.headings?.map(({ column, text }) => [column, text]));
    sheet.rows.forEach((cells, row) => {
      if (!cells) return;
      const line = native.getRow(row + 1);
      cells.forEach((cell, column) => {
        if (!cell) return;
        const look = this.looks.of(cell);
        if (look.as) lost.add(look, row, column);
        const target = line.getCell(column + 1);
        target.style = look.native;
        const place = { tab, row, column };
        if (cell.f !== undefined && isSparkline(cell.f)) {
          if (cell.note !== undefined) target.note = this.note(cell.note, place);
          return;
        }
        const heading = row === 0 ? shown.get(column) : undefined;
        const content: Content = heading === undefined ? cell : { ...cell, f: undefined, v: heading };
        const value = this.value(content, cell, look.style, place);
        if (value !== null) target.value = value as never;
        if (cell.note !== undefined) target.note = this.note(cell.note, place);
        if (heading === undefined) this.swap(cell, value, look.style, place, swapped);
      });
    });
    if (lost.all().length > 0) memory.looks = lost.all();
    if (swapped.length > 0) memory.cells = swapped;
  }

  private value(content: Content, cell: Cell, style: Parameters<typeof nativeContent>[1], place: Place): Native {
    const [rows, columns] = cell.spill ?? [1, 1];
    const blocked = typeof cell.v === 'object';
    const area =
      rows * columns > 1 && !blocked ? areaName({ row: place.row, column: place.column, rows, columns }) : undefined;
    const value = nativeContent(content, style, area, place, this.around);
    // An array formula names the cells it fills, itself at least.
    if (value !== null && typeof value === 'object' && 'ref' in value && value.ref === '') {
      return { ...value, ref: areaName({ row: place.row, column: place.column, rows: 1, columns: 1 }) };
    }
    return value;
  }

  private note(given: string, { tab, row, column }: Place): string {
    const { text, cut } = kept(given);
    if (cut) this.says.cell('noteCut', tab, row, column);
    return text;
  }

  /** Remembers a cell that a reader of the file will find otherwise. */
  private swap(
    cell: Cell,
    value: Native,
    style: Parameters<typeof contentOf>[1],
    place: Place,
    swapped: NonNullable<TabMemory['cells']>,
  ): void {
    if (isPlain(cell) || (cell.from && typeof cell.v !== 'string')) return;
    const as = pure({
      ...contentOf(value as never, style, place, this.back),
      ...(cell.note !== undefined && { note: kept(cell.note).text }),
    });
    const was = pure(cell);
    const same = was.f !== undefined ? as.f === was.f && as.note === was.note : fingerprint(as) === fingerprint(was);
    if (!same) swapped.push({ row: place.row, column: place.column, as, was });
  }

  private sparklines(sheet: Sheet, native: Worksheet, memory: TabMemory): void {
    sheet.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell?.f === undefined || !isSparkline(cell.f)) return;
        const drawn = nativeSparkline(cell.f, sheet, this.workbook.sheets, this.around.renaming);
        let as: Content = {};
        if (drawn) {
          const { data, ...options } = drawn;
          const cellRef = areaName({ row, column, rows: 1, columns: 1 });
          const group = native.addSparklineGroup({ ...options, sparklines: [{ dataRef: data, cellRef }] });
          as = { f: sparklinesOf(groupAdded(group), sheet.name, this.back.renaming)[0]!.formula };
        } else {
          this.says.cell('sparkline', native.name, row, column);
        }
        if (cell.note !== undefined) as.note = kept(cell.note).text;
        const was = pure({ f: cell.f, note: cell.note });
        if (fingerprint(as) !== fingerprint(was)) memory.cells = [...(memory.cells ?? []), { row, column, as, was }];
      });
    });
  }

  /** When all tabs are there: charts read others than their own. */
  private addCharts(): void {
    const tabs = this.names.map(({ sheet, native }) => ({ sheet, native }));
    for (const { sheet, native: name } of this.names) {
      const native = this.native.getWorksheet(name)!;
      const left = sheet.charts.filter((chart) => {
        const drawn = addChart(chart, sheet, native, tabs, this.workbook.styles);
        if (drawn) this.drawn.set(chart, native.getCharts().at(-1)!);
        return !drawn;
      }).length;
      if (left > 0) this.says.say(leftOut(left, 'chart', sheet.name));
    }
  }

  /** What a reader of the written file will take for our charts. */
  async rememberCharts(memory: Memory, part: (name: string) => Promise<string>): Promise<void> {
    const found = new Map<Chart, Chart>();
    for (const { sheet } of this.names) {
      for (const chart of sheet.charts) {
        const drawn = this.drawn.get(chart);
        const as =
          drawn && chartOf(await part(chartPart(drawn)), drawn.range, sheet, this.back.renaming, this.around.theme);
        if (as) found.set(chart, as);
      }
    }
    for (const { sheet, native } of this.names) {
      const lost = swaps(sheet.charts, (chart) => found.get(chart));
      if (lost.length > 0) memory.tabs[native]!.charts = lost;
    }
  }

  private rules(sheet: Sheet, native: Worksheet, memory: TabMemory): void {
    const { renaming } = this.around;
    let left = 0;
    const found = swaps(sheet.validations, (validation) => {
      const rule = nativeRule(validation, renaming, (choices) => this.aside(choices));
      if (!rule) left += 1;
      return rule && validationOf(rule, this.back.renaming);
    });
    for (const validation of sheet.validations) {
      const rule = nativeRule(validation, renaming, (choices) => this.aside(choices));
      // The library writes what stands behind `range:` as it is, several areas too.
      if (rule) native.dataValidations.add(`range:${rule.areas}`, rule.rule);
    }
    if (found.length > 0) memory.validations = found;
    if (left > 0) this.says.say(leftOut(left, 'rule', sheet.name));
  }

  /** Where the choices will stand that are too long for a rule. */
  private aside(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    let place = this.lists.get(key);
    if (!place) {
      place = { choices, area: { row: 0, column: this.lists.size, rows: Math.max(1, choices.length), columns: 1 } };
      this.lists.set(key, place);
    }
    return fixedArea(this.asideName, place.area);
  }

  private addAside(): void {
    if (this.lists.size === 0) return;
    const native = this.native.addWorksheet(this.asideName, { state: 'veryHidden' });
    for (const { choices, area } of this.lists.values()) {
      choices.forEach((choice, row) => {
        native.getRow(row + 1).getCell(area.column + 1).value = kept(choice).text;
      });
    }
  }

  private formats(sheet: Sheet, native: Worksheet, memory: TabMemory): void {
    const { renaming, theme } = this.around;
    let left = 0;
    const found = swaps(sheet.conditionalFormats, (format) => {
      const options = nativeFormat(format, sheet.conditionalFormats.indexOf(format) + 1, renaming);
      if (!options) {
        left += 1;
        return undefined;
      }
      native.addConditionalFormatting(options);
      return formatOf(options.ref, options.rules[0] as ReadRule, this.back.renaming, theme);
    });
    if (found.length > 0) memory.formats = found;
    if (left > 0) this.says.say(leftOut(left, 'conditional format', sheet.name));
  }

  private protections({ protections }: Sheet, memory: TabMemory): void {
    if (protections.length === 0) return;
    memory.protections = protections;
    this.says.say(
      'Excel has no protection that only warns, nor one for named people: all cells of the file can be edited. Opened here again, the workbook has its protections back.',
    );
  }

  private filter(sheet: Sheet, native: Worksheet, memory: TabMemory): void {
    if (!sheet.filter) return;
    native.autoFilter = nativeArea(closed(sheet.filter.area, { rows: sheet.rowCount, columns: sheet.columnCount }));
    if (Object.keys(sheet.filter.criteria).length === 0) return;
    memory.criteria = sheet.filter.criteria;
    this.says.say(`The filter on ${sheet.name} shows all rows in the file; opened here again, it hides what it hid.`);
  }
}

function pure({ v, f, runs, note }: Content): Content {
  return {
    ...(v !== undefined && { v }),
    ...(f !== undefined && { f }),
    ...(runs && { runs }),
    ...(note !== undefined && { note }),
  };
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function leftOut(n: number, what: string, tab: string): string {
  const [is, it] = n === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${count(n, what)} on ${tab} that Excel has no words for ${is} not in the file; opened here again, the workbook has ${it} back.`;
}
