import { describe, expect, test } from '@jest/globals';
import type { SampleEvent } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { dashboard } from '../../../src/views/dashboard/dashboard';
import { blockUnder, lineText } from '../asText';
import { smallView, viewOf } from '../world';

const title = 'Waves: how far each change idea has travelled';
const layout = dashboard(viewOf(riverbend()));
const block = blockUnder(layout, title);

const moved = (idea: string, on: string, from: string, to: string, cycle = 1): SampleEvent => ({
  when: `${on}T09:00:00`,
  who: 'Ana',
  knownBy: 'typed',
  event: 'stage.moved',
  idea,
  from,
  to,
  cycle,
});

describe('the waves', () => {
  test('31 waves, counted by how far they got', () => {
    expect(block[0]).toContain('31 waves (idea × cycle)  ·  7 reached use');
    expect(block[2]).toBe('Waves that got this far and no further | 13 | 3 | 3 | 3 | 1 | 1 | 7');
    expect(block.filter((row) => /^I-\d\d \| /.test(row))).toHaveLength(31);
  });

  test.each([
    'I-02 | Text home before the second absence · Birch | 71 | 22 | 15 | 3 | 15 | 15 | 50 | ╳ K-04 never used 131 d',
    'I-02 | Text home before the second… · Birch, 2nd | 22 | 10 | 15 | 8 | 8 | 8 | 3 d now',
    'I-05 | Friday list of three students · Fir | 80 | 22 | 22 | 15 | 15 | 80 d stuck | ╳ | ╳ K-07 never used 82 d',
    'I-06 | Shared late-work rule · Elm | 45 d stuck | 22 | 22 | 8 | ↩ returned 10 Apr',
    'I-12 | Parent learning night · Birch | 43 d, set aside',
  ])('%s', (row) => {
    expect(block).toContain(row);
  });

  test('where cycles break is said in words', () => {
    const said = block.filter((row) => /never|early|told|happens/.test(row)).join('\n');
    expect(said).toContain('captured, never shared: K-05, K-11');
    expect(said).toContain('shared, never used: K-02, K-04, K-07');
    expect(said).toContain('shared before capture: I-13');
    expect(said).toContain('used, result never told: T-074');
    // A kind that goes on in the next line ends in a comma.
    expect(said).toMatch(/Fir \(Summary and Synthesis\),$/m);
    expect(block.some((row) => row.startsWith('Hazel (Synthesis), Juniper'))).toBe(true);
  });

  test.each([
    ['2026-05-25', ['I-01 | Idea I-01 · Oak | 33 | 21 d now', 'I-02 | Idea I-02 · Oak | 42 d now']],
    ['2026-05-26', ['I-01 | Idea I-01 · Oak | 33 | 22 d stuck', 'I-02 | Idea I-02 · Oak | 43 d stuck']],
  ])('days passed, days now, and stuck when more than the limit, on %s', (day, rows) => {
    const view = smallView(
      {
        People: [{ Kind: 'Team', Name: 'Oak' }],
        Ideas: ['I-01', 'I-02'].map((ID) => ({ ID, 'Change idea': `Idea ${ID}`, Team: 'Oak' })),
      },
      {
        now: `${day}T06:00:00`,
        events: [
          moved('I-01', '2026-04-01', '', 'Generation'),
          moved('I-02', '2026-04-13', '', 'Generation'),
          moved('I-01', '2026-05-04', 'Generation', 'Summary'),
        ],
      },
    );
    expect(blockUnder(dashboard(view), title).filter((row) => row.startsWith('I-0'))).toEqual(rows);
  });

  test('over 60 waves the rest is counted, and cycles that are over fold first', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `I-${String(at + 1).padStart(2, '0')}`);
    const again: SampleEvent[] = [
      moved('I-01', '2026-01-05', '', 'Generation'),
      moved('I-01', '2026-02-02', 'Generation', 'Summary'),
      moved('I-01', '2026-03-02', 'Summary', 'Generation', 2),
    ];
    const view = smallView({ Ideas: ids.map((ID) => ({ ID, 'Change idea': `Idea ${ID}` })) }, { events: again });
    const rows = blockUnder(dashboard(view), title);
    expect(rows.filter((row) => /^I-\d\d/.test(row))).toHaveLength(60);
    expect(rows.filter((row) => row.startsWith('I-01'))).toEqual(['I-01 | Idea I-01 · 2nd | 84 d stuck']);
    expect(rows).toContain('1 more waves in Ideas');
  });

  test('colours follow the words: passed, now, stuck', () => {
    const fills = layout.lines
      .filter((line) => /^I-\d\d \|/.test(lineText(line)))
      .flatMap((line) => line.cells)
      .filter((cell) => typeof cell.value === 'string' && /^\d+( d.*)?$/.test(cell.value) && cell.at.includes(':'))
      .map(({ value, style }) => [
        String(value)
          .replace(/^\d+( d)?/, '')
          .trim(),
        style?.fill,
      ]);
    expect(new Set(fills.map((pair) => pair.join(' ')))).toEqual(
      new Set([' #dde4eb', 'now #b4c2d0', 'stuck #fdeedf', ', set aside #f3f5f7']),
    );
  });

  test('planned routines stand under the waves; before there are any, how they begin', () => {
    expect(block.find((row) => row.startsWith('Planned routines'))).toMatch(/\| 1 of 2 planned \|.*\| 1 of 2 a gap$/);
    const none = smallView({ Ideas: [{ ID: 'I-01', 'Change idea': 'One' }] });
    expect(blockUnder(dashboard(none), title).find((row) => row.startsWith('Planned routines'))).toBe(
      'Planned routines | None planned yet. Open Explain a gap on any ╳ row and the Process map tab starts here.',
    );
  });

  test('without ideas there is one sentence', () => {
    expect(blockUnder(dashboard(smallView({})), title)).toEqual([
      title,
      'No ideas yet. Menu: Propose or open an idea.',
    ]);
  });
});
