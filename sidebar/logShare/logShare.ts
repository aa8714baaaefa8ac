import type { Reply } from '../../src/contract';
import { start } from '../page';
import { call } from '../server';
import { freshId, h } from '../ui/dom';
import { type Field, failAt, field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { withIds } from '../ui/ids';
import { buttons, empty, mainButton, panel, plainButton, waiting } from '../ui/panel';
import { whoNote } from '../ui/whoNote';

type Form = Reply<'shareForm'>;
type Format = Form['formats'][number];

/** What stays the same from one share to the next. */
interface Again {
  readonly about: string;
  readonly group: string;
  readonly format: string;
}

void open({ about: typeof start.about === 'string' ? start.about : '', group: '', format: '' });

async function open(again: Again, after?: HTMLElement): Promise<void> {
  if (!after) waiting('Looking up what can be shared…');
  try {
    draw(await call('shareForm', {}), again, after);
  } catch (error) {
    empty((error as Error).message);
  }
}

function draw(form: Form, again: Again, after?: HTMLElement): void {
  if (form.products.length + form.ideas.length === 0) {
    empty('There is nothing to share yet. Menu: Propose or open an idea.');
    return;
  }
  const who = whoNote(form.me, `Today, ${dayOf(form.today)}.`);
  const about = field('What did you share?', aboutBox(form, again.about));
  const group = field('With whom?', pick([{ value: '', text: 'Choose a group' }, ...form.groups], again.group));
  const format = field('How?', pick([{ value: '', text: 'Choose one' }, ...form.formats], again.format));
  const people = field(
    'How many people?',
    h('input', { type: 'text', inputMode: 'numeric', class: 'num few', autocomplete: 'off' }),
  );
  const heard = field('What did you hear back?', h('textarea', { rows: 2, maxLength: 5000 }), 'optional');
  const ask = h('input', { type: 'checkbox', id: freshId('ask') });
  const askWords = h('span', {});
  const direction = field(
    'Which way does it go?',
    pick(['Across teams', 'Out to the field', 'Up or down']),
    'follows from the group, unless you say otherwise',
  );
  direction.element.hidden = true;
  let isOwnDirection = false;

  const log = mainButton('Log it', () => void save());
  const change = plainButton('', showDirection, 'link');
  const fields = (): Record<string, Field | undefined> => ({
    about,
    group,
    format,
    people,
    heardBack: heard,
    direction,
    as: who.field,
  });
  const send = sender('logShare', fields);

  about.box.addEventListener('change', follow);
  group.box.addEventListener('change', follow);
  direction.box.addEventListener('change', () => {
    isOwnDirection = true;
    follow();
  });
  panel(
    ...(after ? [after] : []),
    h('h1', {}, after ? 'Another share?' : 'Log a share'),
    who.element,
    about.element,
    group.element,
    format.element,
    people.element,
    heard.element,
    h('label', { class: 'pick' }, ask, askWords),
    direction.element,
  );
  buttons(log, change);
  follow();
  (after ? group : about).box.focus();

  /** The question goes to the team whose work it is; the direction follows from the group. */
  function follow(): void {
    const one = [...form.products, ...form.ideas].find(({ value }) => value === about.box.value);
    askWords.textContent = one?.team ? `Ask this as a question to ${one.team}` : 'Ask this as a question';
    const own = form.groups.find(({ value }) => value === group.box.value);
    if (own && !isOwnDirection) direction.box.value = own.direction;
    change.textContent = own ? `direction: ${direction.box.value.toLowerCase()}` : '';
    change.hidden = !own || !direction.element.hidden;
  }

  function showDirection(): void {
    direction.element.hidden = false;
    change.hidden = true;
    direction.box.focus();
  }

  async function save(): Promise<void> {
    const count = people.box.value.trim();
    if (format.box.value === '') {
      failAt(format.box, format.element, 'Choose how you shared it.');
      format.box.focus();
      return;
    }
    format.fail(undefined);
    const done = await send(log, 'Saving…', {
      about: about.box.value,
      group: group.box.value,
      format: format.box.value as Format,
      ...(/^\d+$/.test(count) ? { people: Number(count) } : {}),
      heardBack: heard.box.value.trim(),
      asQuestion: ask.checked,
      ...(isOwnDirection ? { direction: direction.box.value as Form['groups'][number]['direction'] } : {}),
      as: who.as(),
    });
    if (!done) return;
    const kept = { about: about.box.value, group: '', format: format.box.value };
    await open(kept, done.early === '' ? h('span', {}) : early(done.early));
    saidDone('Logged.', done, () => void open(kept));
  }
}

const early = (words: string): HTMLElement => {
  const [lead = '', ...rest] = words.split(': ');
  return h('div', { class: 'box look' }, h('b', {}, `▲ ${lead}.`), ' ', ...withIds(capital(rest.join(': '))));
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Products first; ideas without one stand below them. */
function aboutBox({ products, ideas }: Form, chosen: string): HTMLSelectElement {
  const option = ({ value, text }: { value: string; text: string }) =>
    h('option', { value, selected: value === chosen }, text);
  return h(
    'select',
    {},
    h('option', { value: '' }, 'Choose one'),
    products.length > 0 && h('optgroup', { label: 'Products' }, ...products.map(option)),
    ideas.length > 0 && h('optgroup', { label: 'Ideas without a product' }, ...ideas.map(option)),
  );
}

const dayOf = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
