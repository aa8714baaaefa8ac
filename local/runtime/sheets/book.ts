import type { Cell, Sheet, Style, Workbook } from '../model';
import type { Snapshot } from '../seam';
import { Calculation } from './formula/calculation';
import { localeNamed } from './locale';
import { ServiceError } from './refusal';
import { type Zone, zoneNamed } from './zone';

/**
 * A workbook being worked on. Cells are never changed, only replaced; a row array that a snapshot also holds is copied
 * before the first write. So a snapshot costs one array of row pointers per sheet, and a clone is a snapshot.
 */
export class Book {
  version = 0;
  /** Set by every change until the host has taken notice. */
  changed = false;
  readonly calculation: Calculation;
  private styleIndex: Map<string, number> | undefined;
  private formatted = new Map<string, number>();
  /** Per sheet: which row arrays belong to this book alone. */
  private owned = new Map<number, boolean[]>();

  constructor(
    public workbook: Workbook,
    readonly clock: () => number,
  ) {
    this.calculation = new Calculation(this);
  }

  /** A workbook that shares its rows with this one until either is written to. What was due to be computed still is. */
  snapshot(): Snapshot {
    this.owned = new Map();
    return { workbook: copyOf(this.workbook), isDue: this.calculation.isDue };
  }

  restore({ workbook, isDue }: Snapshot): void {
    this.become(workbook);
    if (isDue) this.calculation.restart();
  }

  /** Takes the place of all that was here; `workbook` stays usable by others. */
  become(workbook: Workbook): void {
    this.workbook = copyOf(workbook);
    this.owned = new Map();
    this.styleIndex = undefined;
    this.formatted = new Map();
    this.calculation.forget();
    this.touch();
  }

  touch(): void {
    this.version += 1;
    this.changed = true;
  }

  sheet(id: number): Sheet {
    const sheet = this.workbook.sheets.find((one) => one.id === id);
    if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
    return sheet;
  }

  get zone(): Zone {
    return zoneNamed(this.workbook.timeZone);
  }

  /** Today's serial in the book's zone. */
  today(): number {
    return Math.floor(this.zone.serial(this.clock()));
  }

  dateFormat(): string {
    return localeNamed(this.workbook.locale).datePattern;
  }

  momentFormat(): string {
    return `${this.dateFormat()} H:mm:ss`;
  }

  nextId(): number {
    this.workbook.nextId += 1;
    return this.workbook.nextId - 1;
  }

  cell(sheet: Sheet, row: number, column: number): Cell | undefined {
    return sheet.rows[row]?.[column] ?? undefined;
  }

  /** The row array, ready to be written to. */
  row(sheet: Sheet, row: number): (Cell | null)[] {
    let owned = this.owned.get(sheet.id);
    if (!owned) {
      owned = [];
      this.owned.set(sheet.id, owned);
    }
    const now = sheet.rows[row];
    if (now && owned[row]) return now;
    const mine: (Cell | null)[] = now ? now.slice() : [];
    while (sheet.rows.length < row) sheet.rows.push(null);
    sheet.rows[row] = mine;
    owned[row] = true;
    return mine;
  }

  put(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    if (!cell && !sheet.rows[row]?.[column]) return;
    const cells = this.row(sheet, row);
    while (cells.length < column) cells.push(null);
    cells[column] = cell ?? null;
  }

  /** Rows were moved about: who owns which is no longer known, so all count as shared. */
  reordered(sheet: Sheet): void {
    this.owned.delete(sheet.id);
  }

  style(cell: Cell | undefined): Style {
    return this.workbook.styles[cell?.s ?? 0] ?? {};
  }

  /** The style of that number with another number format. */
  styleWithFormat(number: number | undefined, format: string): number {
    const key = `${number ?? 0} ${format}`;
    let styled = this.formatted.get(key);
    if (styled === undefined) {
      styled = this.styleNumber({ ...this.workbook.styles[number ?? 0], format });
      this.formatted.set(key, styled);
    }
    return styled;
  }

  /** The number of an equal style, added if it is new. */
  styleNumber(style: Style): number {
    this.styleIndex ??= new Map(this.workbook.styles.map((one, i) => [styleKey(one), i]));
    const key = styleKey(style);
    let index = this.styleIndex.get(key);
    if (index === undefined) {
      index = this.workbook.styles.length;
      this.workbook.styles.push(style);
      this.styleIndex.set(key, index);
    }
    return index;
  }
}

function copyOf(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(),
      rowHeights: { ...sheet.rowHeights },
      columnWidths: { ...sheet.columnWidths },
      hiddenRows: sheet.hiddenRows.slice(),
      hiddenColumns: sheet.hiddenColumns.slice(),
    })),
    styles: workbook.styles.slice(),
    names: workbook.names.slice(),
  };
}

function styleKey(style: Style): string {
  let key = '';
  for (const name of Object.keys(style).sort()) {
    const value = style[name as keyof Style];
    if (value !== undefined) key += `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)};`;
  }
  return key;
}

/** Content is what getLastRow counts: a value or a formula, also a spilled ''; not a format or a note. */
export function hasContent(cell: Cell | null | undefined): cell is Cell {
  return cell !== null && cell !== undefined && (cell.v !== undefined || cell.f !== undefined);
}

export function emptySheet(id: number, name: string, rowCount = 1000, columnCount = 26): Sheet {
  return {
    id,
    name,
    rowCount,
    columnCount,
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    rowHeights: {},
    columnWidths: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    protections: [],
    charts: [],
  };
}
