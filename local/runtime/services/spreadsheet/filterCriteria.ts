import type { Filter as Kept } from '../../model';
import { type EnumValue, googleEnum } from '../enums';
import { offered, Service } from '../offered';
import type { Context } from './context';
import { type Argument, argsOf, type Condition, dateCondition, valuesOf } from './criteria';

/** What one column of a filter shows or hides. */
export interface Choice {
  condition?: Condition;
  hidden: readonly string[];
  visible: readonly string[];
}

function typeOf({ condition }: Choice): EnumValue | null {
  const types: Readonly<Record<string, EnumValue>> = googleEnum('BooleanCriteria');
  return condition ? (types[condition.type] ?? null) : null;
}

export class FilterCriteria extends Service {
  readonly #context: Context;
  readonly #choice: Choice;
  constructor(context: Context, choice: Choice) {
    super(context.shared);
    this.#context = context;
    this.#choice = choice;
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#context, this.#choice);
  }
  getCriteriaType(): EnumValue | null {
    return typeOf(this.#choice);
  }
  getCriteriaValues(): unknown[] {
    return this.#choice.condition ? valuesOf(this.#context, '', this.#choice.condition) : [];
  }
  getHiddenValues(): string[] {
    return [...this.#choice.hidden];
  }
  getVisibleValues(): string[] {
    return [...this.#choice.visible];
  }
  static choiceOf(value: unknown): Choice | undefined {
    return value instanceof FilterCriteria ? value.#choice : undefined;
  }
}

export class FilterCriteriaBuilder extends Service {
  readonly #context: Context;
  #choice: Choice;
  constructor(context: Context, choice: Choice = { hidden: [], visible: [] }) {
    super(context.shared);
    this.#context = context;
    this.#choice = choice;
  }
  build(): FilterCriteria {
    return new FilterCriteria(this.#context, this.#choice);
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#context, this.#choice);
  }
  getCriteriaType(): EnumValue | null {
    return typeOf(this.#choice);
  }
  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }
  getHiddenValues(): string[] {
    return [...this.#choice.hidden];
  }
  getVisibleValues(): string[] {
    return [...this.#choice.visible];
  }
  setHiddenValues(values: string[]): this {
    this.#choice = { ...this.#choice, hidden: values.map(String) };
    return this;
  }
  setVisibleValues(values: string[]): this {
    this.#choice = { ...this.#choice, visible: values.map(String) };
    return this;
  }
  #met(condition: Condition): this {
    this.#choice = { ...this.#choice, condition };
    return this;
  }
  #when(type: string, ...args: Argument[]): this {
    return this.#met({ type, args });
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
  whenDateEqualToAny(dates: unknown[]): this {
    return this.#met({ type: 'DATE_EQUAL_TO', args: argsOf(dates) });
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
  whenTextNotEqualTo(text: string): this {
    return this.#when('TEXT_NOT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }
  withCriteria(type: EnumValue, values: unknown[]): this {
    return this.#met({ type: type.toString(), args: argsOf(values) });
  }
}

export function keptChoice({ condition, hidden }: Choice): Kept['criteria'][number] {
  return {
    ...(hidden.length > 0 && { hidden: [...hidden] }),
    ...(condition && {
      type: condition.type,
      args: condition.args.map((arg) => (typeof arg === 'number' ? arg : String(arg))),
    }),
  };
}

export function choiceOf({ hidden = [], type, args = [] }: Kept['criteria'][number]): Choice {
  return { hidden, visible: [], ...(type !== undefined && { condition: { type, args } }) };
}

offered('FilterCriteria', FilterCriteria);
offered('FilterCriteriaBuilder', FilterCriteriaBuilder);
