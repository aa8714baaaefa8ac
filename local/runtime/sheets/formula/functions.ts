/** A value as the engine passes it about: blank, number, text, boolean, error, array, lambda. */
export type Given =
  | { kind: 0 }
  | { kind: 1; value: number }
  | { kind: 2; value: string }
  | { kind: 3; value: boolean }
  | { kind: 4; code: string }
  | { kind: 5; rows: Given[][]; height: number; width: number }
  | { kind: 7 };

interface Descriptor {
  minArity: number;
  maxArity: number;
  invoke(args: unknown[]): unknown;
}

const BLANK: Given = { kind: 0 };
const number = (value: number): Given => (Number.isFinite(value) ? { kind: 1, value } : error('#NUM!'));
const text = (value: string): Given => ({ kind: 2, value });
const truth = (value: boolean): Given => ({ kind: 3, value });
const error = (code: string): Given => ({ kind: 4, code });
const table = (rows: Given[][]): Given =>
  rows.length === 0 ? error('#N/A') : { kind: 5, rows, height: rows.length, width: rows[0]!.length };

const rowsOf = (value: Given): Given[][] => (value.kind === 5 ? value.rows : [[value]]);
const first = (value: Given | undefined): Given =>
  value?.kind === 5 ? (value.rows[0]?.[0] ?? BLANK) : (value ?? BLANK);
const flat = (values: readonly Given[]): Given[] => values.flatMap((value) => rowsOf(value).flat());

function asText(value: Given): string {
  if (value.kind === 1) return String(value.value);
  if (value.kind === 2) return value.value;
  if (value.kind === 3) return value.value ? 'TRUE' : 'FALSE';
  return value.kind === 4 ? value.code : '';
}
function asNumber(value: Given): number {
  if (value.kind === 1) return value.value;
  if (value.kind === 3) return value.value ? 1 : 0;
  if (value.kind === 2) return value.value.trim() === '' ? Number.NaN : Number(value.value);
  return value.kind === 0 ? 0 : Number.NaN;
}
function isTrue(value: Given): boolean {
  if (value.kind === 3) return value.value;
  if (value.kind === 1) return value.value !== 0;
  return value.kind === 2 && value.value.toUpperCase() === 'TRUE';
}

/** Order of values of different kinds, as sorting in Sheets has it: numbers, texts, booleans, errors, blanks last. */
function compare(a: Given, b: Given): number {
  const rank = (value: Given) => [4, 0, 1, 2, 3, 5, 5, 5][value.kind]!;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.kind === 1 && b.kind === 1) return a.value - b.value;
  return asText(a).toLowerCase() < asText(b).toLowerCase()
    ? -1
    : asText(a).toLowerCase() > asText(b).toLowerCase()
      ? 1
      : 0;
}
const same = (a: Given, b: Given): boolean => (a.kind === b.kind ? compare(a, b) === 0 : false);

/** A function of single values, spread over arrays where it is given one. Errors pass through. */
function single(minArity: number, maxArity: number, run: (...args: Given[]) => Given): Descriptor {
  return {
    minArity,
    maxArity,
    invoke(args) {
      const values = args as Given[];
      const wide = values.filter((value) => value.kind === 5) as Extract<Given, { kind: 5 }>[];
      if (wide.length === 0) return values.find((value) => value.kind === 4) ?? run(...values);
      const height = Math.max(...wide.map((one) => one.height));
      const width = Math.max(...wide.map((one) => one.width));
      const rows: Given[][] = [];
      for (let r = 0; r < height; r += 1) {
        rows.push([]);
        for (let c = 0; c < width; c += 1) {
          const here = values.map((value) => at(value, r, c));
          rows[r]!.push(here.find((value) => value.kind === 4) ?? run(...here));
        }
      }
      return table(rows);
    },
  };
}
function at(value: Given, row: number, column: number): Given {
  if (value.kind !== 5) return value;
  return value.rows[value.height === 1 ? 0 : row]?.[value.width === 1 ? 0 : column] ?? error('#N/A');
}

function whole(minArity: number, maxArity: number, run: (args: Given[]) => Given): Descriptor {
  return { minArity, maxArity, invoke: (args) => run(args as Given[]) };
}

/** Sheets' patterns are RE2; what JavaScript shares with it is nearly all that is in use. */
function pattern(value: Given, flags: string): RegExp | undefined {
  const source = asText(value);
  const insensitive = source.startsWith('(?i)');
  try {
    return new RegExp(insensitive ? source.slice(4) : source, `u${flags}${insensitive ? 'i' : ''}`);
  } catch {
    return undefined;
  }
}

function regexExtract(subject: Given, expression: Given): Given {
  const found = pattern(expression, '')?.exec(asText(subject));
  if (!found) return error('#N/A');
  return found.length > 2 ? table([found.slice(1).map((part) => text(part ?? ''))]) : text(found[1] ?? found[0]);
}

