import type { NumberLine } from '../../src/calls/numbers';
import type { Reply } from '../../src/contract';
import { newRequest } from '../page';
import { call, closePanel } from '../server';
import { freshId, h } from '../ui/dom';
import { failAt, field, pick } from '../ui/field';
import { busy, buttons, empty, mainButton, panel, plainButton, say, waiting } from '../ui/panel';

type Due = Reply<'dueNumbers'>;
type DueLine = Due['lines'][number];

/** One line of the form: a measure in plain names, last time's value in grey, two boxes. */
interface LineForm {
  readonly line: DueLine;
  readonly element: HTMLElement;
  readonly number: HTMLInputElement;
  readonly outOf: HTMLInputElement | undefined;
}

void open();

async function open(team?: string): Promise<void> {
  waiting('Looking up the lines that are due…');
  try {
    draw(await call('dueNumbers', team === undefined ? {} : { team }));
  } catch (error) {
    empty((error as Error).message);
  }
}

function draw(due: Due): void {
  if (due.team === '') {
    drawTeams(due.teams);
    return;
  }
  if (due.lines.length === 0) {
    panel(
      h('h1', {}, due.team),
      h('p', {}, 'Nothing is due. The next rows come with the weekly update on Monday.'),
      otherTeam(due),
    );
    buttons(plainButton('Close', closePanel));
    return;
  }

  const forms = due.lines.map(lineForm);
  const note = field('Anything to add?', h('input', { type: 'text', maxLength: 500 }), 'optional, one line');
  let request = newRequest();
  const periods = [...new Set(due.lines.map((line) => line.when))];
  const count = due.lines.length === 1 ? '1 line' : `${due.lines.length} lines`;
  panel(
    h('h1', {}, `${due.team}, ${periods[0]}`),
    h(
      'p',
      { class: 'note' },
      `${count}, two numbers each. Leave a line empty if you do not know yet. Type 0 for zero.`,
    ),
    ...periods.flatMap((when, at) => [
      ...(at > 0 ? [h('h2', {}, `Still open: ${when}`)] : []),
      ...forms.filter(({ line }) => line.when === when).map(({ element }) => element),
    ]),
    note.element,
    otherTeam(due),
  );
  const save = mainButton(`Save ${count}`, () => void send());
  buttons(save);
  forms[0]?.number.focus();

  async function send(): Promise<void> {
    const lines = readAll(forms);
    if (!lines) return;
    const reply = await busy(save, 'Saving…', () =>
      call('enterNumbers', { team: due.team, lines, note: note.box.value.trim() }, request),
    );
    if (!reply) return;
    request = newRequest();
    for (const form of forms) failAt(form.number, form.element, undefined);
    for (const one of reply.look) {
      const form = forms.find(
        ({ line }) => line.period === one.period && line.measure === one.measure && line.group === one.group,
      );
      if (form) failAt(form.number, form.element, one.message);
    }
    if (reply.look.length === 0) say('good', 'Saved.', reply.say);
    else say('look', 'Saved.', reply.say);
    const fine = lines.length - reply.look.length;
    buttons(
      save,
      reply.look.length > 0
        ? `${fine} fine, ${reply.look.length} to look at`
        : 'The dashboard follows at the next update.',
    );
  }
}

function lineForm(line: DueLine): LineForm {
  const number = amountBox(line.number, `${line.name}, number`);
  const outOf = line.needsOutOf ? amountBox(line.outOf, `${line.name}, out of`) : undefined;
  const notes = [line.counted, line.last].filter((text) => text !== '').join(' · ');
  const element = h(
    'fieldset',
    {},
    h('legend', {}, line.name, h('span', { class: 'note' }, notes)),
    h('div', { class: 'row' }, number, ...(outOf ? [h('span', { class: 'note of' }, 'out of'), outOf] : [])),
  );
  return { line, element, number, outOf };
}

function amountBox(value: number | undefined, label: string): HTMLInputElement {
  return h('input', {
    type: 'text',
    inputMode: 'decimal',
    class: 'num',
    id: freshId('amount'),
    autocomplete: 'off',
    // A missing value comes through google.script.run as null.
    value: String(value ?? ''),
    'aria-label': label,
  });
}

/** The lines in which something is written; undefined after saying which box cannot be read. */
function readAll(forms: readonly LineForm[]): NumberLine[] | undefined {
  const lines: NumberLine[] = [];
  let first: HTMLInputElement | undefined;
  for (const { line, element, number, outOf } of forms) {
    const amounts = [number, outOf].map((box) => {
      const amount = readAmount(box?.value ?? '');
      if (box) failAt(box, element, amount === 'unreadable' ? 'Write a number, such as 79 or 12.5.' : undefined);
      if (amount === 'unreadable') first ??= box;
      return amount === 'unreadable' ? undefined : amount;
    });
    if (amounts.some((amount) => amount !== undefined)) {
      const { period, measure, group } = line;
      lines.push({ period, measure, group, number: amounts[0], outOf: amounts[1] });
    }
  }
  first?.focus();
  return first ? undefined : lines;
}

/** `12,5` and `12.5` are both one number here: a box holds no thousands. */
function readAmount(text: string): number | undefined | 'unreadable' {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : 'unreadable';
}

function otherTeam(due: Due): HTMLElement {
  const teams = pick(due.teams, due.team);
  teams.addEventListener('change', () => void open(teams.value));
  return h('div', { hidden: due.teams.length < 2 }, field('Another team', teams).element);
}

function drawTeams(teams: readonly string[]): void {
  if (teams.length === 0) {
    empty('There are no teams yet. Name them on the tab People: Kind Team, one row each.');
    return;
  }
  const box = pick(teams);
  panel(h('h1', {}, 'Which team?'), field('Team', box).element);
  buttons(mainButton('Show the lines', () => void open(box.value)));
  box.focus();
}
