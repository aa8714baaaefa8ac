import type { ConditionalFormat, GradientPoint, Style } from '../../model';
import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { color as hexOf } from './arguments';
import { Color, paintOf } from './color';
import type { Context } from './context';
import { type Argument, argsOf, type Condition, dateCondition, valuesOf } from './criteria';
import type { Range } from './range';
import { placeOf, RangePlace } from './rangePlace';

type Gradient = NonNullable<ConditionalFormat['gradient']>;
interface Draft {
  ranges: readonly Range[];
  condition?: Condition;
  style: Style;
  gradient?: Gradient;
}

export class ConditionalFormatRule extends Service {
  readonly #context: Context;
  readonly #draft: Draft;
  constructor(context: Context, draft: Draft) {
    super(context.shared);
    this.#context = context;
    this.#draft = draft;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#context, this.#draft);
  }
  getBooleanCondition(): BooleanCondition | null {
    const { condition, style } = this.#draft;
    return condition ? new BooleanCondition(this.#context, condition, style) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.#draft.gradient ? new GradientCondition(this.#context, this.#draft.gradient) : null;
  }
  getRanges(): Range[] {
    return [...this.#draft.ranges];
  }
  static draftOf(value: unknown): Draft | undefined {
    return value instanceof ConditionalFormatRule ? value.#draft : undefined;
  }
}

export class BooleanCondition extends Service {
  readonly #context: Context;
  readonly #condition: Condition;
  readonly #style: Style;
  constructor(context: Context, condition: Condition, style: Style) {
    super(context.shared);
    this.#context = context;
    this.#condition = condition;
    this.#style = style;
  }
  getCriteriaType(): EnumValue {
    const types: Readonly<Record<string, EnumValue>> = googleEnum('BooleanCriteria');
    return types[this.#condition.type]!;
  }
  getCriteriaValues(): unknown[] {
    return valuesOf(this.#context, '', this.#condition);
  }
  getBackground(): string | null {
    return this.#style.background ?? null;
  }
  getBackgroundObject(): Color | null {
    return this.#style.background ? new Color(this.#context.shared, { hex: this.#style.background }) : null;
  }
  getFontColor(): string | null {
    return this.#style.color ?? null;
  }
  getFontColorObject(): Color | null {
    return this.#style.color ? new Color(this.#context.shared, { hex: this.#style.color }) : null;
  }
  getBold(): boolean | null {
    return this.#style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.#style.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.#style.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.#style.underline ?? null;
  }
}

export class GradientCondition extends Service {
  readonly #context: Context;
  readonly #gradient: Gradient;
  constructor(context: Context, gradient: Gradient) {
    super(context.shared);
    this.#context = context;
    this.#gradient = gradient;
  }
  #color(point: GradientPoint | undefined): string {
    return point?.color ?? '';
  }
  #object(point: GradientPoint | undefined): Color | null {
    return point ? new Color(this.#context.shared, { hex: point.color }) : null;
  }
  #type(point: GradientPoint | undefined): EnumValue | null {
    const types: Readonly<Record<string, EnumValue>> = googleEnum('InterpolationType');
    return point ? (types[point.type] ?? null) : null;
  }
  getMinColor(): string {
    return this.#color(this.#gradient.min);
  }
  getMinColorObject(): Color | null {
    return this.#object(this.#gradient.min);
  }
  getMinType(): EnumValue | null {
    return this.#type(this.#gradient.min);
  }
  getMinValue(): string {
    return this.#gradient.min?.value ?? '';
  }
  getMidColor(): string {
    return this.#color(this.#gradient.mid);
  }
  getMidColorObject(): Color | null {
    return this.#object(this.#gradient.mid);
  }
  getMidType(): EnumValue | null {
    return this.#type(this.#gradient.mid);
  }
  getMidValue(): string {
    return this.#gradient.mid?.value ?? '';
  }
  getMaxColor(): string {
    return this.#color(this.#gradient.max);
  }
  getMaxColorObject(): Color | null {
    return this.#object(this.#gradient.max);
  }
  getMaxType(): EnumValue | null {
    return this.#type(this.#gradient.max);
  }
  getMaxValue(): string {
    return this.#gradient.max?.value ?? '';
  }
}

export class ConditionalFormatRuleBuilder extends Service {
  readonly #context: Context;
  #draft: Draft;
  constructor(context: Context, draft: Draft = { ranges: [], style: {} }) {
    super(context.shared);
    this.#context = context;
    this.#draft = draft;
  }
  build(): ConditionalFormatRule {
    if (this.#draft.ranges.length === 0) throw exception('Conditional format rule must have at least one range.');
    if (!this.#draft.condition && !this.#draft.gradient) {
      throw exception('Conditional format rule must have a boolean or gradient condition.');
    }
    return new ConditionalFormatRule(this.#context, this.#draft);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#context, this.#draft);
  }
  getBooleanCondition(): BooleanCondition | null {
    const { condition, style } = this.#draft;
    return condition ? new BooleanCondition(this.#context, condition, style) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.#draft.gradient ? new GradientCondition(this.#context, this.#draft.gradient) : null;
  }
  getRanges(): Range[] {
    return [...this.#draft.ranges];
  }
  setRanges(ranges: Range[]): this {
    this.#draft = { ...this.#draft, ranges: [...ranges] };
    return this;
  }
  #style(change: Style): this {
    const style: Style = { ...this.#draft.style, ...change };
    for (const key of Object.keys(style) as (keyof Style)[]) if (style[key] === undefined) delete style[key];
    this.#draft = { ...this.#draft, style };
    return this;
  }
  setBackground(value: string | null): this {
    return this.#style({ background: value === null ? undefined : hexOf(value) } as Style);
  }
  setBackgroundObject(value: unknown): this {
    return this.#style({ background: paintOf(value)?.hex } as Style);
  }
  setFontColor(value: string | null): this {
    return this.#style({ color: value === null ? undefined : hexOf(value) } as Style);
  }
  setFontColorObject(value: unknown): this {
    return this.#style({ color: paintOf(value)?.hex } as Style);
  }
  setBold(bold: boolean | null): this {
    return this.#style({ bold: bold ?? undefined } as Style);
  }
  setItalic(italic: boolean | null): this {
    return this.#style({ italic: italic ?? undefined } as Style);
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.#style({ strikethrough: strikethrough ?? undefined } as Style);
  }
  setUnderline(underline: boolean | null): this {
    return this.#style({ underline: underline ?? undefined } as Style);
  }
  #when(type: string, ...args: Argument[]): this {
    return this.#met({ type, args });
  }
  #met(condition: Condition): this {
    const { gradient: _, ...rest } = this.#draft;
    this.#draft = { ...rest, condition };
    return this;
  }
  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: unknown): this {
    return this.#met(dateCondition('DATE_AFTER', date));
  }
  whenDateBefore(date: unknown): this {
    return this.#met(dateCondition('DATE_BEFORE', date));
  }
  whenDateEqualTo(date: unknown): this {
    return this.#met(dateCondition('DATE_EQUAL_TO', date));
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }
  withCriteria(type: EnumValue, values: unknown[]): this {
    return this.#met({ type: type.toString(), args: argsOf(values) });
  }
  #point(which: keyof Gradient, point: GradientPoint): this {
    const { condition: _, ...rest } = this.#draft;
    this.#draft = { ...rest, gradient: { ...this.#draft.gradient, [which]: point } };
    return this;
  }
  #valued(which: keyof Gradient, hex: string | undefined, type: EnumValue, value: string): this {
    if (!hex) return this;
    return this.#point(which, { color: hex, type: type.toString() as GradientPoint['type'], value: String(value) });
  }
  setGradientMaxpoint(paint: string): this {
    return this.#point('max', { color: hexOf(paint) ?? '#ffffff', type: 'MAX' });
  }
  setGradientMaxpointObject(paint: unknown): this {
    return this.#point('max', { color: paintOf(paint)?.hex ?? '#ffffff', type: 'MAX' });
  }
  setGradientMaxpointWithValue(paint: string, type: EnumValue, value: string): this {
    return this.#valued('max', hexOf(paint), type, value);
  }
  setGradientMaxpointObjectWithValue(paint: unknown, type: EnumValue, value: string): this {
    return this.#valued('max', paintOf(paint)?.hex, type, value);
  }
  setGradientMidpointWithValue(paint: string, type: EnumValue, value: string): this {
    return this.#valued('mid', hexOf(paint), type, value);
  }
  setGradientMidpointObjectWithValue(paint: unknown, type: EnumValue, value: string): this {
    return this.#valued('mid', paintOf(paint)?.hex, type, value);
  }
  setGradientMinpoint(paint: string): this {
    return this.#point('min', { color: hexOf(paint) ?? '#ffffff', type: 'MIN' });
  }
  setGradientMinpointObject(paint: unknown): this {
    return this.#point('min', { color: paintOf(paint)?.hex ?? '#ffffff', type: 'MIN' });
  }
  setGradientMinpointWithValue(paint: string, type: EnumValue, value: string): this {
    return this.#valued('min', hexOf(paint), type, value);
  }
  setGradientMinpointObjectWithValue(paint: unknown, type: EnumValue, value: string): this {
    return this.#valued('min', paintOf(paint)?.hex, type, value);
  }
}

/** A rule as the sheet keeps it, and back. */
export function kept(rule: unknown): ConditionalFormat {
  const draft = ConditionalFormatRule.draftOf(rule);
  if (!draft) throw exception('Conditional format rules must be built first.');
  const areas = draft.ranges.map((range) => {
    if (!(range instanceof RangePlace)) throw exception('Conditional format rules need ranges.');
    const { row, column, rows, columns, open } = placeOf(range);
    return { row, column, rows: open?.rowEnd ? null : rows, columns: open?.columnEnd ? null : columns };
  });
  const { condition, gradient, style } = draft;
  const args = (condition?.args ?? []).map((arg) => (typeof arg === 'number' ? arg : String(arg)));
  return { areas, type: condition?.type ?? 'GRADIENT', args, style, ...(gradient && { gradient }) };
}

export function ruleOf(context: Context, book: string, sheet: number, rule: ConditionalFormat): ConditionalFormatRule {
  const size = context.core.size(book, sheet);
  const ranges = rule.areas.map(({ row, column, rows, columns }) =>
    context.make.range({
      book,
      sheet,
      row,
      column,
      rows: rows ?? size.rows - row,
      columns: columns ?? size.columns - column,
      ...((rows === null || columns === null) && {
        open: {
          rowStart: rows === null && row === 0,
          rowEnd: rows === null,
          columnStart: columns === null,
          columnEnd: columns === null,
        },
      }),
    }),
  );
  const style = { ...rule.style };
  if (rule.gradient) return new ConditionalFormatRule(context, { ranges, style, gradient: rule.gradient });
  return new ConditionalFormatRule(context, { ranges, style, condition: { type: rule.type, args: rule.args } });
}

offered('ConditionalFormatRule', ConditionalFormatRule);
offered('BooleanCondition', BooleanCondition);
offered('GradientCondition', GradientCondition);
offered('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder);
