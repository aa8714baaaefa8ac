import { ServiceError } from '../sheets/refusal';
import { zoneNamed } from '../sheets/zone';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 86_400_000;

/** Java's SimpleDateFormat in US English, which is what Utilities.formatDate is. */
export function formatDate(time: number, zone: string, pattern: string): string {
  const offset = offsetAt(zone, time);
  const civil = new Date(time + offset);
  return tokens(pattern)
    .map((token) => (token.literal ? token.text : field(token.text, civil, { time, offset, zone })))
    .join('');
}

/** Reads a text by such a pattern; fields it does not name are those of 1 January 1970. */
export function parseDate(text: string, zone: string, pattern: string): number {
  const seen = new Map<string, number>();
  let at = 0;
  let offset: number | undefined;
  const parts = tokens(pattern);
  parts.forEach((token, i) => {
    const rest = text.slice(at);
    if (token.literal) {
      if (!rest.startsWith(token.text)) throw unparseable(text);
      at += token.text.length;
      return;
    }
    const letter = token.text.charAt(0);
    // Numbers that stand side by side are as wide as their patterns; otherwise a number is as long as it is.
    const tight = parts[i + 1] !== undefined && !parts[i + 1]?.literal;
    const found = readField(letter, token.text.length, rest, tight);
    if (!found) throw unparseable(text);
    at += found.length;
    if (letter === 'Z' || letter === 'X' || letter === 'z') offset = found.value;
    else seen.set(letter, found.value);
  });
  let hour = seen.get('H') ?? (seen.has('k') ? (seen.get('k') ?? 0) % 24 : 0);
  const half = seen.get('h') ?? seen.get('K');
  if (half !== undefined) hour = (half % 12) + 12 * (seen.get('a') ?? 0);
  const civil = Date.UTC(0, 0, 1);
  const date = new Date(civil);
  date.setUTCFullYear(seen.get('y') ?? 1970, (seen.get('M') ?? seen.get('L') ?? 1) - 1, seen.get('d') ?? 1);
  if (seen.has('D')) date.setUTCMonth(0, seen.get('D'));
  date.setUTCHours(hour, seen.get('m') ?? 0, seen.get('s') ?? 0, seen.get('S') ?? 0);
  if (offset !== undefined) return date.getTime() - offset;
  const guess = date.getTime() - offsetAt(zone, date.getTime());
  return date.getTime() - offsetAt(zone, guess);
}

/** Milliseconds ahead of UTC. `GMT+2` and `GMT-05:30` are zones too, as in Java. */
export function offsetAt(zone: string, time: number): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  try {
    return zoneNamed(zone).offset(time);
  } catch {
    throw new ServiceError('Invalid argument: timeZone. Should be of type: String');
  }
}

interface Token {
  literal: boolean;
  text: string;
}