function split([subject, delimiter, byEach, dropEmpty]: Given[]): Given {
  const separators = asText(first(delimiter));
  const each = byEach === undefined || isTrue(first(byEach));
  const drop = dropEmpty === undefined || isTrue(first(dropEmpty));
  if (separators === '') return error('#VALUE!');
  const cut = (value: Given): Given[] => {
    const parts = each
      ? asText(value).split(new RegExp(`[${separators.replace(/[\]\\^-]/g, '\\$&')}]`, 'u'))
      : asText(value).split(separators);
    return parts
      .filter((part) => !drop || part !== '')
      .map((part) => (/^-?\d+(\.\d+)?$/.test(part.trim()) ? number(Number(part)) : text(part)));
  };
  const rows = rowsOf(subject!).map((row) => cut(row[0]!));
  const width = Math.max(1, ...rows.map((row) => row.length));
  return table(rows.map((row) => [...row, ...Array<Given>(width - row.length).fill(BLANK)]));
}

/** FILTER(range, condition, …): by rows or by columns, all conditions must hold. */
function filter([range, ...conditions]: Given[]): Given {
  const rows = rowsOf(range!);
  const tests = conditions.map(rowsOf);
  const byColumn = tests.every((test) => test.length === 1 && test[0]!.length === rows[0]!.length) && rows.length !== 1;
  if (byColumn) {
    const keep = rows[0]!.map((_, c) => tests.every((test) => isTrue(test[0]![c]!)));
    return keep.some(Boolean) ? table(rows.map((row) => row.filter((_, c) => keep[c]))) : error('#N/A');
  }
  if (tests.some((test) => test.length !== rows.length)) return error('#N/A');
  return table(rows.filter((_, r) => tests.every((test) => isTrue(test[r]![0]!))));
}

/** SORT(range, column or a column of values, ascending, …); blanks last either way. */
function sort([range, ...keys]: Given[]): Given {
  const rows = rowsOf(range!);
  const order: { values: Given[]; sign: number }[] = [];
  const pairs = keys.length === 0 ? [number(1), truth(true)] : keys;
  for (let i = 0; i < pairs.length; i += 2) {
    const key = pairs[i]!;
    const sign = pairs[i + 1] === undefined || isTrue(first(pairs[i + 1]!)) ? 1 : -1;
    const column = asNumber(first(key)) - 1;
    const values =
      key.kind === 5 && key.height === rows.length && key.height > 1
        ? key.rows.map((row) => row[0]!)
        : rows.map((row) => row[column] ?? BLANK);
    order.push({ values, sign });
  }
  const places = rows.map((_, i) => i);
  places.sort((a, b) => {
    for (const { values, sign } of order) {
      const [x, y] = [values[a]!, values[b]!];
      if ((x.kind === 0) !== (y.kind === 0)) return x.kind === 0 ? 1 : -1;
      const by = compare(x, y) * sign;
      if (by !== 0) return by;
    }
    return a - b;
  });
  return table(places.map((place) => rows[place]!));
}

function unique(values: readonly Given[]): Given[] {
  const kept: Given[] = [];
  for (const value of values) if (value.kind !== 0 && !kept.some((other) => same(other, value))) kept.push(value);
  return kept;
}

const DAY_MS = 86_400_000;
const arithmetic: Record<string, (a: number, b: number) => number> = {
  ADD: (a, b) => a + b,
  MINUS: (a, b) => a - b,
  MULTIPLY: (a, b) => a * b,
  POW: (a, b) => a ** b,
};
const comparison: Record<string, (order: number) => boolean> = {
  EQ: (order) => order === 0,
  NE: (order) => order !== 0,
  GT: (order) => order > 0,
  GTE: (order) => order >= 0,
  LT: (order) => order < 0,
  LTE: (order) => order <= 0,
};

