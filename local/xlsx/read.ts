import { randomUUID } from 'node:crypto';
import { type CellValue, Workbook as NativeWorkbook, ValueType, type Worksheet } from '@cj-tech-master/excelts';
import { Refusal } from '../../src/domain/refusal';
import type { Cell, NamedRange, Sheet, Style, Validation, Workbook } from '../runtime/model';
import { parseAddress } from '../runtime/sheets/address';
import { emptySheet } from '../runtime/sheets/book';
import { areaOf, placedArea } from './areas';
import { type Content, contentOf, type Surroundings } from './cells';
import { themeOf } from './colors';
import { formatOf, type ReadRule } from './conditionalFormats';
import { readLines } from './grid';
import { setHeadings } from './headings';
import { linkOf } from './links';
import { eachPlace } from './looks';
import { fingerprint, type Memory, restored, type TabMemory } from './memory';
import { DAMAGED, type DefinedName, memoryOf, type Parts, takeNames, textOf, unpacked } from './parts';
import { chartOf, chartPart } from './readCharts';
import { Says } from './says';
import { notesOf, type SheetPart, sheetParts, sparklineGroups, takeLinks } from './sheetParts';
import { groupFound, sparklinesOf } from './sparklines';
import { styleOf } from './styles';
import { type NativeRule, validationOf } from './validations';

export interface ReadOptions {
  /** For files that do not say themselves: only ours do. */
  timeZone: string;
  locale: string;
  owner: string;
  id?: string;
  name?: string;
}

export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ workbook: Workbook; notes: string[] }> {
  const parts = await unpacked(bytes);
  try {
    return await readParts(parts, options);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A part that cannot be read may come to light at any point.
    throw Object.assign(new Refusal(DAMAGED), { cause: error });
  }
}

async function readParts(parts: Parts, options: ReadOptions): Promise<{ workbook: Workbook; notes: string[] }> {
  const memory = memoryOf(parts);
  const names = takeNames(parts);
  const tabParts = sheetParts(parts);
  const links = new Map([...tabParts].map(([name, part]) => [name, takeLinks(part, parts)]));
  const native = new NativeWorkbook();
  await native.xlsx.loadFromFiles(Object.fromEntries(parts));
  const tabs = native.worksheets.filter(({ name }) => name !== memory?.aside);
  if (tabs.length === 0) throw new Refusal('This workbook has no tabs.');
  return new Reading(native, tabs, { all: parts, tabs: tabParts, links }, memory, options).all(names);
}

