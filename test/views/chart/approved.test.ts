import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { wards } from '../../../examples/wards/wards';
import type { ChartSpec } from '../../../src/views/chart/spec';
import { chartSvg } from '../../../src/views/chart/svg';
import type { Wish } from '../../../src/views/explore/chosen';
import { explore } from '../../../src/views/explore/explore';
import { expectApproved } from '../../tools/approved';
import { viewOf } from '../world';

/** Charts of the samples, each as an approved picture: open it in a browser to see what is meant. */
const samples = { riverbend: viewOf(riverbend()), wards: viewOf(wards()) };

const large = (sample: keyof typeof samples, wish: Wish): ChartSpec =>
  explore(samples[sample].network, samples[sample].numbers, wish)!.large!;
const small = (wish: Wish, name: string): ChartSpec => {
  const { charts } = explore(samples.riverbend.network, samples.riverbend.numbers, wish)!.multiples;
  return charts.find((one) => one.name === name)!.spec!;
};

describe('an approved picture shows', () => {
  test.each<[string, ChartSpec]>([
    ['run chart parted at a test', large('riverbend', { measure: 'M04', team: 'Elm' })],
    ['run chart of the network', large('riverbend', { measure: 'M04', team: '' })],
    ['run chart with silent weeks', large('riverbend', { measure: 'M02', team: 'Juniper', phase: '' })],
    ['p chart with limits in two phases', large('riverbend', { measure: 'M04', team: 'Elm', chart: 'p' })],
    ['p chart of too few for limits', large('riverbend', { measure: 'M08', team: '', chart: 'p' })],
    ['XmR chart of minutes', large('riverbend', { measure: 'M10', team: '' })],
    ['u chart of a rate per so many', large('wards', { measure: 'M01', team: '' })],
    ['group in small with its team behind', small({ measure: 'M04', team: 'Elm' }, 'Multilingual')],
    ['gap in small', small({ measure: 'M04', team: 'Elm' }, 'Gap by language')],
    ['team in small', small({ measure: 'M04', team: '' }, 'Hazel')],
  ])('%s', (name, spec) => {
    expectApproved(join(__dirname, 'approved', `${name.replace(/ /g, '-')}.svg`), readable(chartSvg(spec)));
  });
});

/** One element a line, so that a difference can be read. */
const readable = (svg: string): string => `${svg.replace(/></g, '>\n<')}\n`;

const plainChart: ChartSpec = {
  width: 400,
  height: 200,
  about: 'A chart.',
  unit: 'number',
  points: [1, 2, null, 4, 5].map((value, at) => ({ label: `${at}`, value })),
  lines: [],
};

describe('a chart', () => {
  test('says what is seen, for whoever cannot see it', () => {
    expect(chartSvg(plainChart)).toMatch(/^<svg [^>]*role="img"[^>]*><title>A chart\.<\/title>/);
  });

  test('leaves a gap where a number is missing, and draws no point there', () => {
    const svg = chartSvg(plainChart);
    expect(svg.match(/<circle/g)).toHaveLength(4);
    const lines = [...svg.matchAll(/<path d="(M[^"]+)" fill="none" stroke="#7e8a96"/g)].map((match) => match[1]!);
    expect(lines.map((line) => line.split('L').length)).toEqual([2, 2]);
  });

  test('draws the running period hollow, hanging on by dots', () => {
    const svg = chartSvg({ ...plainChart, points: [...plainChart.points, { label: '5', value: 3, kind: 'running' }] });
    expect(svg.match(/<circle[^>]*fill="#fff"/g)).toHaveLength(1);
    expect(svg).toMatch(/stroke-dasharray="2 3"/);
  });

  test('without a single number is an empty frame', () => {
    const svg = chartSvg({ ...plainChart, points: [{ label: '18 Aug', value: null }] });
    expect(svg).not.toContain('NaN');
    expect(svg).not.toContain('<circle');
  });

  test.each([
    [
      'a name with signs of its own',
      '<script>alert(1)</script> & "Co"',
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;',
    ],
    ['a control character', 'a\u0000b', 'ab'],
    ['half a letter', 'a\ud800b', 'a\ufffdb'],
  ])('%s stays text', (_what, words, written) => {
    const svg = chartSvg({
      ...plainChart,
      about: words,
      lines: [{ look: 'target', label: words, says: words, from: 0, to: 4, value: 3 }],
      marks: [{ at: 1, words, look: 'triangle' }],
      phase: { at: 2, before: words, since: words },
    });
    expect(svg.split(written)).toHaveLength(7);
    expect(svg).not.toContain('<script');
  });

  test('lifts the words of marks that stand close, and none over another', () => {
    const marks = [0, 0.2, 0.4, 3].map((at) => ({ at, words: 'T-033', look: 'triangle' as const }));
    const svg = chartSvg({ ...plainChart, marks });
    const heights = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>T-033</g)].map((match) => Number(match[1]));
    expect(heights).toHaveLength(4);
    expect(new Set(heights.slice(0, 3)).size).toBe(3);
    expect(heights[3]).toBe(Math.max(...heights));
  });

  test('moves the words of two lines apart that lie on each other', () => {
    const line = (label: string) => ({ look: 'middle' as const, label, from: 0, to: 4, value: 3 });
    const svg = chartSvg({ ...plainChart, lines: [line('one'), line('other')] });
    const [one, other] = [...svg.matchAll(/y="([\d.]+)"[^>]*>(?:one|other)</g)].map((match) => Number(match[1]));
    expect(Math.abs(one! - other!)).toBeGreaterThanOrEqual(12);
  });
});
