import type { Reply } from '../../src/contract';
import { h } from './dom';
import { drawing } from './drawing';

type Evidence = NonNullable<Reply<'moveForm'>['evidence']>;

/** Where an idea was tested: one line a test, and how many contexts that makes. */
export function testsTable({ tests, contexts }: Evidence): HTMLElement {
  const rows = tests.map(({ id, team, when, result, forWhom }) =>
    h(
      'tr',
      {},
      h('td', { class: 'id' }, id),
      h('td', {}, team, forWhom !== '' && h('span', { class: 'note under' }, forWhom)),
      h('td', { class: 'id' }, when),
      h('td', { class: 'id' }, result),
    ),
  );
  return h(
    'section',
    {},
    h('h2', {}, 'Where was it tested?'),
    tests.length === 0
      ? h('p', { class: 'note' }, 'Not yet. Type a line on the tab Tests & uses when a test begins.')
      : table(['Test', 'Team', 'When', 'Result'], rows),
    h('p', { class: 'after' }, h('b', {}, `${contexts.enough ? '✓ ' : ''}${contexts.words}`), ' ', contexts.names),
  );
}

/** The run chart with the middle from before, and what it says. The drawing is the workbook's own, texts escaped there. */
export function chartSection({ chart }: Evidence, heading = 'Did the measure move?'): HTMLElement | undefined {
  if (!chart) return undefined;
  const { about, box } = chart;
  return h(
    'section',
    {},
    h('h2', {}, heading),
    h('p', { class: 'note' }, about),
    drawing(chart.svg),
    h('div', { class: `box ${box.kind}` }, h('b', {}, `${box.kind === 'look' ? '▲ ' : ''}${box.lead}`), ' ', box.rest),
  );
}

/** Before and since, for each priority group and the rest; hidden groups by name only. */
export function groupsSection({ groups }: Evidence, heading = 'For whom?'): HTMLElement | undefined {
  if (groups.length === 0) return undefined;
  return h(
    'section',
    {},
    h('h2', {}, heading),
    ...groups.map(({ measure, rows, hidden }) =>
      table(
        [measure, 'Before', 'Since'],
        [
          ...rows.map(({ name, before, since, bold }) => {
            const cell = (text: string, number: boolean) =>
              h('td', { class: number ? 'num' : '' }, bold ? h('b', {}, text) : text);
            return h('tr', {}, cell(name, false), cell(before, true), cell(since, true));
          }),
          ...hidden.map((name) =>
            h('tr', {}, h('td', {}, name), h('td', { class: 'num', colSpan: 2 }, '▨ hidden, too few people')),
          ),
        ],
        ['', 'num', 'num'],
      ),
    ),
  );
}

export function table(headings: readonly string[], rows: readonly HTMLElement[], looks: readonly string[] = []) {
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...headings.map((text, at) => h('th', { class: looks[at] ?? '', scope: 'col' }, text)))),
    h('tbody', {}, ...rows),
  );
}
