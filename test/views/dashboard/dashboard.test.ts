import { describe, expect, test } from '@jest/globals';
import { empty } from '../../../examples/empty/empty';
import type { SampleRow } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { dashboard } from '../../../src/views/dashboard/dashboard';
import { columnSpan, type Layout } from '../../../src/views/layout';
import { colour } from '../../../src/views/palette';
import { widthOf } from '../../../src/views/say/fit';
import { asText, blockUnder, lineText, said } from '../asText';
import { viewOf } from '../world';

const full = dashboard(viewOf(riverbend()));
const bare = dashboard({ ...viewOf(empty()), updated: undefined, weekly: undefined });

test('keeps on one line what people typed in two', () => {
  const sample = riverbend();
  const inTwo = (row: SampleRow, heading: string): SampleRow => ({
    ...row,
    [heading]: String(row[heading]).replace(' ', ' \n'),
  });
  const { Measures = [], Ideas = [] } = sample.tabs;
  const tabs = {
    ...sample.tabs,
    Measures: Measures.map((row) => inTwo(row, 'Name')),
    Ideas: Ideas.map((row) => inTwo(row, 'Change idea')),
  };
  expect(dashboard(viewOf({ ...sample, tabs })).lines.map(lineText)).toEqual(full.lines.map(lineText));
});

const both: [string, Layout][] = [
  ['Riverbend', full],
  ['an empty network', bare],
];

