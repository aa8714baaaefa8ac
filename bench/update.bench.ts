/**
 * One whole update through the real bundle: what it costs in calls, in seconds that Google would take (simulated), and
 * really on this machine, on a small and a large network in turn.
 */
import { samples } from '../examples/all';
import type * as local from '../local/runtime/index';
import { loadSample, momentOf } from '../local/sample';

const rounds = 5;
const names = ['riverbend', 'large'] as const;
const dist = new URL('../../dist', import.meta.url).pathname;
// The built runtime, as everybody runs it; bundled once more its libraries would not load.
const { openRuntime }: typeof local = await import(`${dist}/local-runtime.mjs`);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const laptops = await Promise.all(
  names.map(async (name) => {
    const sample = samples[name]();
    const laptop = await openRuntime({
      now: momentOf(sample),
      user: sample.admin,
      timeZone: sample.timeZone,
      bundle: dist,
    });
    loadSample(sample, laptop);
    laptop.run('updateDashboard'); // the first one also paints the dress
    return { name, laptop, rows: sample.tabs.Data?.length ?? 0 };
  }),
);

const times = new Map<string, number[]>(names.map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const { name, laptop } of laptops) {
    const begun = performance.now();
    laptop.run('updateDashboard');
    times.get(name)!.push(performance.now() - begun);
  }

console.log('network      rows   heavy  light  simulated p50 / p95 s   real ms (median of 5)');
const lines = laptops.map(({ name, laptop, rows }) => {
  const { meter, error } = laptop.runtime.execute('updateDashboard');
  if (error) throw error;
  const real = median(times.get(name)!);
  const { p50, p95 } = meter.simulated;
  console.log(
    `${name.padEnd(10)} ${String(rows).padStart(6)} ${String(meter.heavy).padStart(7)} ${String(meter.light).padStart(6)}  ${`${p50.toFixed(1)} / ${p95.toFixed(1)}`.padStart(21)}   ${real.toFixed(0)}`,
  );
  return { heavy: meter.heavy, real, rows };
});
const [small, large] = lines as [(typeof lines)[number], (typeof lines)[number]];
console.log(
  `${(large.rows / small.rows).toFixed(0)} × the rows: ${(large.real / small.real).toFixed(1)} × the time, ${large.heavy - small.heavy} more heavy calls`,
);
if (large.heavy !== small.heavy || large.heavy > 32) {
  console.error('An update must cost the same number of heavy calls on both, at most 32.');
  process.exitCode = 1;
}
