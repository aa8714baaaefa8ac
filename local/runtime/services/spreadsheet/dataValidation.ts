import type { Validation } from '../../model';
import { quotedName } from '../../sheets/address';
import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import type { Context } from './context';
import { type Argument, argsOf, isDate, serialOf, valuesOf } from './criteria';
import type { Range } from './range';
import { RangePlace } from './rangePlace';

/** A rule without the cells it applies to. */
export type Rule = Omit<Validation, 'areas'>;

export class DataValidation extends Service {
  readonly #context: Context;
  readonly #book: string;
  readonly #rule: Rule;
  constructor(context: Context, book: string, rule: Rule) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#rule = rule;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#context, this.#book, this.#rule);
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    return criteria(this.#rule);
  }
  getCriteriaValues(): unknown[] {
    return valuesOf(this.#context, this.#book, this.#rule, this.#rule.showDropdown !== false);
  }
  getHelpText(): string | null {
    return this.#rule.help ?? null;
  }
  /** What the core keeps; not one of Google's members. */
  static ruleOf(value: unknown): Rule | undefined {
    return value instanceof DataValidation ? value.#rule : undefined;
  }
}

function criteria({ type }: Rule): EnumValue | null {
  const types: Readonly<Record<string, EnumValue>> = googleEnum('DataValidationCriteria');
  return types[type] ?? null;
}

export class DataValidationBuilder extends Service {
  readonly #context: Context;
  #book: string;
  #rule: Rule;
  constructor(context: Context, book: string, rule: Rule = { type: '', args: [], allowInvalid: true }) {
    super(context.shared);
    this.#context = context;
    this.#book = book;
    this.#rule = rule;
  }
  build(): DataValidation {
    if (this.#rule.type === '') throw exception('A data validation rule must have a criteria.');
    return new DataValidation(this.#context, this.#book, this.#rule);
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#context, this.#book, this.#rule);
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    return criteria(this.#rule);
  }
  getCriteriaValues(): unknown[] {
    if (this.#rule.type === '') return [];
    return valuesOf(this.#context, this.#book, this.#rule, this.#rule.showDropdown !== false);
  }
  getHelpText(): string | null {
    return this.#rule.help ?? null;
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.#rule = { ...this.#rule, allowInvalid };
    return this;
  }
  setHelpText(help: string | null): this {
    const { help: _, ...rest } = this.#rule;
    this.#rule = help === null ? rest : { ...rest, help };
    return this;
  }
  #require(type: string, args: Argument[], showDropdown?: boolean): this {
    const { showDropdown: _, ...rest } = this.#rule;
    this.#rule = { ...rest, type, args, ...(showDropdown === false && { showDropdown }) };
    return this;
  }
  requireCheckbox(...values: unknown[]): this {
    return this.#require('CHECKBOX', argsOf(values));
  }
  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE', []);
  }
  #date(type: string, ...dates: unknown[]): this {
    if (!dates.every(isDate)) throw wrongSignature(`SpreadsheetApp.DataValidationBuilder.require${type}`, dates);
    return this.#require(type, dates.map(serialOf));
  }
  requireDateAfter(date: Date): this {
    return this.#date('DATE_AFTER', date);
  }
  requireDateBefore(date: Date): this {
    return this.#date('DATE_BEFORE', date);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.#date('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: Date): this {
    return this.#date('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.#date('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.#date('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: Date): this {
    return this.#date('DATE_ON_OR_BEFORE', date);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', [formula]);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL', []);
  }
  requireValueInList(values: unknown, showDropdown = true): this {
    if (!Array.isArray(values))
      throw wrongSignature('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    return this.#require('VALUE_IN_LIST', argsOf([values]), showDropdown);
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    if (!(range instanceof RangePlace))
      throw wrongSignature('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [range]);
    this.#book = range.getSheet().getParent().getId();
    return this.#require('VALUE_IN_RANGE', [fullName(range as Range)], showDropdown);
  }
  withCriteria(type: EnumValue, values: unknown[]): this {
    const [first, second] = values;
    const name = type.toString();
    if (name === 'VALUE_IN_LIST') return this.requireValueInList(first, second !== false);
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(first, second !== false);
    return this.#require(name, argsOf(values));
  }
}

/** `Sheet!$A$1:$B$3`: a list keeps its place when the rule is copied. */
function fullName(range: Range): string {
  const place = range
    .getA1Notation()
    .replace(/([A-Z]+)/g, '$$$1')
    .replace(/(\d+)/g, '$$$1');
  return `${quotedName(range.getSheet().getName())}!${place}`;
}

offered('DataValidation', DataValidation);
offered('DataValidationBuilder', DataValidationBuilder);
