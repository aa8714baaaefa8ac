import { type Locale, localeNamed } from './locale';
import { civil, serialOf } from './zone';

/** What a typed text means: its value and, where the way it was written says so, a number format. */
export type Typed =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'text'; text: string }
  | { kind: 'value'; value: number | boolean; format?: string };

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Reads a text as Sheets does when a person types it, or a script passes it to setValue. `today` gives missing years. */
export function readTyped(text: string, localeName: string, today: number): Typed {
  if (localeName !== memoLocale || today !== memoDay || memo.size > 10_000) {
    memo.clear();
    memoLocale = localeName;
    memoDay = today;
  }
  let typed = memo.get(text);
  if (!typed) {
    typed = read(text, localeName, today);
    if (text.length < 60) memo.set(text, typed);
  }
  return typed;
}

// The same team, measure and group names come again and again.
const memo = new Map<string, Typed>();
let memoLocale = '';
let memoDay = 0;

function read(text: string, localeName: string, today: number): Typed {
  if (text === '') return { kind: 'blank' };
  if (text[0] === '=' && text.length > 1) return { kind: 'formula', formula: text };
  if (text[0] === "'") return { kind: 'text', text: text.slice(1) };
  const locale = localeNamed(localeName);
  const trimmed = text.trim();
  // From memory: a leading + that does not begin a number begins a formula.
  if (trimmed[0] === '+' && /^\+[A-Za-z(]/.test(trimmed)) return { kind: 'formula', formula: `=${trimmed}` };
  if (trimmed === '' || trimmed.length > 40) return { kind: 'text', text };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  if (!/\d/.test(trimmed)) return { kind: 'text', text };
  return readNumber(trimmed, locale) ?? readMoment(trimmed, locale, today) ?? { kind: 'text', text };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const numberPatterns = new Map<string, RegExp>();
function numberPattern(locale: Locale): RegExp {
  let pattern = numberPatterns.get(locale.tag);
  if (!pattern) {
    const group = locale.group.trim() === '' ? '[\\u0020\\u00a0\\u202f]' : escaped(locale.group);
    const decimal = escaped(locale.decimal);
    const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
    pattern = new RegExp(`^([+-]?)(?:(${digits})(?:(${decimal})(\\d*))?|(${decimal})(\\d+))(?:[eE]([+-]?\\d{1,3}))?$`);
    numberPatterns.set(locale.tag, pattern);
  }
  return pattern;
}

function readNumber(text: string, locale: Locale): Typed | undefined {
  let body = text;
  let sign = 1;
  const brackets = /^\((.+)\)$/.exec(body);
  if (brackets && !/^[+-]/.test(brackets[1]!)) {
    body = brackets[1]!;
    sign = -1;
  }
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trimEnd();
  let currency = '';
  const hasMoney = body.includes(locale.currency);
  const money = hasMoney && new RegExp(`^([+-]?)\\s*(${escaped(locale.currency)})\\s*(.+)$`).exec(body);
  const trailing = hasMoney && new RegExp(`^(.+?)\\s*(${escaped(locale.currency)})$`).exec(body);
  if (money) {
    currency = `"${locale.currency}"#,##0`;
    body = money[1]! + money[3]!;
  } else if (trailing) {
    currency = `#,##0\\ "${locale.currency}"`;
    body = trailing[1]!;
  }
  if (percent && currency) return undefined;
  const match = numberPattern(locale).exec(body);
  if (!match) return undefined;
  const [, minus, whole = '', point, fraction, point2, fraction2, exponent] = match;
  const decimals = fraction ?? fraction2 ?? '';
  const digits = whole.replace(/\D/g, '');
  const value = sign * Number(`${minus === '-' ? '-' : ''}${digits || '0'}.${decimals || '0'}e${exponent ?? '0'}`);
  if (!Number.isFinite(value)) return undefined;
  const grouped = digits.length !== whole.length;
  const hasPoint = point !== undefined || point2 !== undefined;
  if (percent) return { kind: 'value', value: percentage(value), format: decimals ? '0.00%' : '0%' };
  if (currency) {
    const format = decimals ? currency.replace('#,##0', '#,##0.00') : currency;
    return { kind: 'value', value, format };
  }
  if (exponent !== undefined) return { kind: 'value', value, format: '0.00E+00' };
  if (grouped) return { kind: 'value', value, format: hasPoint ? '#,##0.00' : '#,##0' };
  return { kind: 'value', value };
}

/** 57.1 % is 0.571, not 0.5710000000000001. */
function percentage(value: number): number {
  return Number(`${value}e-2`);
}

const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?:\s*([ap])\.?m\.?)?$/i;

function readMoment(text: string, locale: Locale, today: number): Typed | undefined {
  const clock = readClock(text);
  if (clock) return { kind: 'value', ...clock };
  const day = readDay(text, locale, today);
  if (day) return { kind: 'value', ...day };
  const split = /^(.+?)(?:[ T]|,\s*)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:\s*[ap]\.?m\.?)?)Z?$/i.exec(text);
  if (!split) return undefined;
  const date = readDay(split[1]!.trim(), locale, today);
  const time = readClock(split[2]!);
  if (!date || !time || time.value >= 1) return undefined;
  const format = `${date.format} ${/[ap]/i.test(split[2]!) ? 'h:mm' : 'H:mm'}${split[2]!.split(':').length > 2 ? ':ss' : ''}${/[ap]/i.test(split[2]!) ? ' am/pm' : ''}`;
  return { kind: 'value', value: date.value + time.value, format };
}

