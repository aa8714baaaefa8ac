import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Case, outcomes } from '../../scripts/truthOutcomes';

describe('the engine agrees with the third-party truth', () => {
  test.each([
    ['public.json', 254],
    ['equity-public.json', 40],
  ])('on every case of %s', (file, count) => {
    const cases: Case[] = JSON.parse(readFileSync(`${__dirname}/${file}`, 'utf8')).cases;
    expect(cases).toHaveLength(count);
    const compared = cases.flatMap(outcomes);
    expect(compared.length).toBeGreaterThanOrEqual(count);
    expect(compared.filter(({ differs }) => differs.length > 0)).toEqual([]);
  });
});
