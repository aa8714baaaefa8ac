import { exception } from '../exception';

const SPECIFIER = /%(?:(\d+)\$)?([-+ 0,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** Utilities.formatString: printf as in C and Java. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(SPECIFIER, (whole, position, flags: string, width, precision, kind: string) => {
    if (kind === '%') return '%';
    if (kind === 'n') return '\n';
    const index = position === undefined ? next++ : Number(position) - 1;
    if (index >= args.length) throw exception(`Invalid argument: ${whole}`);
    const text = converted(args[index], kind, flags, precision === undefined ? undefined : Number(precision));
    return padded(text, flags, Number(width ?? 0), 'dfeExXogG'.includes(kind));
  });
}

function converted(value: unknown, kind: string, flags: string, precision: number | undefined): string {
  switch (kind) {
    case 's':
    case 'S': {
      const text = precision === undefined ? String(value) : String(value).slice(0, precision);
      return kind === 'S' ? text.toUpperCase() : text;
    }
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0);
    case 'd':
    case 'i':
      return withSign(grouped(Math.trunc(Math.abs(Number(value))).toString(), flags), Number(value), flags);
    case 'u':
      return String(Math.trunc(Number(value)) >>> 0);
    case 'f':
      return withSign(grouped(Math.abs(Number(value)).toFixed(precision ?? 6), flags), Number(value), flags);
    case 'e':
    case 'E': {
      const text = Math.abs(Number(value))
        .toExponential(precision ?? 6)
        .replace(/e([+-])(\d)$/, 'e$10$2');
      return withSign(kind === 'E' ? text.toUpperCase() : text, Number(value), flags);
    }
    case 'g':
    case 'G':
      return withSign(Math.abs(Number(value)).toPrecision(precision ?? 6), Number(value), flags);
    case 'x':
    case 'X': {
      const text = (flags.includes('#') ? '0x' : '') + (Math.trunc(Number(value)) >>> 0).toString(16);
      return kind === 'X' ? text.toUpperCase() : text;
    }
    case 'o':
      return (Math.trunc(Number(value)) >>> 0).toString(8);
    default:
      throw exception(`Invalid argument: %${kind}`);
  }
}

function grouped(digits: string, flags: string): string {
  if (!flags.includes(',')) return digits;
  const [whole = '', part] = digits.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}

function withSign(digits: string, value: number, flags: string): string {
  if (value < 0) return flags.includes('(') ? `(${digits})` : `-${digits}`;
  if (flags.includes('+')) return `+${digits}`;
  return flags.includes(' ') ? ` ${digits}` : digits;
}

function padded(text: string, flags: string, width: number, isNumber: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
