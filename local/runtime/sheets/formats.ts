import { is_date as looksLikeDate, format as render } from 'ssf';
import { localeNamed } from './locale';

const dateFormats = new Map<string, boolean>();

/** Whether a number under this pattern is a moment: getValues then gives a Date. */
export function isDateFormat(pattern: string): boolean {
  let known = dateFormats.get(pattern);
  if (known === undefined) {
    known = pattern !== '' && pattern !== '@' && looksLikeDate(forSsf(pattern));
    dateFormats.set(pattern, known);
  }
  return known;
}

const patterns = new Map<string, string>();
/** Sheets writes patterns in its own way; ssf knows Excel's. */
function forSsf(pattern: string): string {
  let known = patterns.get(pattern);
  if (known === undefined) {
    known = pattern
      .split(/("[^"]*"|\\.)/)
      .map((part, i) =>
        i % 2 === 1
          ? part
          : part
              .replace(/[MHSDY]/g, (letter) => letter.toLowerCase())
              .replace(/am\/pm|a\/p/gi, (half) => half.toUpperCase()),
      )
      .join('');
    patterns.set(pattern, known);
  }
  return known;
}

/** A number without a format: ten figures at most, as a default cell shows it. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [figures, power] = value.toExponential(5).split('e') as [string, string];
    const digits = power.slice(1).padStart(2, '0');
    return `${Number(figures)}E${power[0]}${digits}`;
  }
  return String(Number(value.toPrecision(10)));
}

/** The text a number shows under a pattern ('' for none), in the locale's signs. */
export function displayNumber(value: number, pattern: string, localeName: string): string {
  const locale = localeNamed(localeName);
  if (pattern === '' || pattern === '@' || /^general$/i.test(pattern) || pattern === '0.###############') {
    const text = plainNumber(value);
    return locale.decimal === '.' ? text : text.replace('.', locale.decimal);
  }
  let text: string;
  try {
    text = render(forSsf(pattern), value);
  } catch {
    // A pattern that cannot be read shows the plain number, as Sheets does.
    return plainNumber(value);
  }
  if (isDateFormat(pattern) || (locale.decimal === '.' && locale.group === ',')) return text;
  return text.replace(/[.,]/g, (sign) => (sign === '.' ? locale.decimal : locale.group));
}

/** The text of a text cell under a pattern: its fourth section, if it has one. */
export function displayText(text: string, pattern: string): string {
  if (pattern === '' || pattern === '@') return text;
  const sections = pattern.split(';');
  if (sections.length < 4 && !pattern.includes('@')) return text;
  try {
    return render(forSsf(pattern), text);
  } catch {
    return text;
  }
}

/** The pattern a number takes when a script writes a Date into a cell without one. */
export function momentPattern(serial: number, localeName: string): string {
  const { datePattern } = localeNamed(localeName);
  return Number.isInteger(serial) ? datePattern : `${datePattern} H:mm:ss`;
}