/** Sheets begins with so many rows and columns. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

class Reading {
  private readonly says = new Says();
  private readonly styles: Style[] = [];
  private readonly styleNumbers = new Map<string, number>();
  private readonly ids: number[];
  private readonly names: string[];
  private readonly around: Surroundings;
  private readonly locale: string;
  private nextId: number;

  constructor(
    private readonly native: NativeWorkbook,
    private readonly tabs: readonly Worksheet[],
    private readonly parts: {
      all: Parts;
      tabs: Map<string, SheetPart>;
      links: Map<string, { area: string; link: string }[]>;
    },
    private readonly memory: Memory | undefined,
    private readonly options: ReadOptions,
  ) {
    this.locale = memory?.workbook.locale ?? options.locale;
    this.names = tabs.map(({ name }) => memory?.tabs[name]?.name ?? name);
    this.nextId = memory?.workbook.nextId ?? 1;
    const known = new Set<number>();
    this.ids = tabs.map(({ name }) => {
      let id = memory?.tabs[name]?.id;
      if (id === undefined || known.has(id)) id = this.free(known);
      known.add(id);
      return id;
    });
    const theme = themeOf(textOf(parts.all, 'xl/theme/theme1.xml'));
    this.around = {
      tabs: tabs.map(({ name }, i) => ({ id: this.ids[i]!, name })),
      renaming: new Map(tabs.flatMap(({ name }, i) => (name === this.names[i] ? [] : [[name, this.names[i]!]]))),
      theme,
      says: this.says,
    };
    // Cells without a style of their own have the file's first font.
    this.number(styleOf({ font: native.defaultFont ?? {} }, theme, this.locale));
  }

  private free(taken: ReadonlySet<number>): number {
    const used = Object.values(this.memory?.tabs ?? {}).map(({ id }) => id);
    while (taken.has(this.nextId) || used.includes(this.nextId)) this.nextId += 1;
    this.nextId += 1;
    return this.nextId - 1;
  }

  all(names: readonly DefinedName[]): { workbook: Workbook; notes: string[] } {
    const known = this.memory?.workbook;
    const { options } = this;
    const sheets = this.tabs.map((tab, i) => this.sheet(tab, i));
    const active = this.native.views?.[0]?.activeTab ?? 0;
    const workbook: Workbook = {
      id: options.id ?? known?.id ?? randomUUID(),
      name: options.name ?? known?.name ?? 'Workbook',
      timeZone: known?.timeZone ?? options.timeZone,
      locale: this.locale,
      owner: known?.owner ?? options.owner,
      sheets,
      activeSheet: (sheets[active] ?? sheets[0]!).id,
      styles: this.styles,
      names: this.namedRanges(names, sheets),
      nextId: this.nextId,
    };
    return { workbook, notes: this.says.all() };
  }

  private number(style: Style): number {
    const key = fingerprint(style);
    let number = this.styleNumbers.get(key);
    if (number === undefined) {
      number = this.styles.length;
      this.styles.push(style);
      this.styleNumbers.set(key, number);
    }
    return number;
  }

  private namedRanges(names: readonly DefinedName[], sheets: readonly Sheet[]): NamedRange[] {
    return names.flatMap(({ name, text, local }) => {
      if (name.startsWith('_xl') || local) return [];
      const placed = placedArea(text);
      const tab = this.tabs.findIndex((one) => one.name === placed?.tab);
      if (!placed || tab < 0) {
        this.says.say(`The name ${name} does not stand for a range of this workbook and was left out.`);
        return [];
      }
      return [{ name, sheet: sheets[tab]!.id, area: placed.area }];
    });
  }

  private sheet(native: Worksheet, at: number): Sheet {
    const memory = this.memory?.tabs[native.name];
    const { rowCount, columnCount } = native;
    const sheet = emptySheet(
      this.ids[at]!,
      this.names[at]!,
      Math.max(memory?.rowCount ?? LEAST_ROWS, rowCount),
      Math.max(memory?.columnCount ?? LEAST_COLUMNS, columnCount),
    );
    readLines(native, sheet, this.around.theme);
    this.cells(native, sheet);
    this.merges(native, sheet);
    const part = this.parts.tabs.get(native.name);
    if (part) {
      this.sparklines(part, sheet);
      this.notes(part, sheet);
    }
    this.links(native, sheet);
    if (memory) this.recall(sheet, memory);
    sheet.validations = restored(this.rules(native, sheet), memory?.validations);
    sheet.conditionalFormats = restored(this.formats(native, sheet), memory?.formats);
    this.protections(native, sheet, memory);
    this.filter(native, sheet, memory);
    this.charts(native, sheet, memory);
    this.leftOut(native);
    return sheet;
  }

  private cells(native: Worksheet, sheet: Sheet): void {
    const numbers = new WeakMap<object, number>();
    const spills: { row: number; column: number; ref: string }[] = [];
    for (let row = 0; row < native.rowCount; row += 1) {
      const line = native.findRow(row + 1);
      if (!line) continue;
      const cells: (Cell | null)[] = [];
      for (let column = 0; column < line.cellCount; column += 1) {
        const source = line.findCell(column + 1);
        if (!source) continue;
        let s = isBare(source.style) ? 0 : numbers.get(source.style);
        if (s === undefined) {
          s = this.number(styleOf(source.style, this.around.theme, this.locale));
          numbers.set(source.style, s);
        }
        const covered = source.type === ValueType.Merge;
        const value = covered ? null : cellValue(source);
        const place = { tab: sheet.name, row, column };
        const content = covered ? {} : contentOf(value, this.styles[s]!, place, this.around);
        if (s === 0 && content.v === undefined && content.f === undefined) continue;
        const cell: Cell = { ...content, ...(s !== 0 && { s }) };
        const ref = content.f === undefined ? undefined : source.model.ref;
        if (ref !== undefined && source.model.shareType === 'array') spills.push({ row, column, ref });
        while (cells.length < column) cells.push(null);
        cells[column] = cell;
      }
      if (cells.length === 0) continue;
      while (sheet.rows.length < row) sheet.rows.push(null);
      sheet.rows[row] = cells;
    }
    for (const spill of spills) this.spill(sheet, spill);
  }

  /** The cells that an array formula fills. */
  private spill(sheet: Sheet, { row, column, ref }: { row: number; column: number; ref: string }): void {
    const area = areaOf(ref);
    const anchor = sheet.rows[row]?.[column];
    if (!area || !anchor || area.rows === null || area.columns === null || area.rows * area.columns === 1) return;
    if (typeof anchor.v === 'object') return;
    anchor.spill = [area.rows, area.columns];
    for (let r = row; r < row + area.rows; r += 1) {
      for (let c = column; c < column + area.columns; c += 1) {
        const cell = sheet.rows[r]?.[c];
        if (cell && cell !== anchor && cell.f === undefined && cell.v !== undefined) cell.from = [row, column];
      }
    }
  }

  private merges(native: Worksheet, sheet: Sheet): void {
    sheet.merges = (native.model.mergeCells ?? []).flatMap((text) => areaOf(text) ?? []);
  }

  private sparklines(part: SheetPart, sheet: Sheet): void {
    const { renaming, theme } = this.around;
    for (const group of sparklineGroups(part)) {
      for (const { row, column, formula } of sparklinesOf(groupFound(group, theme), sheet.name, renaming)) {
        const cells = rowOf(sheet, row, column);
        // Excel draws it behind what the cell holds; Sheets has one or the other.
        if (cells[column]?.v === undefined && cells[column]?.f === undefined)
          cells[column] = { ...cells[column], f: formula };
      }
    }
  }

  private notes(part: SheetPart, sheet: Sheet): void {
    for (const [place, note] of notesOf(part, this.parts.all)) {
      const address = parseAddress(place);
      if (!address || note === '') continue;
      const cells = rowOf(sheet, address.row, address.column);
      cells[address.column] = { ...cells[address.column], note };
    }
  }

  private links(native: Worksheet, sheet: Sheet): void {
    for (const { area, link } of this.parts.links.get(native.name) ?? []) {
      const { row, column } = areaOf(area) ?? {};
      if (row === undefined || column === undefined) continue;
      const cell = sheet.rows[row]?.[column];
      if (typeof cell?.v === 'string' && cell.f === undefined) {
        const target = linkOf(link, this.around.tabs);
        cell.runs = (cell.runs ?? [{ start: 0 }]).map((run) => ({ ...run, link: target }));
      } else if (cell?.f === undefined) {
        this.says.cell('linkLost', sheet.name, row, column);
      }
    }
  }

  private charts(native: Worksheet, sheet: Sheet, memory: TabMemory | undefined): void {
    const found = native.getCharts().flatMap((chart) => {
      const xml = textOf(this.parts.all, chartPart(chart));
      const known =
        xml === undefined ? undefined : chartOf(xml, chart.range, sheet, this.around.renaming, this.around.theme);
      if (!known) this.says.say(`A chart on ${sheet.name} is of a kind that Sheets does not have and was left out.`);
      return known ?? [];
    });
    const charts = restored(found, memory?.charts);
    sheet.charts = charts.map((chart) => (chart.id === 0 ? { ...chart, id: this.free(new Set()) } : chart));
  }

  /** Puts back what the file could not hold, where nobody has changed it. */
  private recall(sheet: Sheet, { looks = [], cells = [], headings, metadata }: TabMemory): void {
    if (metadata) sheet.metadata = metadata;
    for (const { as, was, auto, areas } of looks) {
      const from = fingerprint(as);
      const to = this.number(was);
      eachPlace(areas, (row, column) => {
        const cell = sheet.rows[row]?.[column];
        if (!cell || fingerprint(this.styles[cell.s ?? 0]) !== from) return;
        const { s: _, ...rest } = cell;
        sheet.rows[row]![column] = { ...rest, ...(to !== 0 && { s: to }), ...(auto !== undefined && { auto }) };
      });
    }
    for (const { row, column, as, was } of cells) this.recallCell(sheet, row, column, as, was);
    setHeadings(sheet, headings);
  }

  private recallCell(sheet: Sheet, row: number, column: number, as: Content, was: Content): void {
    const found = sheet.rows[row]?.[column] ?? {};
    const { v, f, runs, note, ...rest } = found as Cell;
    const same =
      as.f !== undefined ? as.f === f && as.note === note : fingerprint(as) === fingerprint({ v, f, runs, note });
    if (!same) return;
    const cells = rowOf(sheet, row, column);
    // A formula shows what it last showed in the file.
    cells[column] = { ...rest, ...was, ...(was.f !== undefined && as.f !== undefined && v !== undefined && { v }) };
  }

  private rules(native: Worksheet, sheet: Sheet): Validation[] {
    const { renaming } = this.around;
    const found = new Map<object, NativeRule>();
    for (const [key, rule] of Object.entries(native.dataValidations.model ?? {})) {
      if (!rule) continue;
      // One rule over several areas is one object to the library.
      const same = found.get(rule);
      const area = key.replace(/^range:/, '');
      found.set(rule, { rule, areas: same ? `${same.areas} ${area}` : area });
    }
    return [...found.values()].flatMap((rule) => {
      const validation = validationOf(rule, renaming);
      if (!validation && rule.rule.type !== 'any') {
        this.says.say(`A rule for cells on ${sheet.name} is of a kind that Sheets does not have and was left out.`);
      }
      return validation ?? [];
    });
  }

  private formats(native: Worksheet, sheet: Sheet) {
    const { renaming, theme } = this.around;
    const rules = native.conditionalFormattings.flatMap(({ ref, rules: list }) =>
      list.map((rule) => ({ ref, rule: rule as ReadRule })),
    );
    rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
    return rules.flatMap(({ ref, rule }) => {
      const format = formatOf(ref, rule, renaming, theme);
      if (!format)
        this.says.say(`A conditional format on ${sheet.name} is of a kind that Sheets does not have and was left out.`);
      return format ?? [];
    });
  }

  private protections(native: Worksheet, sheet: Sheet, memory: TabMemory | undefined): void {
    if (memory) sheet.protections = memory.protections ?? [];
    else if (native.sheetProtection?.sheet) {
      sheet.protections = [
        { id: String(this.free(new Set())), description: '', warningOnly: false, editors: [this.options.owner] },
      ];
    }
  }

  private filter(native: Worksheet, sheet: Sheet, memory: TabMemory | undefined): void {
    const area = typeof native.autoFilter === 'string' ? areaOf(native.autoFilter) : undefined;
    if (area) sheet.filter = { area, criteria: memory?.criteria ?? {} };
  }

  private leftOut(native: Worksheet): void {
    if (native.getImages().length > 0) this.says.say('Pictures in the file were left out.');
    if ((native.pivotTables ?? []).length > 0)
      this.says.say('Pivot tables in the file were left out; their cells were kept.');
  }
}

/** A formula shared with another cell comes as that cell's address. */
function cellValue({ value, formula }: { value: unknown; formula?: string }): CellValue {
  if (typeof value === 'object' && value !== null && 'sharedFormula' in value)
    return { ...value, formula } as CellValue;
  return value as CellValue;
}

function isBare(style: object): boolean {
  for (const _ in style) return false;
  return true;
}

/** The row's cells, as far as the column. */
function rowOf(sheet: Sheet, row: number, column: number): (Cell | null)[] {
  while (sheet.rows.length <= row) sheet.rows.push(null);
  const cells = sheet.rows[row] ?? [];
  sheet.rows[row] = cells;
  while (cells.length <= column) cells.push(null);
  return cells;
}
