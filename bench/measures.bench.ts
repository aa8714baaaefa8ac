/**
 * From sheet rows to period cells (Σ number, Σ out-of for each measure × team × group × week): the engine beside three
 * libraries on the same rows in the same process, taking turns. All results are compared cell by cell.
 */
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { op, table } from 'arquero';
// @ts-expect-error d3-array brings no types; `@types/d3-array` is not worth a dependency for one call.
import { flatRollup } from 'd3-array';
import { dayNumber } from '../src/domain/measures/periods';
import { aggregate } from '../src/domain/measures/rows/aggregate';
import { encode, type Reading } from '../src/domain/measures/rows/encode';
import { rowsOf, type Shape, type SheetRow } from './rows';

const shapes: readonly Shape[] = [
  { name: '100,000 rows, dense', rows: 100_000, teams: 20, measures: 10, groups: 5, weeks: 52 },
  { name: '100,000 rows, sparse', rows: 100_000, teams: 200, measures: 40, groups: 9, weeks: 104 },
  { name: '1,000,000 rows, dense', rows: 1_000_000, teams: 50, measures: 20, groups: 5, weeks: 52 },
  { name: '1,000,000 rows, sparse', rows: 1_000_000, teams: 400, measures: 40, groups: 9, weeks: 104 },
];
const rounds = 5;

/** What must hold: twice as fast as d3-array everywhere; time and memory on the machine of the specification. */
const bars = { ratio: 2, ms: (rows: number) => (rows > 100_000 ? 400 : 80), mb: 450 };

/** Each result in one form: a text for the cell, with its two sums. */
type Sums = Map<string, string>;
interface Contender {
  readonly name: string;
  /** Only what is timed; the result may have any shape. */
  run(rows: SheetRow[]): unknown;
  sums(result: never): Sums;
}

const layout = { period: 0, team: 1, measure: 2, group: 3, number: 4, outOf: 5 };
const same = (text: string) => text;
const reading: Reading = {
  dayOf: (cell) => civilDay(cell as Date), // the rows of this benchmark hold nothing but dates there
  teamOf: same,
  measureOf: same,
  groupOf: same,
  numberOf: () => undefined,
};

const engine: Contender = {
  name: 'Knowledge Waves',
  run: (rows) =>
    aggregate(
      encode(rows, layout, reading),
      () => ({ cadence: 'Weekly' }),
      () => true,
    ),
  sums({ lines, periods, period, number, outOf }: ReturnType<typeof aggregate>) {
    const sums: Sums = new Map();
    for (const { measure, team, group, start, end } of lines)
      for (let at = start; at < end; at++)
        sums.set(`${measure}|${team}|${group}|${dayNumber(periods[period[at]!]!)}`, `${number[at]} ${outOf[at]}`);
    return sums;
  },
};

const d3: Contender = {
  name: 'd3-array flatRollup',
  run(rows) {
    const weekOf = weeks();
    return flatRollup(
      rows,
      (cell: SheetRow[]) => {
        let number = 0;
        let outOf = 0;
        for (const row of cell) {
          number += row[4];
          outOf += row[5];
        }
        return [number, outOf];
      },
      (row: SheetRow) => row[2],
      (row: SheetRow) => row[1],
      (row: SheetRow) => row[3],
      (row: SheetRow) => weekOf(row[0]),
    );
  },
  sums: (cells: [string, string, string, number, number[]][]) =>
    new Map(cells.map(([measure, team, group, week, sums]) => [`${measure}|${team}|${group}|${week}`, sums.join(' ')])),
};

const arquero: Contender = {
  name: 'arquero',
  run(rows) {
    const weekOf = weeks();
    return table({
      measure: rows.map((row) => row[2]),
      team: rows.map((row) => row[1]),
      group: rows.map((row) => row[3]),
      week: rows.map((row) => weekOf(row[0])),
      number: rows.map((row) => row[4]),
      outOf: rows.map((row) => row[5]),
    })
      .groupby('measure', 'team', 'group', 'week')
      .rollup({ number: op.sum('number'), outOf: op.sum('outOf') });
  },
  sums: (cells: { objects(): Record<string, unknown>[] }) =>
    new Map(
      cells
        .objects()
        .map(({ measure, team, group, week, number, outOf }) => [
          `${measure}|${team}|${group}|${week}`,
          `${number} ${outOf}`,
        ]),
    ),
};

