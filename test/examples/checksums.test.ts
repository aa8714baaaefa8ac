import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type SampleName, samples } from '../../examples/all';

/** JSON with its fields in code-point order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

const sums: Record<SampleName, string> = {
  riverbend: '7509ff0e89dfe7b17a0cb7a68ea0ea47bda273ad062434a986a0b27c7638eeab',
  large: '1ee696f3d2a9710bbd788022203c7cd83750496063e6487c795b3aaa80d6b8da',
  empty: '600f56ce40d3df442e1fd4c980e4d93a62919a9887620cfba0ac42b09dccfc9b',
  wards: 'ebb682d268e8a9df7ca1d2283e88a23227dda9b4f502e1874cad446b5ab21799',
};

test.each(Object.keys(samples) as SampleName[])('%s is the same to the last letter wherever it is made', (name) => {
  const sum = createHash('sha256').update(canonical(samples[name]())).digest('hex');
  expect(sum).toBe(sums[name]);
});
