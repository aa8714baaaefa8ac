import { type EnumValue, googleEnum } from '../enums';
import type { Context } from './context';

/** A condition as rules and filters hold it between script and core. */
export interface Condition {
  type: string;
  args: readonly Argument[];
}
export type Argument = string | number | boolean | string[];

const DAY = 86_400_000;

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A Date of a script as a serial, by the script's clock; rules look at the day only. */
export function serialOf(date: Date): number {
  return (
    (Date.UTC(
      date.getFullYear(),
      date.getMonth(),
      date.getDate(),
      date.getHours(),
      date.getMinutes(),
      date.getSeconds(),
      date.getMilliseconds(),
    ) -
      Date.UTC(1899, 11, 30)) /
    DAY
  );
}

export function dateOf(serial: number): Date {
  const civil = new Date(Math.round(serial * DAY) + Date.UTC(1899, 11, 30));
  return new Date(
    civil.getUTCFullYear(),
    civil.getUTCMonth(),
    civil.getUTCDate(),
    civil.getUTCHours(),
    civil.getUTCMinutes(),
    civil.getUTCSeconds(),
    civil.getUTCMilliseconds(),
  );
}

/** The when… of a date takes a Date, or one of the relative days. */
export function dateCondition(type: string, value: unknown): Condition {
  if (isDate(value)) return { type, args: [serialOf(value)] };
  return { type: `${type}_RELATIVE`, args: [String(value)] };
}

/** Arguments of a criterion as a script gets them back: Dates, relative days, ranges. */
export function valuesOf(context: Context, book: string, { type, args }: Condition, showDropdown = true): unknown[] {
  if (type.endsWith('_RELATIVE')) {
    const days: Readonly<Record<string, EnumValue>> = googleEnum('RelativeDate');
    return args.map((arg) => days[String(arg)] ?? arg);
  }
  if (type === 'VALUE_IN_LIST') return [[...(args[0] as string[])], showDropdown];
  if (type === 'VALUE_IN_RANGE') return [context.make.spreadsheet(book).getRange(String(args[0])), showDropdown];
  if (type.startsWith('DATE_')) return args.map((arg) => (typeof arg === 'number' ? dateOf(arg) : arg));
  return [...args];
}

/** Arguments that a script passed with a criterion, as the core keeps them. */
export function argsOf(values: readonly unknown[]): Argument[] {
  return values.map((value): Argument => {
    if (isDate(value)) return serialOf(value);
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    return String(value);
  });
}
