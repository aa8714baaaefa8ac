import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Cvfo,
  Style as NativeStyle,
} from '@cj-tech-master/excelts';
import type { ConditionalFormat, GradientPoint, Style, TextStyle } from '../runtime/model';
import { areaName } from '../runtime/sheets/address';
import { areasIn, nativeAreas } from './areas';
import { argb, hex, type Theme } from './colors';
import { condition } from './conditions';
import { fromExcel, type Renaming } from './formulas';
import { backgroundOf, nativeFill, nativeFont, textStyle } from './styles';

/** Formats that follow from a condition. Excel gets the condition as a formula: its own kinds see blanks otherwise. */

export function nativeFormat(
  format: ConditionalFormat,
  priority: number,
  renaming: Renaming,
): ConditionalFormattingOptions | undefined {
  const rule = format.gradient ? scale(format.gradient, priority) : expression(format, priority, renaming);
  return rule && { ref: nativeAreas(format.areas), rules: [rule] };
}

function expression(
  { type, args, style, areas }: ConditionalFormat,
  priority: number,
  renaming: Renaming,
): ConditionalFormattingRule | undefined {
  const cell = areaName({ ...areas[0]!, rows: 1, columns: 1 });
  const formula = condition(type, args, cell, renaming);
  return formula === undefined
    ? undefined
    : { type: 'expression', formulae: [formula], priority, style: nativeLook(style) };
}

function nativeLook(style: Style): Partial<NativeStyle> {
  const { name: _name, size: _size, ...font } = nativeFont(style);
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(style.background !== undefined && { fill: nativeFill(style.background) }),
  };
}

const POINTS: Record<GradientPoint['type'], Cvfo['type']> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

function scale(
  { min, mid, max }: NonNullable<ConditionalFormat['gradient']>,
  priority: number,
): ConditionalFormattingRule {
  const white = '#ffffff';
  const points: GradientPoint[] = [
    min ?? { color: white, type: 'MIN' },
    ...(mid ? [mid] : []),
    max ?? { color: white, type: 'MAX' },
  ];
  return {
    type: 'colorScale',
    priority,
    cfvo: points.map(({ type, value }) => ({
      type: POINTS[type],
      ...(value !== undefined && { value: Number(value) }),
    })),
    color: points.map(({ color }) => argb(color)),
  };
}

/** A rule as the library reads it, with kinds that its types leave out. */
export interface ReadRule {
  type: string;
  operator?: string;
  priority?: number;
  style?: Partial<NativeStyle>;
  formulae?: (string | number)[];
  cfvo?: Cvfo[];
  color?: unknown;
  timePeriod?: string;
}

/** Undefined for kinds that Sheets does not have: bars, icons, the best ten. */
export function formatOf(ref: string, rule: ReadRule, renaming: Renaming, theme: Theme): ConditionalFormat | undefined {
  const areas = areasIn(ref);
  if (areas.length === 0) return undefined;
  if (rule.type === 'colorScale') return gradientOf(areas, rule, theme);
  const kind = kindOf(rule, areaName({ ...areas[0]!, rows: 1, columns: 1 }), renaming);
  return kind && { areas, ...kind, style: lookOf(rule.style ?? {}, theme) };
}

function lookOf({ font, fill }: Partial<NativeStyle>, theme: Theme): Style {
  const text: TextStyle = { ...textStyle(font, theme) };
  delete text.size;
  delete text.font;
  const black = font?.color && hex(font.color, theme) === '#000000';
  const background = backgroundOf(fill, theme, true);
  return { ...text, ...(black && { color: '#000000' }), ...(background !== undefined && { background }) };
}

const CELL_IS: Record<string, string> = {
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
};

function kindOf(
  rule: ReadRule,
  cell: string,
  renaming: Renaming,
): Pick<ConditionalFormat, 'type' | 'args'> | undefined {
  const formulas = (rule.formulae ?? []).map(String);
  if (rule.type === 'cellIs') return compared(rule.operator ?? '', formulas, renaming);
  if (rule.operator === 'containsBlanks') return { type: 'CELL_EMPTY', args: [] };
  if (rule.operator === 'notContainsBlanks') return { type: 'CELL_NOT_EMPTY', args: [] };
  if (rule.timePeriod === 'today') return { type: 'DATE_EQUAL_TO_RELATIVE', args: ['TODAY'] };
  if (rule.operator === 'containsErrors') return { type: 'CUSTOM_FORMULA', args: [`=ISERROR(${cell})`] };
  if (rule.operator === 'notContainsErrors') return { type: 'CUSTOM_FORMULA', args: [`=NOT(ISERROR(${cell}))`] };
  const [text] = formulas;
  if (text === undefined) return undefined;
  const contained = /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",/.exec(text)?.[1];
  if (rule.type === 'containsText' && contained !== undefined)
    return { type: 'TEXT_CONTAINS', args: [contained.replaceAll('""', '"')] };
  const read = fromExcel(text, renaming);
  return typeof read === 'string' ? undefined : { type: 'CUSTOM_FORMULA', args: [read.formula] };
}

function compared(
  operator: string,
  formulas: readonly string[],
  renaming: Renaming,
): Pick<ConditionalFormat, 'type' | 'args'> | undefined {
  const type = CELL_IS[operator];
  if (type === undefined) return undefined;
  const text = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? '')?.[1];
  if (text !== undefined && operator === 'equal') return { type: 'TEXT_EQUAL_TO', args: [text.replaceAll('""', '"')] };
  if (text !== undefined && operator === 'notEqual')
    return { type: 'TEXT_NOT_EQUAL_TO', args: [text.replaceAll('""', '"')] };
  const args = formulas.map((formula) => {
    if (formula.trim() !== '' && Number.isFinite(Number(formula))) return Number(formula);
    const read = fromExcel(formula, renaming);
    return typeof read === 'string' ? '' : read.formula;
  });
  return args.includes('') ? undefined : { type, args };
}

const TYPES: Partial<Record<Cvfo['type'], GradientPoint['type']>> = {
  min: 'MIN',
  max: 'MAX',
  num: 'NUMBER',
  percent: 'PERCENT',
  percentile: 'PERCENTILE',
};

function gradientOf(
  areas: ConditionalFormat['areas'],
  { cfvo, color }: ReadRule,
  theme: Theme,
): ConditionalFormat | undefined {
  const colors = Array.isArray(color) ? color : [];
  const points = (cfvo ?? []).map(({ type, value }, i): GradientPoint | undefined => {
    const kind = TYPES[type];
    const shown = hex(colors[i], theme);
    if (!kind || shown === undefined) return undefined;
    return {
      color: shown,
      type: kind,
      ...(value !== undefined && kind !== 'MIN' && kind !== 'MAX' && { value: String(value) }),
    };
  });
  const [min, middle, last] = points;
  const max = points.length === 3 ? last : middle;
  if (!min || !max || points.includes(undefined)) return undefined;
  return { areas, type: '', args: [], style: {}, gradient: { min, ...(points.length === 3 && { mid: middle! }), max } };
}
