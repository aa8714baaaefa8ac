import { googleEnum } from '../enums';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditionalFormat';
import type { Context } from './context';
import { DataValidationBuilder } from './dataValidation';
import { FilterCriteriaBuilder } from './filterCriteria';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import { RichTextValueBuilder } from './richText';
import type { Selection } from './selection';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { TextStyleBuilder } from './textStyle';

const ENUMS = [
  'AutoFillSeries',
  'BandingTheme',
  'BooleanCriteria',
  'BorderStyle',
  'ColorType',
  'CopyPasteType',
  'DataExecutionErrorCode',
  'DataExecutionState',
  'DataSourceParameterType',
  'DataSourceType',
  'DataValidationCriteria',
  'DeveloperMetadataLocationType',
  'DeveloperMetadataVisibility',
  'Dimension',
  'Direction',
  'GroupControlTogglePosition',
  'InterpolationType',
  'PivotTableSummarizeFunction',
  'PivotValueDisplayType',
  'ProtectionType',
  'RecalculationInterval',
  'RelativeDate',
  'SheetType',
  'SortOrder',
  'TextDirection',
  'TextToColumnsDelimiter',
  'ThemeColorType',
  'ValueType',
  'WrapStrategy',
] as const;
type Enums = { readonly [N in (typeof ENUMS)[number]]: ReturnType<typeof googleEnum<N>> };

/** The way in: files, the active one, builders. */
export class SpreadsheetAppService extends Service {
  readonly #context: Context;
  constructor(context: Context) {
    super(context.shared);
    this.#context = context;
    for (const name of ENUMS) Object.defineProperty(this, name, { value: googleEnum(name), enumerable: true });
  }

  create(name: string, rows?: number, columns?: number): Spreadsheet {
    return this.#context.make.spreadsheet(this.#context.core.create(String(name), rows, columns));
  }
  openById(id: string): Spreadsheet {
    this.#context.core.open(String(id));
    return this.#context.make.spreadsheet(String(id));
  }
  openByKey(id: string): Spreadsheet {
    return this.openById(id);
  }
  openByUrl(url: string): Spreadsheet {
    const id = this.#context.shared.idOfUrl(String(url));
    if (id === undefined) throw exception('Invalid argument: url');
    return this.openById(id);
  }
  open(file: { getId(): string }): Spreadsheet {
    return this.openById(file.getId());
  }
  getActive(): Spreadsheet | null {
    const book = this.#context.selection.book();
    return book === undefined ? null : this.#context.make.spreadsheet(book);
  }
  getActiveSpreadsheet(): Spreadsheet | null {
    return this.getActive();
  }
  setActiveSpreadsheet(spreadsheet: Spreadsheet): void {
    this.#context.selection.useBook(spreadsheet.getId());
  }
  getActiveSheet(): Sheet | null {
    return this.getActive()?.getActiveSheet() ?? null;
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return this.#bound().setActiveSheet(sheet);
  }
  getActiveRange(): Range | null {
    return this.getActive()?.getActiveRange() ?? null;
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  getActiveRangeList(): RangeList | null {
    return this.getActive()?.getActiveRangeList() ?? null;
  }
  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }
  getCurrentCell(): Range | null {
    return this.getActive()?.getCurrentCell() ?? null;
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  getSelection(): Selection {
    return this.#bound().getSelection();
  }
  #bound(): Spreadsheet {
    const active = this.getActive();
    if (!active) throw exception('There is no active spreadsheet.');
    return active;
  }
  flush(): void {
    this.#context.core.flush();
  }
  getUi(): unknown {
    return this.#context.shared.ui();
  }

  newColor(): ColorBuilder {
    return new ColorBuilder(this.#context.shared, {});
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.#context.shared);
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#context.shared);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#context, this.#context.selection.book() ?? '');
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#context);
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#context);
  }
}
offered('SpreadsheetApp', SpreadsheetAppService);

/** With its enumerations as plain properties, as Google has them. */
export type SpreadsheetApp = SpreadsheetAppService & Enums;
export function spreadsheetApp(context: Context): SpreadsheetApp {
  // The constructor has just put every enumeration on it.
  return new SpreadsheetAppService(context) as SpreadsheetApp;
}