function tokens(pattern: string): Token[] {
  const found: Token[] = [];
  for (const [text] of pattern.matchAll(/''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (text === "''") found.push({ literal: true, text: "'" });
    else if (text.startsWith("'")) {
      found.push({ literal: true, text: text.replace(/^'|'$/g, '').replaceAll("''", "'") });
    } else if (/^[A-Za-z]/.test(text)) {
      if (!/[GyYMLwWDdFEuaHkKhmsSzZX]/.test(text.charAt(0))) {
        throw new ServiceError(`Illegal pattern character '${text.charAt(0)}'`);
      }
      found.push({ literal: false, text });
    } else found.push({ literal: true, text });
  }
  return found;
}

interface Where {
  time: number;
  offset: number;
  zone: string;
}

function field(text: string, civil: Date, where: Where): string {
  const size = text.length;
  const number = (value: number) => String(value).padStart(size, '0');
  const hour = civil.getUTCHours();
  switch (text.charAt(0)) {
    case 'G':
      return civil.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return size === 2 ? String(civil.getUTCFullYear() % 100).padStart(2, '0') : number(civil.getUTCFullYear());
    case 'Y':
      return size === 2 ? String(weekYear(civil) % 100).padStart(2, '0') : number(weekYear(civil));
    case 'M':
    case 'L':
      return named(months, civil.getUTCMonth(), size) ?? number(civil.getUTCMonth() + 1);
    case 'w':
      return number(weekOfYear(civil));
    case 'W':
      return number(
        Math.floor((civil.getUTCDate() + firstWeekDay(civil.getUTCFullYear(), civil.getUTCMonth()) - 1) / 7) + 1,
      );
    case 'D':
      return number(dayOfYear(civil));
    case 'd':
      return number(civil.getUTCDate());
    case 'F':
      return number(Math.floor((civil.getUTCDate() - 1) / 7) + 1);
    case 'E':
      return size > 3 ? weekDays[civil.getUTCDay()]! : weekDays[civil.getUTCDay()]!.slice(0, 3);
    case 'u':
      return number(civil.getUTCDay() || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(civil.getUTCMinutes());
    case 's':
      return number(civil.getUTCSeconds());
    case 'S':
      return number(civil.getUTCMilliseconds());
    case 'z':
      return zoneName(where, size > 3);
    case 'Z':
      return signed(where.offset, '');
    default:
      return where.offset === 0
        ? 'Z'
        : size === 1
          ? signed(where.offset, '').slice(0, 3)
          : signed(where.offset, size > 2 ? ':' : '');
  }
}

function named(names: readonly string[], index: number, size: number): string | undefined {
  if (size < 3) return undefined;
  return size === 3 ? names[index]?.slice(0, 3) : names[index];
}

function signed(offset: number, colon: string): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${colon}${two(minutes % 60)}`;
}

/** No one locale of Intl knows the short names of all zones, as Java does: each knows those of its own part of the world. */
const places = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA', 'en-KE', 'en-NG'];

function zoneName({ time, offset, zone }: Where, long: boolean): string {
  if (/^(GMT|UTC|Etc\/UTC|Etc\/GMT)$/.test(zone))
    return long ? 'Greenwich Mean Time' : zone.endsWith('UTC') ? 'UTC' : 'GMT';
  if (!/^(GMT|UTC)[+-]/.test(zone)) {
    for (const place of long ? ['en-US'] : places) {
      const part = new Intl.DateTimeFormat(place, { timeZone: zone, timeZoneName: long ? 'long' : 'short' })
        .formatToParts(time)
        .find(({ type }) => type === 'timeZoneName')?.value;
      if (part && !/^(GMT|UTC)[+-]/.test(part)) return part;
    }
  }
  return `GMT${signed(offset, ':')}`;
}

function dayOfYear(civil: Date): number {
  return Math.floor((civil.getTime() - Date.UTC(civil.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

function firstWeekDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 1)).getUTCDay();
}

/** Weeks begin on Sunday, and week 1 holds 1 January, as in the United States. */
function weekOfYear(civil: Date): number {
  if (weekYear(civil) > civil.getUTCFullYear()) return 1;
  return Math.floor((dayOfYear(civil) - 1 + firstWeekDay(civil.getUTCFullYear(), 0)) / 7) + 1;
}

function weekYear(civil: Date): number {
  const year = civil.getUTCFullYear();
  const saturday = civil.getTime() + (6 - civil.getUTCDay()) * DAY;
  return new Date(saturday).getUTCFullYear() > year ? year + 1 : year;
}

function readField(
  letter: string,
  size: number,
  rest: string,
  tight: boolean,
): { length: number; value: number } | undefined {
  if ((letter === 'M' || letter === 'L') && size >= 3) return readName(months, rest, 1);
  if (letter === 'E') return readName(weekDays, rest, 0);
  if (letter === 'a') return readName(['AM', 'PM'], rest, 0);
  if (letter === 'G') return readName(['BC', 'AD'], rest, 0);
  if (letter === 'Z' || letter === 'X' || letter === 'z') return readOffset(rest);
  const digits = new RegExp(`^[+-]?\\d{1,${tight ? size : 9}}`).exec(rest)?.[0];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  // Two digits of a year mean the century around today, from 80 years before to 20 after, as in Java.
  if (letter === 'y' && size <= 2 && digits.length === 2)
    return { length: 2, value: value + (value > 45 ? 1900 : 2000) };
  return { length: digits.length, value };
}

function readName(
  names: readonly string[],
  rest: string,
  first: number,
): { length: number; value: number } | undefined {
  const low = rest.toLowerCase();
  for (const [index, name] of names.entries()) {
    for (const text of [name, name.slice(0, 3)]) {
      if (low.startsWith(text.toLowerCase())) return { length: text.length, value: index + first };
    }
  }
  return undefined;
}

function readOffset(rest: string): { length: number; value: number } | undefined {
  const found = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?/.exec(rest);
  if (found) {
    const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
    return { length: found[0].length, value: (found[1] === '-' ? -1 : 1) * minutes * 60_000 };
  }
  const zero = /^(Z|GMT|UTC)/.exec(rest);
  return zero ? { length: zero[0].length, value: 0 } : undefined;
}

function unparseable(text: string): Error {
  return new ServiceError(`Unparseable date: "${text}"`);
}