function readClock(text: string): { value: number; format: string } | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [, h, m, s = '0', fraction = '', half] = match;
  let hours = Number(h);
  if (Number(m) > 59 || Number(s) > 59) return undefined;
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const value = (hours * 3600 + Number(m) * 60 + Number(s) + Number(`0${fraction}`)) / 86_400;
  const seconds = match[3] !== undefined;
  if (half) return { value, format: seconds ? 'h:mm:ss am/pm' : 'h:mm am/pm' };
  if (hours >= 24) return { value, format: seconds ? '[h]:mm:ss' : '[h]:mm' };
  return { value, format: seconds ? 'H:mm:ss' : 'H:mm' };
}

function fullYear(text: string): number {
  const year = Number(text);
  // Two figures: 00–29 belong to this century, 30–99 to the last, as in Sheets.
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, date: number, format: string): { value: number; format: string } | undefined {
  const value = year >= 100 && year <= 9999 ? serialOf(year, month, date) : undefined;
  return value === undefined ? undefined : { value, format };
}

function readDay(text: string, locale: Locale, today: number): { value: number; format: string } | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const format =
      iso[2] === '-' ? 'yyyy-mm-dd' : locale.order === 'ymd' ? locale.datePattern : `yyyy${iso[2]}mm${iso[2]}dd`;
    return day(Number(iso[1]), Number(iso[3]), Number(iso[4]), format);
  }
  const figures = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (figures) {
    // 1.5 is a number, or a text where the comma is the decimal sign; a dotted day needs its year, or its last dot.
    if (figures[2] === '.' && (figures[4] === undefined || !locale.datePattern.includes('.'))) return undefined;
    const [a, b] = [Number(figures[1]), Number(figures[3])];
    const [month, date] = locale.order === 'dmy' ? [b, a] : [a, b];
    if (figures[4] === undefined) {
      return day(civil(today).year, month, date, locale.order === 'dmy' ? 'd/M' : 'M/d');
    }
    if (locale.order === 'ymd') return undefined;
    return day(fullYear(figures[4]), month, date, locale.datePattern);
  }
  return readNamedDay(text, locale, today);
}

/** Jan 2, 2026 · 2 January 2026 · 2-Jan-2026 · January 2026 · Mon, Jan 2 2026 */
function readNamedDay(text: string, locale: Locale, today: number): { value: number; format: string } | undefined {
  const words = text
    .toLowerCase()
    .replace(/^[a-zé]+day,?\s+|^(?:mon|tue|wed|thu|fri|sat|sun),?\s+/, '')
    .split(/[\s,\-/]+/)
    .filter(Boolean);
  if (words.length < 2 || words.length > 3) return undefined;
  const at = words.findIndex((word) => monthNamed(word, locale) !== undefined);
  if (at < 0) return undefined;
  const month = monthNamed(words[at]!, locale)!;
  const rest = words.filter((_, i) => i !== at).map((word) => word.replace(/(?<=\d)(?:st|nd|rd|th|\.)$/, ''));
  if (!rest.every((word) => /^\d{1,4}$/.test(word))) return undefined;
  const long = words[at]!.length > 3 ? 'mmmm' : 'mmm';
  if (rest.length === 1) {
    if (rest[0]!.length === 4) return at === 0 ? day(Number(rest[0]), month, 1, `${long} yyyy`) : undefined;
    return day(civil(today).year, month, Number(rest[0]), at === 0 ? `${long} d` : `d ${long}`);
  }
  if (at === 2) return undefined;
  const [date, year] = rest as [string, string];
  if (date.length > 2) return undefined;
  const dashed = text.includes('-');
  return day(
    fullYear(year),
    month,
    Number(date),
    at === 0 ? `${long} d, yyyy` : dashed ? `d-${long}-yyyy` : `d ${long} yyyy`,
  );
}

function monthNamed(word: string, locale: Locale): number | undefined {
  const plain = word.replace(/\.$/, '');
  const english = ENGLISH_MONTHS.findIndex(
    (name) =>
      name === plain || (plain.length === 3 && name.startsWith(plain)) || (plain === 'sept' && name === 'september'),
  );
  if (english >= 0) return english + 1;
  const own = locale.months.findIndex((name) => name.replace(/\.$/, '') === plain);
  return own >= 0 ? (own % 12) + 1 : undefined;
}
