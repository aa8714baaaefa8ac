import { type Renaming, toExcel } from './formulas';

/** The conditions of Sheets as one formula of Excel about the cell at the top left of where they hold. */

type Argument = string | number | boolean | readonly string[];

const COMPARE: Record<string, string> = {
  EQUAL_TO: '=',
  NOT_EQUAL_TO: '<>',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL_TO: '<=',
  AFTER: '>',
  BEFORE: '<',
  ON_OR_AFTER: '>=',
  ON_OR_BEFORE: '<=',
};
const DAYS: Record<string, string> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'TODAY()-30',
  PAST_YEAR: 'TODAY()-365',
};

/** Undefined where Excel has no words for it. */
export function condition(
  type: string,
  args: readonly Argument[],
  cell: string,
  renaming: Renaming,
): string | undefined {
  if (type === 'CUSTOM_FORMULA') return formula(String(args[0] ?? ''), renaming);
  const values = args.map((arg) => literal(arg, renaming));
  if (values.includes(undefined)) return undefined;
  const [a = '""', b = '""'] = values as string[];
  const kind = /^(NUMBER|DATE|TEXT)_(.*)$/.exec(type);
  if (type === 'CELL_EMPTY') return `${cell}=""`;
  if (type === 'CELL_NOT_EMPTY') return `${cell}<>""`;
  if (type === 'CHECKBOX') return args.length === 0 ? `ISLOGICAL(${cell})` : undefined;
  if (!kind) return undefined;
  if (kind[1] === 'TEXT') return text(kind[2]!, cell, a);
  const value = kind[1] === 'DATE' ? `INT(${cell})` : cell;
  // A blank cell is 0 to Excel and a text more than any number: neither meets a condition on numbers in Sheets.
  const met = kind[2]!.endsWith('_RELATIVE')
    ? relative(kind[2]!, value, String(args[0]))
    : compared(kind[2]!, value, a, b);
  return met === undefined ? undefined : `AND(ISNUMBER(${cell}),${met})`;
}

function compared(type: string, value: string, a: string, b: string): string | undefined {
  if (type === 'IS_VALID_DATE') return 'TRUE';
  if (type === 'BETWEEN') return `${value}>=MIN(${a},${b}),${value}<=MAX(${a},${b})`;
  if (type === 'NOT_BETWEEN') return `OR(${value}<MIN(${a},${b}),${value}>MAX(${a},${b}))`;
  const sign = COMPARE[type];
  return sign && `${value}${sign}${a}`;
}

function relative(type: string, value: string, day: string): string | undefined {
  const at = DAYS[day];
  if (at === undefined) return undefined;
  if (type === 'EQUAL_TO_RELATIVE')
    return day.startsWith('PAST') ? `${value}>=${at},${value}<=TODAY()` : `${value}=${at}`;
  return `${value}${type.startsWith('AFTER') ? '>' : '<'}${at}`;
}

function text(type: string, cell: string, a: string): string | undefined {
  const search = `SEARCH(${a.replace(/[~?*]/g, '~$&')},${cell})`;
  if (type === 'CONTAINS') return `ISNUMBER(${search})`;
  if (type === 'DOES_NOT_CONTAIN') return `ISERROR(${search})`;
  if (type === 'EQUAL_TO') return `${cell}&""=${a}`;
  if (type === 'NOT_EQUAL_TO') return `${cell}&""<>${a}`;
  if (type === 'STARTS_WITH') return `LEFT(${cell},LEN(${a}))=${a}`;
  if (type === 'ENDS_WITH') return `RIGHT(${cell},LEN(${a}))=${a}`;
  // What makes an e-mail address or a web address is more than a formula of Excel says.
  return undefined;
}

function formula(given: string, renaming: Renaming): string | undefined {
  const written = toExcel(given.startsWith('=') ? given : `=${given}`, renaming);
  return 'text' in written ? written.text : undefined;
}

function literal(arg: Argument, renaming: Renaming): string | undefined {
  if (typeof arg === 'number') return String(arg);
  if (typeof arg === 'boolean') return String(arg).toUpperCase();
  if (typeof arg !== 'string') return undefined;
  if (arg.startsWith('=') && arg.length > 1) return formula(arg, renaming);
  return arg.length > 255 ? undefined : `"${arg.replaceAll('"', '""')}"`;
}