const duckdb: Contender = {
  name: 'DuckDB, with loading',
  async run(rows) {
    const weekOf = weeks();
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      'create table data (week integer, team varchar, measure varchar, grp varchar, number integer, outof integer)',
    );
    const appender = await connection.createAppender('data');
    const size = 2048;
    const types = [INTEGER, VARCHAR, VARCHAR, VARCHAR, INTEGER, INTEGER];
    for (let from = 0; from < rows.length; from += size) {
      const part = rows.slice(from, from + size);
      const chunk = DuckDBDataChunk.create(types, part.length);
      chunk.setColumns([
        part.map((row) => weekOf(row[0])),
        part.map((row) => row[1]),
        part.map((row) => row[2]),
        part.map((row) => row[3]),
        part.map((row) => row[4]),
        part.map((row) => row[5]),
      ]);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const started = performance.now();
    const reader = await connection.runAndReadAll(
      'select measure, team, grp, week, sum(number)::integer, sum(outof)::integer from data group by all',
    );
    queries.push(performance.now() - started);
    const cells = reader.getRows();
    connection.closeSync();
    return cells;
  },
  sums: (cells: unknown[][]) => new Map(cells.map((cell) => [cell.slice(0, 4).join('|'), `${cell[4]} ${cell[5]}`])),
};

/** DuckDB's query alone, without bringing the rows to it. */
let queries: number[] = [];

let failed = false;
for (const shape of shapes) await compare(shape);
process.exitCode = failed ? 1 : 0;

async function compare(shape: Shape): Promise<void> {
  await collect();
  const empty = megabytes();
  const rows = rowsOf(shape);
  await collect();
  const ofRows = megabytes() - empty;
  const contenders = [engine, d3, arquero, duckdb];
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  const memory = new Map<string, number>();
  const cells = await agreed(rows, contenders);
  queries = [];
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of contenders) {
      await collect();
      const before = megabytes();
      const started = performance.now();
      const result = await run(rows);
      times.get(name)!.push(performance.now() - started);
      const added = megabytes(result) - before;
      memory.set(name, Math.max(memory.get(name) ?? 0, ofRows + added));
    }
  report(shape, times, memory, cells);
}

/** How many cells there are, once all contenders have been found to have the same sums in each. */
async function agreed(rows: SheetRow[], contenders: readonly Contender[]): Promise<number> {
  const truth = engine.sums((await engine.run(rows)) as never); // a contender reads its own result
  for (const { name, run, sums } of contenders)
    if (!isEqual(truth, sums((await run(rows)) as never))) fail(`${name} has other sums than ${engine.name}`);
  return truth.size;
}

function report(shape: Shape, times: Map<string, number[]>, memory: Map<string, number>, cells: number): void {
  console.log(`\n${shape.name}, ${cells.toLocaleString('en')} cells, median of ${rounds}, equal results`);
  const own = median(times.get(engine.name)!);
  for (const [name, all] of times) {
    const ratio = median(all) / own;
    console.log(
      `  ${name.padEnd(22)}${median(all).toFixed(0).padStart(7)} ms ${ratio.toFixed(1).padStart(6)} ×  ${memory.get(name)!.toFixed(0).padStart(5)} MB`,
    );
    if (name === d3.name && ratio < bars.ratio) fail(`under ${bars.ratio} × as fast as ${name}`);
  }
  console.log(`  ${'DuckDB, query alone'.padEnd(22)}${median(queries).toFixed(0).padStart(7)} ms`);
  const used = memory.get(engine.name)!;
  const verdict = (met: boolean) => (met ? 'met' : 'NOT met here');
  console.log(
    `  bars: ${bars.ms(shape.rows)} ms ${verdict(own <= bars.ms(shape.rows))}, ${bars.mb} MB ${verdict(used <= bars.mb)}`,
  );
}

function fail(why: string): void {
  failed = true;
  console.error(`  FAILED: ${why}`);
}

function isEqual(a: Sums, b: Sums): boolean {
  if (a.size !== b.size) return false;
  for (const [cell, sums] of a) if (b.get(cell) !== sums) return false;
  return true;
}

/** Week of a date as the day number of its Monday; each instant is worked out once, as a careful user would. */
function weeks(): (date: Date) => number {
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    let week = known.get(instant);
    if (week === undefined) {
      const day = civilDay(date);
      week = day - ((((day + 3) % 7) + 7) % 7);
      known.set(instant, week);
    }
    return week;
  };
}

function civilDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** Heap and what hangs on it. What DuckDB holds outside of JavaScript is not counted. */
function megabytes(_stillHeld?: unknown): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** Twice, with a pause: array buffers are given back a little later than the rest. */
async function collect(): Promise<void> {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  await new Promise((done) => setTimeout(done, 20));
  gc?.();
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
