import type { DataValidation, DataValidationOperator } from '@cj-tech-master/excelts';
import type { Validation } from '../runtime/model';
import { areaName, parseAddress, quotedName } from '../runtime/sheets/address';
import { areasIn, fixedArea, nativeAreas, placedArea } from './areas';
import { condition } from './conditions';
import { fromExcel, type Renaming, toExcel } from './formulas';
import { shortened } from './text';

/** Rules for what a cell takes: Google's criteria in Sheets, one kind with two formulas in Excel. */

const LONGEST_LIST = 255;
const LONGEST_HELP = 255;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface NativeRule {
  areas: string;
  rule: DataValidation;
}
/** Puts choices too long for a rule on a tab of their own; answers where they stand. */
export type Aside = (choices: readonly string[]) => string;

type Base = Pick<DataValidation, 'allowBlank' | 'showErrorMessage' | 'showInputMessage' | 'errorStyle' | 'prompt'>;

const OPERATORS: Record<string, DataValidationOperator> = {
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_NOT_EQUAL_TO: 'notEqual',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
};

export function nativeRule(validation: Validation, renaming: Renaming, aside: Aside): NativeRule | undefined {
  const { areas, allowInvalid, help } = validation;
  const base: Base = {
    allowBlank: true,
    showErrorMessage: true,
    ...(allowInvalid && { errorStyle: 'warning' }),
    ...(help !== undefined && help !== '' && { showInputMessage: true, prompt: shortened(help, LONGEST_HELP) }),
  };
  const kind = nativeKind(validation, renaming, aside);
  return kind && { areas: nativeAreas(areas), rule: { ...kind, ...base } };
}

type Kind = {
  type: 'list' | 'decimal' | 'date' | 'custom';
  operator?: DataValidationOperator;
  formulae: (string | number | Date)[];
};

function nativeKind({ type, args, areas }: Validation, renaming: Renaming, aside: Aside): Kind | undefined {
  if (type === 'VALUE_IN_LIST') return { type: 'list', formulae: [list(args[0] as string[], aside)] };
  if (type === 'CHECKBOX')
    return { type: 'list', formulae: [list(args.length > 0 ? args.map(String) : ['TRUE', 'FALSE'], aside)] };
  if (type === 'VALUE_IN_RANGE') {
    const range = nativeRange(String(args[0]), renaming);
    return range === undefined ? undefined : { type: 'list', formulae: [range] };
  }
  const operator = OPERATORS[type];
  if (operator && args.every((arg) => typeof arg === 'number' && Number.isFinite(arg))) {
    const date = type.startsWith('DATE_');
    const numbers = args as number[];
    return { type: date ? 'date' : 'decimal', operator, formulae: date ? numbers.map(dateOf) : numbers };
  }
  const cell = areaName({ ...areas[0]!, rows: 1, columns: 1 });
  const text = condition(type, args, cell, renaming);
  return text === undefined ? undefined : { type: 'custom', formulae: [text] };
}

function list(choices: readonly string[], aside: Aside): string {
  const text = choices.join(',');
  const fits =
    text.length <= LONGEST_LIST &&
    text !== '' &&
    choices.every((one) => !/[,"\n]/.test(one) && one === one.trim() && one !== '');
  return fits ? `"${text}"` : aside(choices);
}

/** A1 text or a name, with or without `=`. Fixed, since Excel moves a range along with the cell that asks. */
function nativeRange(given: string, renaming: Renaming): string | undefined {
  const text = given.replace(/^=/, '');
  const address = parseAddress(text);
  if (!address) {
    const written = toExcel(`=${text}`, renaming);
    return 'text' in written ? written.text : undefined;
  }
  const { sheet, ...area } = address;
  const name = sheet === undefined ? undefined : (renaming.get(sheet) ?? sheet);
  return name === undefined ? fixedArea('', area).replace(/^.*!/, '') : fixedArea(name, area);
}

const dateOf = (serial: number) => new Date(Math.round(serial * DAY) + EPOCH);
const serialOf = (date: Date) => (date.getTime() - EPOCH) / DAY;

/** Undefined for what Sheets has no rule for. */
export function validationOf({ areas, rule }: NativeRule, renaming: Renaming): Validation | undefined {
  const kind = kindOf(rule, areas, renaming);
  if (!kind) return undefined;
  const warns = rule.errorStyle === 'warning' || rule.errorStyle === 'information' || rule.showErrorMessage !== true;
  return {
    areas: areasIn(areas),
    ...kind,
    allowInvalid: warns,
    ...(rule.showInputMessage && rule.prompt !== undefined && { help: rule.prompt }),
  };
}

const NAMES = Object.entries(OPERATORS);

function kindOf(
  rule: DataValidation,
  areas: string,
  renaming: Renaming,
): Pick<Validation, 'type' | 'args'> | undefined {
  if (rule.type === 'any') return undefined;
  const [first, second] = rule.formulae ?? [];
  if (first === undefined) return undefined;
  if (rule.type === 'list') return listOf(String(first), renaming);
  if (rule.type === 'custom') return custom(String(first), renaming);
  const args = [first, second]
    .filter((one) => one !== undefined)
    .map((one) => (one instanceof Date ? serialOf(one) : Number(one)));
  // The library reads numbers only: where Excel compares with a cell, nothing is known of it.
  if (args.some((arg) => !Number.isFinite(arg))) return undefined;
  if (rule.type === 'textLength') return custom(lengthFormula(areas, rule.operator, args), renaming);
  const prefix = rule.type === 'date' ? 'DATE_' : 'NUMBER_';
  const name = NAMES.find(
    ([key, operator]) => key.startsWith(prefix) && operator === (rule.operator ?? 'between'),
  )?.[0];
  return name === undefined ? undefined : { type: name, args };
}

function listOf(text: string, renaming: Renaming): Pick<Validation, 'type' | 'args'> | undefined {
  const choices = /^"([\s\S]*)"$/.exec(text)?.[1];
  if (choices !== undefined) {
    const list = choices
      .replaceAll('""', '"')
      .split(',')
      .map((one) => one.trim());
    return { type: 'VALUE_IN_LIST', args: [list] };
  }
  const placed = placedArea(text);
  if (placed) {
    const tab = placed.tab === undefined ? undefined : (renaming.get(placed.tab) ?? placed.tab);
    return {
      type: 'VALUE_IN_RANGE',
      args: [`${tab === undefined ? '' : `${quotedName(tab)}!`}${areaName(placed.area)}`],
    };
  }
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) ? { type: 'VALUE_IN_RANGE', args: [text] } : undefined;
}

function custom(text: string, renaming: Renaming): Pick<Validation, 'type' | 'args'> | undefined {
  const read = fromExcel(text, renaming);
  return typeof read === 'string' ? undefined : { type: 'CUSTOM_FORMULA', args: [read.formula] };
}

const SIGNS: Partial<Record<DataValidationOperator, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function lengthFormula(
  areas: string,
  operator: DataValidationOperator | undefined,
  [a = 0, b = 0]: readonly number[],
): string {
  const first = areasIn(areas)[0] ?? { row: 0, column: 0 };
  const length = `LEN(${areaName({ ...first, rows: 1, columns: 1 })})`;
  const sign = SIGNS[operator ?? 'between'];
  if (sign) return `${length}${sign}${a}`;
  return operator === 'notBetween' ? `OR(${length}<${a},${length}>${b})` : `AND(${length}>=${a},${length}<=${b})`;
}
