import type { Reply, Sent } from '../../src/contract';
import { call } from '../server';
import { h, show } from '../ui/dom';
import { drawing } from '../ui/drawing';
import { pick } from '../ui/field';
import { buttons, empty, panel, plainButton, saidNothing, say, waiting } from '../ui/panel';
import { saveAsPng, saveAsSvg } from './save';

type View = Reply<'explore'>;
type Wish = Sent<'explore'>;
type Small = View['multiples']['charts'][number];

/** Only the answer to the last question is shown. */
let asked = 0;

waiting('Drawing the chart…');
void ask({});

async function ask(wish: Wish): Promise<void> {
  asked += 1;
  const mine = asked;
  document.body.setAttribute('aria-busy', 'true');
  try {
    const view = await call('explore', wish);
    if (mine === asked) draw(view);
  } catch (error) {
    if (mine !== asked) return;
    if (document.getElementById('measure')) say('look', (error as Error).message);
    else empty((error as Error).message);
  } finally {
    if (mine === asked) document.body.removeAttribute('aria-busy');
  }
}

function draw(view: View): void {
  const focused = document.activeElement?.id ?? '';
  saidNothing();
  panel(
    h('h1', { class: 'unseen' }, view.title),
    controls(view),
    box(view),
    ...large(view),
    ...multiples(view),
    table(view),
  );
  buttons(
    plainButton('Save as PNG', () => void saveAsPng(view.picture, view.title)),
    plainButton('Save as SVG', () => saveAsSvg(view.picture, view.title)),
  );
  document.getElementById(focused || 'measure')?.focus();
}

function controls({ picks, group }: View): HTMLElement {
  const { measure, team, split, chart, phase } = picks;
  const now = (): Wish => ({
    measure: measures.value,
    team: teams.value,
    split: splits.value,
    chart: charts.value,
    phase: tests.value(),
    group,
  });
  const measures = chooser('measure', measure, () => void ask({ measure: measures.value, team: teams.value }));
  const teams = chooser(
    'team',
    team,
    () => void ask({ measure: measures.value, team: teams.value, chart: chart.value }),
  );
  const splits = chooser('split', split, () => void ask({ ...now(), group: '' }));
  const charts = chooser('chart', chart, () => void ask(now()));
  const tests = phaseChoice(phase, () => void ask(now()));
  return h(
    'div',
    { class: 'choices' },
    labelled('Measure', measures),
    labelled('Team', teams),
    labelled('Split by', splits),
    labelled('Chart', charts),
    tests.element,
  );
}

function chooser(id: string, { value, options }: View['picks']['measure'], changed: () => void): HTMLSelectElement {
  const box = pick(options, value);
  box.id = id;
  box.addEventListener('change', changed);
  return box;
}

const labelled = (words: string, box: HTMLSelectElement): HTMLElement =>
  h('div', {}, h('label', { for: box.id }, words), box);

/** A box to tick; where the team tried several ideas, which of them. */
function phaseChoice({ value, options }: View['picks']['phase'], changed: () => void) {
  if (options.length === 0) return { element: '' as const, value: () => '' };
  const tick = h('input', { type: 'checkbox', id: 'phase', checked: value !== '' });
  const which = pick(options, value);
  which.id = 'which';
  which.setAttribute('aria-label', 'New phase at which test or use');
  tick.addEventListener('change', changed);
  which.addEventListener('change', () => {
    tick.checked = true;
    changed();
  });
  const [only] = options;
  const words = options.length === 1 ? `New phase at ${only!.text}` : 'New phase at';
  const element = h(
    'div',
    { class: 'phase' },
    h('label', { class: 'pick', for: 'phase' }, tick, words),
    options.length > 1 && which,
  );
  return { element, value: () => (tick.checked ? which.value : '') };
}

/** Read out anew whenever something else was chosen. */
function box({ box: { kind, lead, rest } }: View): HTMLElement {
  return h('div', { class: `box ${kind}`, role: 'status' }, h('b', {}, lead), ' ', rest);
}

function large({ large: svg, group, picks, title }: View): HTMLElement[] {
  const back = plainButton('Back to everybody', () => void ask({ ...wishOf(picks), group: '' }), 'link');
  return [
    ...(group === 'All' ? [] : [h('p', { class: 'about' }, h('b', {}, title), ' ', back)]),
    ...(svg === '' ? [] : [h('div', { class: 'large' }, drawing(svg))]),
  ];
}

const wishOf = ({ measure, team, split, chart, phase }: View['picks']): Wish => ({
  measure: measure.value,
  team: team.value,
  split: split.value,
  chart: chart.value,
  phase: phase.value,
});

function multiples(view: View): HTMLElement[] {
  const { title, note, charts } = view.multiples;
  const line = h(
    'div',
    { class: 'between' },
    charts.length > 0 && h('span', {}, h('b', {}, title), ' ', h('span', { class: 'note' }, note)),
    view.running !== '' && h('span', { class: 'note running' }, view.running),
  );
  return [line, h('div', { class: 'multiples' }, ...charts.map((one) => smallOne(one, view)))];
}

function smallOne({ name, before, now, count, sign, instead, svg }: Small, { picks, group }: View): HTMLElement {
  const isTeam = picks.split.value === 'teams';
  const opens = svg !== '' && !sign?.words.includes('…') && name !== group && !name.startsWith('Gap by ');
  const head = opens
    ? plainButton(
        name,
        () => void ask(isTeam ? { measure: picks.measure.value, team: name } : { ...wishOf(picks), group: name }),
        'link',
      )
    : h('b', {}, name);
  head.classList.add('name');
  head.title = opens ? `Show ${name} large` : name;
  return h(
    'section',
    {},
    h('div', { class: 'between' }, head, sign && h('span', { class: `sign ${sign.tone}` }, sign.words)),
    h(
      'div',
      { class: 'between' },
      h('span', {}, before !== '' && `${before} → `, h('b', {}, now)),
      h('span', { class: 'note' }, count),
    ),
    svg === '' ? h('p', { class: 'note' }, instead) : drawingIn(svg),
  );
}

const drawingIn = (svg: string): HTMLElement => h('div', {}, drawing(svg));

/** Every number in words, for those who hear the charts; folded, so that it is in nobody's way. */
function table({ table: { head, rows }, title }: View): HTMLElement {
  const place = h('div', { class: 'numbers', tabIndex: 0, role: 'region', 'aria-label': `Numbers: ${title}` });
  show(
    place,
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h(
        'tbody',
        {},
        ...rows.map(([first = '', ...cells]) =>
          h('tr', {}, h('th', { scope: 'row' }, first), ...cells.map((text) => h('td', {}, text))),
        ),
      ),
    ),
  );
  return h('details', {}, h('summary', {}, 'All numbers as a table'), place);
}