/** What Sheets has and the engine does not, or has otherwise. */
export function googleFunctions(now: () => number): Map<string, Descriptor> {
  const table_: [string, Descriptor][] = [
    ['ARRAYFORMULA', whole(1, 1, ([value]) => value!)],
    ['__FIT', whole(2, 255, fit)],
    // Drawn by the studio from the formula; the cell has no value.
    ['SPARKLINE', whole(1, 2, () => BLANK)],
    ['IMAGE', whole(1, 4, () => BLANK)],
    ['NOW', whole(0, 0, () => number(now()))],
    ['TODAY', whole(0, 0, () => number(Math.floor(now())))],
    ['SPLIT', whole(2, 4, split)],
    ['JOIN', whole(2, 255, ([delimiter, ...values]) => joined(first(delimiter), flat(values)))],
    ['FLATTEN', whole(1, 255, (values) => table(flat(values).map((value) => [value])))],
    [
      'REGEXMATCH',
      single(2, 2, (subject, expression) => {
        const test = pattern(expression!, '');
        return test ? truth(test.test(asText(subject!))) : error('#REF!');
      }),
    ],
    ['REGEXEXTRACT', single(2, 2, (subject, expression) => regexExtract(subject!, expression!))],
    [
      'REGEXREPLACE',
      single(3, 3, (subject, expression, by) => {
        const test = pattern(expression!, 'g');
        return test ? text(asText(subject!).replace(test, asText(by!).replace(/\\(\d)/g, '$$$1'))) : error('#REF!');
      }),
    ],
    ['FILTER', whole(2, 255, filter)],
    ['SORT', whole(1, 255, sort)],
    ['COUNTUNIQUE', whole(1, 255, (values) => number(unique(flat(values)).length))],
    [
      'ISBETWEEN',
      single(3, 5, (value, low, high, withLow, withHigh) => {
        const [below, above] = [compare(value!, low!), compare(value!, high!)];
        const from = withLow === undefined || isTrue(withLow) ? below >= 0 : below > 0;
        return truth(from && (withHigh === undefined || isTrue(withHigh) ? above <= 0 : above < 0));
      }),
    ],
    ['ISEMAIL', single(1, 1, (value) => truth(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(asText(value!))))],
    ['ISURL', single(1, 1, (value) => truth(/^(?:(?:https?|ftp):\/\/|www\.|mailto:)\S+\.\S+$/i.test(asText(value!))))],
    ['ISDATE', single(1, 1, (value) => truth(value!.kind === 1 && value!.value > 0))],
    ['TO_DATE', single(1, 1, (value) => value!)],
    ['TO_PERCENT', single(1, 1, (value) => value!)],
    ['TO_DOLLARS', single(1, 1, (value) => value!)],
    ['TO_PURE_NUMBER', single(1, 1, (value) => value!)],
    ['TO_TEXT', single(1, 1, (value) => text(asText(value!)))],
    [
      'EPOCHTODATE',
      single(1, 2, (value, unit) => {
        const ms = asNumber(value!) * ({ 2: 1, 3: 1 / 1000 }[unit ? asNumber(unit) : 1] ?? 1000);
        return number(ms / DAY_MS + 25569);
      }),
    ],
    [
      'CHAR',
      single(1, 1, (code) => {
        const point = Math.trunc(asNumber(code!));
        return point > 0 && point <= 0x10ffff ? text(String.fromCodePoint(point)) : error('#NUM!');
      }),
    ],
    ['DIVIDE', single(2, 2, (a, b) => (asNumber(b!) === 0 ? error('#DIV/0!') : numeric(a!, b!, (x, y) => x / y)))],
    ['UMINUS', single(1, 1, (value) => numeric(value!, BLANK, (x) => -x))],
    ['UPLUS', single(1, 1, (value) => value!)],
    ['UNARY_PERCENT', single(1, 1, (value) => numeric(value!, BLANK, (x) => x / 100))],
    ['CONCAT', single(2, 2, (a, b) => text(asText(a!) + asText(b!)))],
    [
      'ARRAY_CONSTRAIN',
      whole(3, 3, ([range, rows, columns]) =>
        table(
          rowsOf(range!)
            .slice(0, asNumber(first(rows)))
            .map((row) => row.slice(0, asNumber(first(columns)))),
        ),
      ),
    ],
    [
      'SORTN',
      whole(1, 255, ([range, count, , ...keys]) => {
        const sorted = sort([range!, ...keys]);
        return sorted.kind === 5 ? table(sorted.rows.slice(0, count ? asNumber(first(count)) : 1)) : sorted;
      }),
    ],
    ['IMPORTRANGE', whole(2, 2, () => error('#REF!'))],
    ['GOOGLEFINANCE', whole(1, 5, () => error('#N/A'))],
  ];
  for (const [name, run] of Object.entries(arithmetic))
    table_.push([name, single(2, 2, (a, b) => numeric(a!, b!, run))]);
  for (const [name, holds] of Object.entries(comparison)) {
    table_.push([name, single(2, 2, (a, b) => truth(holds(compare(a!, b!))))]);
  }
  return new Map(table_);
}

function numeric(a: Given, b: Given, run: (a: number, b: number) => number): Given {
  const [x, y] = [asNumber(a), asNumber(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? error('#VALUE!') : number(run(x, y));
}

function joined(delimiter: Given, values: readonly Given[]): Given {
  return values.find((value) => value.kind === 4) ?? text(values.map(asText).join(asText(delimiter)));
}

/** __FIT(k, a, b, …): the k-th of the others, spread to the size of the largest. */
function fit([which, ...values]: Given[]): Given {
  const chosen = values[asNumber(which!) - 1]!;
  const all = values.map(rowsOf);
  const height = Math.max(...all.map((rows) => rows.length));
  const width = Math.max(...all.map((rows) => rows[0]?.length ?? 1));
  const rows: Given[][] = [];
  for (let r = 0; r < height; r += 1) {
    rows.push(Array.from({ length: width }, (_, c) => at(chosen, r, c)));
  }
  return table(rows);
}
