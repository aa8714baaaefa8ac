import { randomUUID } from 'node:crypto';
import { Workbook as NativeWorkbook, type Worksheet } from '@cj-tech-master/excelts';
import { Refusal } from '../../src/domain/refusal';
import type { Chart, NamedRange, Sheet, Workbook } from '../runtime/model';
import { emptySheet } from '../runtime/sheets/book';
import { areaOf, placedArea } from './areas';
import type { Surroundings } from './cells';
import { themeOf } from './colors';
import { readLines } from './grid';
import { type Memory, restored, type TabMemory, tabMemory } from './memory';
import { DAMAGED, type DefinedName, memoryOf, type Parts, takeNames, textOf, unpacked } from './parts';
import { readCells, readLinks, readNotes, readSparklines } from './readCells';
import { chartOf, chartPart } from './readCharts';
import { readFormats, readRules, strange } from './readRules';
import { recall } from './recall';
import { Says } from './says';
import { type Link, mergesOf, type SheetPart, sheetParts, takeLinks } from './sheetParts';
import { styleOf } from './styles';
import { StyleTable } from './styleTable';

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

/** What stands in the file beside what the library reads. */
interface Beside {
  parts: Parts;
  tabs: Map<string, SheetPart>;
  links: Map<string, Link[]>;
  names: DefinedName[];
  memory: Memory | undefined;
}

async function readParts(parts: Parts, options: ReadOptions): Promise<{ workbook: Workbook; notes: string[] }> {
  const tabs = sheetParts(parts);
  const beside: Beside = {
    parts,
    tabs,
    links: new Map([...tabs].map(([name, part]) => [name, takeLinks(part, parts)])),
    names: takeNames(parts),
    memory: memoryOf(parts),
  };
  const native = new NativeWorkbook();
  await native.xlsx.loadFromFiles(Object.fromEntries(parts));
  // The cells are the library's now: their megabytes need not be kept twice.
  for (const { path } of tabs.values()) parts.delete(path);
  const shown = native.worksheets.filter(({ name }) => name !== beside.memory?.aside);
  if (shown.length === 0) throw new Refusal('This workbook has no tabs.');
  return new Reading(native, shown, beside, options).all();
}

/** Sheets begins with so many rows and columns. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

class Reading {
  private readonly table = new StyleTable();
  private readonly ids: number[] = [];
  private readonly names: string[];
  private readonly around: Surroundings;
  private readonly locale: string;
  private nextId: number;

  constructor(
    private readonly native: NativeWorkbook,
    private readonly tabs: readonly Worksheet[],
    private readonly beside: Beside,
    private readonly options: ReadOptions,
  ) {
    const { memory, parts } = beside;
    this.locale = memory?.workbook.locale ?? options.locale;
    this.nextId = memory?.workbook.nextId ?? 1;
    this.names = tabs.map(({ name }) => tabMemory(memory, name)?.name ?? name);
    for (const { name } of tabs) {
      const id = tabMemory(memory, name)?.id;
      this.ids.push(id === undefined || this.ids.includes(id) ? this.free() : id);
    }
    const theme = themeOf(textOf(parts, 'xl/theme/theme1.xml'));
    this.around = {
      tabs: tabs.map(({ name }, i) => ({ id: this.ids[i]!, name })),
      renaming: new Map(tabs.flatMap(({ name }, i) => (name === this.names[i] ? [] : [[name, this.names[i]!]]))),
      theme,
      says: new Says(),
    };
    // Cells without a style of their own have the file's first font.
    this.table.number(styleOf({ font: native.defaultFont ?? {} }, theme, this.locale));
  }

  /** An id that nothing in this workbook has, nor had when it was written. */
  private free(): number {
    const used = Object.values(this.beside.memory?.tabs ?? {}).map(({ id }) => id);
    while (this.ids.includes(this.nextId) || used.includes(this.nextId)) this.nextId += 1;
    this.nextId += 1;
    return this.nextId - 1;
  }

  all(): { workbook: Workbook; notes: string[] } {
    const known = this.beside.memory?.workbook;
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
      styles: this.table.styles,
      names: this.namedRanges(sheets),
      nextId: this.nextId,
    };
    return { workbook, notes: this.around.says.all() };
  }

  private namedRanges(sheets: readonly Sheet[]): NamedRange[] {
    return this.beside.names.flatMap(({ name, text, local }) => {
      if (name.startsWith('_xl') || local) return [];
      const placed = placedArea(text);
      const tab = this.tabs.findIndex((one) => one.name === placed?.tab);
      if (!placed || tab < 0) {
        this.around.says.say(`The name ${name} does not stand for a range of this workbook and was left out.`);
        return [];
      }
      return [{ name, sheet: sheets[tab]!.id, area: placed.area }];
    });
  }

  private sheet(native: Worksheet, at: number): Sheet {
    const { around, beside, table } = this;
    const memory = tabMemory(beside.memory, native.name);
    const sheet = emptySheet(
      this.ids[at]!,
      this.names[at]!,
      Math.max(memory?.rowCount ?? LEAST_ROWS, native.rowCount),
      Math.max(memory?.columnCount ?? LEAST_COLUMNS, native.columnCount),
    );
    readLines(native, sheet, around.theme);
    readCells(native, sheet, table, this.locale, around);
    const part = beside.tabs.get(native.name);
    if (part) {
      sheet.merges = mergesOf(part).flatMap((text) => areaOf(text) ?? []);
      readSparklines(part, sheet, around);
      readNotes(part, beside.parts, sheet);
    }
    readLinks(beside.links.get(native.name) ?? [], sheet, around);
    if (memory) recall(sheet, memory, table);
    sheet.validations = restored(readRules(native, sheet, around), memory?.validations);
    sheet.conditionalFormats = restored(readFormats(native, sheet, around), memory?.formats);
    sheet.protections = memory ? (memory.protections ?? []) : this.protections(native);
    sheet.charts = this.charts(native, sheet, memory);
    const filtered = typeof native.autoFilter === 'string' ? areaOf(native.autoFilter) : undefined;
    if (filtered) sheet.filter = { area: filtered, criteria: memory?.criteria ?? {} };
    this.leftOut(native);
    return sheet;
  }

  /** A protected sheet of Excel is open to its owner only. */
  private protections(native: Worksheet): Sheet['protections'] {
    if (!native.sheetProtection?.sheet) return [];
    return [{ id: String(this.free()), description: '', warningOnly: false, editors: [this.options.owner] }];
  }

  private charts(native: Worksheet, sheet: Sheet, memory: TabMemory | undefined): Chart[] {
    const { renaming, theme, says } = this.around;
    const found = native.getCharts().flatMap((chart) => {
      const xml = textOf(this.beside.parts, chartPart(chart));
      const known = xml === undefined ? undefined : chartOf(xml, chart.range, sheet, renaming, theme);
      if (!known) says.say(strange('A chart', sheet.name));
      return known ?? [];
    });
    return restored(found, memory?.charts).map((chart) => (chart.id === 0 ? { ...chart, id: this.free() } : chart));
  }

  private leftOut(native: Worksheet): void {
    const { says } = this.around;
    if (native.getImages().length > 0) says.say('Pictures in the file were left out.');
    if ((native.pivotTables ?? []).length > 0)
      says.say('Pivot tables in the file were left out; their cells were kept.');
  }
}
