import { describe, expect, test } from '@jest/globals';
import { samples } from '../../examples/all';
import { median, points, rowsOf, series } from './counted';

const network = samples.wards();

describe('the hospital wards', () => {
  test('speak of nothing that belongs to schools', () => {
    const words =
      /\b(schools?|students?|teach\w*|pupils?|class(es|room)?|grades?|lessons?|homework|advisory|math|coach\w*|counsellors?|semester|curricul\w*)\b/i;
    const texts = JSON.stringify(network).match(/"[^"]*"/g)!;
    expect(texts.filter((text) => words.test(text))).toEqual([]);
  });

  test('count falls as a rate, hands as a proportion, minutes as a mean, in five wards and thirty weeks', () => {
    const measures = rowsOf(network, 'Measures');
    expect(measures.map((row) => row.Type)).toEqual(['Rate per…', ...Array(4).fill('Proportion'), 'Mean']);
    expect(new Set(measures.map((row) => row.Kind))).toEqual(new Set(['Outcome', 'Process', 'Balancing']));
    const data = rowsOf(network, 'Data');
    expect(new Set(data.map((row) => row.Team)).size).toBe(5);
    expect(new Set(data.map((row) => row.Period)).size).toBe(30);
  });

  test('had cleaner hands on Clover after the gel moved', () => {
    const rates = series(network, 'Clover', 'M02').map((cell) => cell.number / cell.outOf);
    expect(median(rates.slice(9)) - median(rates.slice(0, 9))).toBeGreaterThan(0.1);
  });

  test('sent more people home before noon on Bluebell, but not those who need an interpreter', () => {
    const began = '2026-01-19';
    const change = (group: string) => {
      const cells = series(network, 'Bluebell', 'M03', group);
      return points(cells, (period) => period >= began) - points(cells, (period) => period < began);
    };
    expect(change('No interpreter needed')).toBeGreaterThan(5);
    expect(change('Interpreter needed')).toBeLessThanOrEqual(0);
  });

  test('called three ideas knowledge and sent one back', () => {
    const to = (stage: string) =>
      network.events.filter((event) => event.event === 'stage.moved' && event.to === stage).map((event) => event.idea);
    expect(to('Capture').sort()).toEqual(['I-01', 'I-02', 'I-04']);
    expect(network.events.filter((event) => event.event === 'stage.returned').map((event) => event.idea)).toEqual([
      'I-03',
    ]);
  });
});
