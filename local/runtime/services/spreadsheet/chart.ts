import type { Chart as Kept } from '../../model';
import { parseAddress, quotedName } from '../../sheets/address';
import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { type Hook, offered, Service } from '../offered';
import type { Context } from './context';
import type { Range } from './range';

/** A chart before or after it stands on a sheet: `id` is undefined until it is inserted. */
export interface Draft extends Omit<Kept, 'id'> {
  id?: number;
  book: string;
  sheet: number;
}

export const drafts = new WeakMap<object, Draft>();

function strategy(options: Record<string, unknown>, name: string, fallback: string): string {
  return String(options[name] ?? fallback);
}

export class EmbeddedChart extends Service {
  readonly #context: Context;
  constructor(context: Context, draft: Draft) {
    super(context.shared);
    this.#context = context;
    drafts.set(this, draft);
  }
  #draft(): Draft {
    return drafts.get(this)!;
  }
  getChartId(): number | null {
    return this.#draft().id ?? null;
  }
  getId(): string | null {
    return this.#draft().id === undefined ? null : String(this.#draft().id);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.#context.shared, this.#draft().anchor);
  }
  getRanges(): Range[] {
    return rangesOf(this.#context, this.#draft());
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.#context.shared, this.#draft());
  }
  getNumHeaders(): number {
    return this.#draft().headers;
  }
  getTransposeRowsAndColumns(): boolean {
    return this.#draft().transpose;
  }
  getMergeStrategy(): EnumValue {
    const all: Readonly<Record<string, EnumValue>> = googleEnum('ChartMergeStrategy');
    return all[strategy(this.#draft().options, '_mergeStrategy', 'MERGE_COLUMNS')]!;
  }
  getHiddenDimensionStrategy(): EnumValue {
    const all: Readonly<Record<string, EnumValue>> = googleEnum('ChartHiddenDimensionStrategy');
    return all[strategy(this.#draft().options, '_hiddenDimensionStrategy', 'IGNORE_BOTH')]!;
  }
  modify(): EmbeddedChartBuilder {
    return this.#context.make.chartBuilder(this.#draft());
  }
  getBlob(): unknown {
    return this.getAs('image/png');
  }
  getAs(contentType: string): unknown {
    const { book, sheet, id, options } = this.#draft();
    const bytes = id === undefined ? undefined : this.#context.shared.drawChart?.(book, sheet, id);
    if (!bytes) throw exception('The chart cannot be drawn here.');
    return this.#context.shared.blob(bytes, contentType, `${options.title ?? 'chart'}.png`);
  }
}

export class ContainerInfo extends Service {
  readonly #anchor: Kept['anchor'];
  constructor(hook: Hook, anchor: Kept['anchor']) {
    super(hook);
    this.#anchor = anchor;
  }
  getAnchorRow(): number {
    return this.#anchor.row + 1;
  }
  getAnchorColumn(): number {
    return this.#anchor.column + 1;
  }
  getOffsetX(): number {
    return this.#anchor.offsetX;
  }
  getOffsetY(): number {
    return this.#anchor.offsetY;
  }
}

export class ChartOptions extends Service {
  readonly #draft: Draft;
  constructor(hook: Hook, draft: Draft) {
    super(hook);
    this.#draft = draft;
  }
  /** `vAxis.viewWindow.min` reads into nested options too. */
  get(name: string): unknown {
    const { options } = this.#draft;
    if (name in options) return options[name];
    let at: unknown = options;
    for (const part of name.split('.'))
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
    return at ?? null;
  }
  getOrDefault(name: string): unknown {
    return this.get(name);
  }
}

function rangesOf(context: Context, { book, ranges }: Draft): Range[] {
  return ranges.flatMap((text) => {
    const address = parseAddress(text);
    const sheet = address?.sheet === undefined ? undefined : context.core.sheetByName(book, address.sheet);
    return address && sheet !== undefined ? [context.make.sheet(book, sheet).getRange(text)] : [];
  });
}

/** Draws up a chart for Sheet.insertChart. The setters of one kind of chart are all here: `as…Chart` gives the same object. */
export class EmbeddedChartBuilder extends Service {
  readonly #context: Context;
  #draft: Draft;
  constructor(context: Context, draft: Draft) {
    super(context.shared);
    this.#context = context;
    this.#draft = draft;
  }
  #change(change: Partial<Draft>): this {
    this.#draft = { ...this.#draft, ...change };
    return this;
  }
  #option(name: string, value: unknown): this {
    return this.#change({ options: { ...this.#draft.options, [name]: plain(value) } });
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.#context, this.#draft);
  }
  override toString(): string {
    return `com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@${(this.#draft.id ?? 0).toString(16)}`;
  }
  addRange(range: Range): this {
    const text = `${quotedName(range.getSheet().getName())}!${range.getA1Notation()}`;
    return this.#change({ ranges: [...this.#draft.ranges, text] });
  }
  removeRange(range: Range): this {
    const text = `${quotedName(range.getSheet().getName())}!${range.getA1Notation()}`;
    return this.#change({ ranges: this.#draft.ranges.filter((one) => one !== text) });
  }
  clearRanges(): this {
    return this.#change({ ranges: [] });
  }
  getRanges(): Range[] {
    return rangesOf(this.#context, this.#draft);
  }
  getChartType(): EnumValue {
    const types: Readonly<Record<string, EnumValue>> = googleEnum('ChartType');
    return types[this.#draft.type]!;
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.#context.shared, this.#draft.anchor);
  }
  setChartType(type: { toString(): string }): this {
    return this.#change({ type: type.toString() });
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    return this.#change({ anchor: { row: row - 1, column: column - 1, offsetX, offsetY } });
  }
  setOption(name: string, value: unknown): this {
    if (name === 'width' || name === 'height') this.#change({ [name]: Number(value) });
    return this.#option(name, value);
  }
  setNumHeaders(headers: number): this {
    return this.#change({ headers });
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.#change({ transpose });
  }
  setMergeStrategy(value: { toString(): string }): this {
    return this.#option('_mergeStrategy', value.toString());
  }
  setHiddenDimensionStrategy(value: { toString(): string }): this {
    return this.#option('_hiddenDimensionStrategy', value.toString());
  }
  asAreaChart(): this {
    return this.#change({ type: 'AREA' });
  }
  asBarChart(): this {
    return this.#change({ type: 'BAR' });
  }
  asColumnChart(): this {
    return this.#change({ type: 'COLUMN' });
  }
  asComboChart(): this {
    return this.#change({ type: 'COMBO' });
  }
  asHistogramChart(): this {
    return this.#change({ type: 'HISTOGRAM' });
  }
  asLineChart(): this {
    return this.#change({ type: 'LINE' });
  }
  asPieChart(): this {
    return this.#change({ type: 'PIE' });
  }
  asScatterChart(): this {
    return this.#change({ type: 'SCATTER' });
  }
  asTableChart(): this {
    return this.#change({ type: 'TABLE' });
  }
  setTitle(title: string): this {
    return this.#option('title', title);
  }
  setTitleTextStyle(style: unknown): this {
    return this.#option('titleTextStyle', style);
  }
  setBackgroundColor(paint: string): this {
    return this.#option('backgroundColor', paint);
  }
  setColors(colors: string[]): this {
    return this.#option('colors', colors);
  }
  setCurveStyle(style: { toString(): string }): this {
    return this.#option('curveType', style.toString() === 'SMOOTH' ? 'function' : 'none');
  }
  setPointStyle(style: { toString(): string }): this {
    return this.#option('pointShape', style.toString().toLowerCase());
  }
  setLegendPosition(position: { toString(): string }): this {
    return this.#option('legend', { position: position.toString().toLowerCase() });
  }
  setLegendTextStyle(style: unknown): this {
    return this.#option('legendTextStyle', style);
  }
  setRange(start: number, end: number): this {
    return this.#option('vAxis.viewWindow', { min: start, max: end });
  }
  setXAxisRange(start: number, end: number): this {
    return this.#option('hAxis.viewWindow', { min: start, max: end });
  }
  setYAxisRange(start: number, end: number): this {
    return this.#option('vAxis.viewWindow', { min: start, max: end });
  }
  setXAxisTitle(title: string): this {
    return this.#option('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.#option('vAxis.title', title);
  }
  setXAxisTextStyle(style: unknown): this {
    return this.#option('hAxis.textStyle', style);
  }
  setYAxisTextStyle(style: unknown): this {
    return this.#option('vAxis.textStyle', style);
  }
  setXAxisTitleTextStyle(style: unknown): this {
    return this.#option('hAxis.titleTextStyle', style);
  }
  setYAxisTitleTextStyle(style: unknown): this {
    return this.#option('vAxis.titleTextStyle', style);
  }
  setXAxisLogScale(): this {
    return this.#option('hAxis.logScale', true);
  }
  setYAxisLogScale(): this {
    return this.#option('vAxis.logScale', true);
  }
  useLogScale(): this {
    return this.#option('vAxis.logScale', true);
  }
  setStacked(): this {
    return this.#option('isStacked', true);
  }
  set3D(): this {
    return this.#option('is3D', true);
  }
  reverseCategories(): this {
    return this.#option('reverseCategories', true);
  }
  reverseDirection(): this {
    return this.#option('hAxis.direction', -1);
  }
  enablePaging(value: unknown): this {
    return this.#option('page', value);
  }
  enableSorting(value: unknown): this {
    return this.#option('sort', value);
  }
  enableRtlTable(value: unknown): this {
    return this.#option('rtlTable', value);
  }
  setFirstRowNumber(value: number): this {
    return this.#option('firstRowNumber', value);
  }
  setInitialSortingAscending(column: number): this {
    return this.#option('sortColumn', column);
  }
  setInitialSortingDescending(column: number): this {
    this.#option('sortAscending', false);
    return this.#option('sortColumn', column);
  }
  showRowNumberColumn(value: boolean): this {
    return this.#option('showRowNumber', value);
  }
  useAlternatingRowStyle(value: boolean): this {
    return this.#option('alternatingRowStyle', value);
  }
}

/** Options cross to the core as plain JSON. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

export function keptChart({ book: _, sheet: __, ...chart }: Draft, id: number): Kept {
  return { ...chart, id };
}

offered('EmbeddedChart', EmbeddedChart);
offered('ContainerInfo', ContainerInfo);
offered('ChartOptions', ChartOptions);
offered('EmbeddedChartBuilder', EmbeddedChartBuilder);
