/**
 * Compares the engine with the truth: cases whose answers third-party programs computed (test/truth/README.md).
 * Numbers must agree to 1e-9 of their size; counts, signals and words exactly.
 */
import * as adapter from './truthAdapter';

export interface Case {
  readonly id: string;
  readonly family?: string;
  readonly tags?: readonly string[] | string;
  // The cases are JSON of many shapes; the adapter's functions say what each family holds.
  readonly input: never;
  readonly expect: Record<string, never>;
}

/** One comparison: what it was about, and the fields that differ. */
export interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly differs: readonly string[];
}

type Fields = Record<string, unknown>;

export function outcomes(one: Case): Outcome[] {
  const { id, family, input } = one;
  const expected = one.expect as Record<string, Fields>;
  const outcome = (kind: string, differs: readonly string[]): Outcome => ({ id, kind, differs });
  if (family === undefined) return [outcome('equity', differing(adapter.equity(input), expected))];
  if (family === 'rows') return [outcome('rows', facetsDiffering(adapter.rows(input), expected.qicharts2!.facets))];
  if (family === 'funnel')
    return [outcome('funnel', differing(adapter.funnel(input), expected.qicharts2!.screened as Fields, drawn))];
  return [true, false].flatMap((screened) => {
    const mode = screened ? 'screened' : 'unscreened';
    const chart = expected.qicharts2?.[mode] as Fields | undefined;
    const nhs = expected.nhsr?.[mode] as Fields | undefined;
    return [
      ...(chart && !chart.error
        ? [outcome(`${family} ${mode}`, differing(adapter.analyze(input, { screened }), chart, chartFields))]
        : []),
      ...(nhs && !nhs.error ? [outcome(`NHS ${mode}`, differing(adapter.spc(input, { screened }), nhs))] : []),
    ];
  });
}

const drawn = ['y', 'cl', 'lcl', 'ucl', 'sigma'];
const chartFields = [...drawn, 'runs'];

function facetsDiffering(found: readonly Fields[], expected: unknown): string[] {
  const facets = expected as Fields[];
  if (found.length !== facets.length) return ['facets'];
  return facets.flatMap((facet) => {
    const same = found.find(({ team, group }) => team === facet.team && group === facet.group);
    return same ? differing(same, facet, ['x', 'count', ...chartFields]) : [`${facet.team} ${facet.group}`];
  });
}

/** Fields of the expectation that the engine answers otherwise. A list of one may stand there as a bare value. */
function differing(found: Fields, expected: Fields, fields = Object.keys(expected)): string[] {
  return fields.filter((field) => !isSame(found[field], expected[field]));
}

function isSame(found: unknown, expected: unknown): boolean {
  if (Array.isArray(found) && !Array.isArray(expected)) return found.length === 1 && isSame(found[0], expected);
  if (Array.isArray(expected))
    return (
      Array.isArray(found) && found.length === expected.length && expected.every((one, at) => isSame(found[at], one))
    );
  if (typeof expected === 'number')
    return typeof found === 'number' && Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (expected !== null && typeof expected === 'object')
    return Object.entries(expected).every(([key, value]) => key === 'part' || isSame((found as Fields)?.[key], value));
  return found === expected;
}