describe.each(both)('the dashboard of %s', (_, layout) => {
  test('has a margin of 20 pixels and 24 columns of 50', () => {
    expect(layout.tab).toBe('Dashboard');
    expect(layout.widths).toEqual([20, ...Array(24).fill(50)]);
  });

  test('never puts two cells in one place', () => {
    for (const line of layout.lines) {
      const taken = new Set<number>();
      for (const { at } of line.cells) {
        const [from, to] = columnSpan(at);
        for (let column = from; column <= to; column++) {
          if (taken.has(column)) throw new Error(`${lineText(line)}: two cells at ${at}`);
          taken.add(column);
        }
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeLessThanOrEqual(24);
      }
    }
  });

  test('never lets a text run into the next cell', () => {
    const clipped: string[] = [];
    for (const { cells } of layout.lines)
      for (const cell of cells) {
        if (cell.formula) continue;
        const [from, to] = columnSpan(cell.at);
        const runsOver = from === to && (cell.style?.align ?? 'left') === 'left' && typeof cell.value !== 'number';
        const next = cells
          .filter((other) => other !== cell && said(other) !== '')
          .map(({ at }) => columnSpan(at)[0])
          .filter((column) => column > from)
          .sort((one, other) => one - other)[0];
        const end = runsOver ? (next ?? 25) : to + 1;
        const pieces = cell.runs ?? [{ text: said(cell), bold: cell.style?.bold ?? false }];
        const width = pieces.reduce(
          (sum, run) =>
            sum +
            widthOf(run.text, ('size' in run ? run.size : undefined) ?? cell.style?.size ?? 10, run.bold ?? false),
          0,
        );
        if (width > 50 * (end - from) - 2) clipped.push(`${cell.at}: ${said(cell)}`);
      }
    expect(clipped).toEqual([]);
  });

  test('writes nothing under 9 points and only in colours that mean something', () => {
    const cells = layout.lines.flatMap((line) => line.cells);
    const known = new Set<string>(Object.values(colour));
    for (const { style, runs } of cells) {
      for (const size of [style?.size, ...(runs ?? []).map((run) => run.size)])
        if (size) expect(size).toBeGreaterThanOrEqual(9);
      for (const hue of [style?.colour, style?.fill, ...(runs ?? []).map((run) => run.colour)])
        if (hue) expect(known).toContain(hue);
    }
  });

  test('has only plain shapes, none that a phone turns into an emoji', () => {
    expect(JSON.stringify(layout)).not.toMatch(
      /[\u25B6\u25C0\u26A0\u2611\u2714\u2716\u2B50]|\p{Extended_Pictographic}\uFE0F/u,
    );
  });

  test('shows no codes that only the makers know', () => {
    for (const line of asText(layout).map((words) => words.replace(/=SPARKLINE\([^)]*\)/, '')))
      expect(line).not.toMatch(/\b(B[1-8]|G[1-6]|ST\d+|AG\d+|PR\d+|undefined|NaN|Infinity)\b/);
  });

  test('has no formulas but the little lines, the day of the update and the warning', () => {
    const formulas = layout.lines.flatMap((line) => line.cells).flatMap((cell) => cell.formula ?? []);
    for (const formula of formulas)
      expect(formula).toMatch(/^=(SPARKLINE\(_Series!|IF\(_Series!A54<>"2026-05-25T06:00:00",|"✓ Updated "&IF\()/);
  });
});

describe('the order of the blocks', () => {
  const titles = (layout: Layout) =>
    layout.lines.flatMap((line) => line.cells.filter((cell) => cell.style?.size === 14).map((cell) => cell.value));
  const order = [
    'What needs to be done, and who needs to do it',
    'Are we getting better',
    'Who has reported',
    'Waves: how far each change idea has travelled',
    'Pipeline and outcome',
    'Spread',
    'Change plan',
    'Voice',
    'Ties',
    'Symptom check',
  ];

  test('is the same for every network, asks first', () => {
    expect(titles(full)).toEqual(order);
    expect(titles(bare)).toEqual(order);
  });

  test('each block of an empty network keeps its heading and says one sentence with one action', () => {
    const sentences = bare.lines
      .map(lineText)
      .filter((line) => line !== '' && !order.some((title) => line.startsWith(title)))
      .slice(2);
    expect(sentences).toEqual([
      'Nothing is waiting. Propose an idea and its next step shows here.',
      'No measures yet. Menu: First set-up, step 3.',
      'The first week’s rows come on Monday.',
      'No ideas yet. Menu: Propose or open an idea.',
      'No ideas yet. Menu: Propose or open an idea, and it is counted here. | No brokers and no shares yet. Menu: Sharing, Invite a broker.',
      'No plan rows yet. They come when an idea is called knowledge, or menu: Change plan, Open.',
      'No groups yet. Add them on People, and their voices are counted here. | No teams yet. Menu: First set-up, step 5.',
      'Six signs that knowledge is not moving show here once there are teams. Menu: First set-up, step 5.',
    ]);
  });

  test('rows are the design’s, so that a row number can be told on the phone', () => {
    const rowOf = (start: string) => full.lines.findIndex((line) => lineText(line).startsWith(start)) + 1;
    expect(
      [
        'Riverbend Network',
        'What needs',
        '1 | ',
        '10 | ',
        'Are we getting',
        'M01',
        'M10',
        'Week by week',
        'Who benefits',
      ].map(rowOf),
    ).toEqual([2, 7, 9, 18, 21, 23, 32, 35, 51]);
  });

  test('the first screen, 768 pixels high, holds the asks and two measures', () => {
    const tops: number[] = [];
    let top = 0;
    for (const { height } of full.lines) {
      tops.push(top);
      top += height;
    }
    // Sheets' own bars take about 182 pixels above the grid and 40 below it.
    const room = 768 - 182 - 40;
    const bottomOf = (start: string) => {
      const at = full.lines.findIndex((line) => lineText(line).startsWith(start));
      return tops[at]! + full.lines[at]!.height;
    };
    expect(bottomOf('8 | ')).toBeLessThan(room);
  });

  test('the same view gives the same layout', () => {
    const view = viewOf(riverbend());
    expect(dashboard(view)).toEqual(dashboard(view));
    expect(blockUnder(full, 'Ties').length).toBeGreaterThan(0);
  });
});
