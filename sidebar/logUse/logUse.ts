import type { Reply, Sent } from '../../src/contract';
import { start } from '../page';
import { call, closePanel } from '../server';
import { radios } from '../ui/choices';
import { h } from '../ui/dom';
import { type Field, field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { withIds } from '../ui/ids';
import { buttons, empty, mainButton, panel, plainButton, say, waiting } from '../ui/panel';
import { whoNote } from '../ui/whoNote';

type Form = Reply<'useForm'>;
type Use = Sent<'logUse'>;
type Logged = Reply<'logUse'>;

const kinds = [
  { value: 'Use', text: 'We used something we know' },
  { value: 'Test', text: 'We tested an idea' },
  { value: 'Decision', text: 'We decided something' },
];
const results = ['Better', 'Same', 'Worse', 'Mixed'];
const notYet = 'Not yet known';

const asText = (one: unknown): string => (typeof one === 'string' ? one : '');
void open(asText(start.test), asText(start.about));

async function open(test = '', about = '', logged?: Logged): Promise<void> {
  if (!logged) waiting('Looking up what can be used…');
  try {
    const form = await call('useForm', test === '' ? {} : { test });
    if (form.test) drawResult(form, form.test);
    else draw(form, about, logged);
  } catch (error) {
    empty((error as Error).message);
  }
}

function draw(form: Form, chosen: string, logged?: Logged): void {
  const who = whoNote(form.me);
  const kind = radios('What was it?', 'kind', kinds, '', chosen.startsWith('I-') ? 'Test' : 'Use');
  const about = field('What did you use?', h('select', {}));
  const team = field('Where?', pick([{ value: '', text: 'Choose a team or group' }, ...form.places], form.me.team));
  const did = field('What did you do?', h('textarea', { rows: 2, maxLength: 5000 }), 'optional');
  const outcome = outcomeFields(true);
  const on = field('When did it begin?', h('input', { type: 'date', value: form.today, max: form.today }));
  const forWhom = field(
    'For whom?',
    h('input', { type: 'text', maxLength: 500 }),
    'which students, patients, families',
  );
  const teller = field('Who will say how it went?', pick([{ value: '', text: 'I will' }, ...form.people]));
  const minutes = field('Minutes a week', h('input', { type: 'text', inputMode: 'numeric', class: 'num few' }));
  const more = h(
    'details',
    {},
    h('summary', {}, 'More, if you like'),
    on.element,
    forWhom.element,
    teller.element,
    minutes.element,
    outcome.forPriority.element,
  );
  const fields = (): Record<string, Field | undefined> => ({
    about,
    team,
    did,
    on,
    who: teller,
    result: outcome.result,
    as: who.field,
  });
  const send = sender('logUse', fields);
  const log = mainButton('Log it', () => void save());

  kind.element.addEventListener('change', follow);
  panel(
    ...(logged ? [nextCycle(logged)] : []),
    h('h1', {}, logged ? 'Another one?' : 'Log a use'),
    who.element,
    kind.element,
    about.element,
    team.element,
    did.element,
    ...outcome.shown,
    more,
  );
  buttons(log);
  follow();
  if (!logged) about.box.focus();

  function follow(): void {
    const now = kind.value() as Use['kind'];
    const isTest = now === 'Test';
    const list = isTest ? form.ideas : [...form.products, ...form.ideas];
    const kept = about.box.value || chosen;
    const none = now === 'Decision' ? 'Nothing we know' : 'Choose one';
    about.box.replaceChildren(...pick([{ value: '', text: none }, ...list]).children);
    // Options that move from one box to another do not keep which of them was chosen.
    about.box.value = list.some(({ value }) => value === kept) ? kept : '';
    const words = { Use: 'What did you use?', Test: 'Which idea?', Decision: 'What does it rest on?' };
    about.element.querySelector('label')!.firstChild!.textContent = words[now];
    const doing = { Use: 'What did you do?', Test: 'What did you do?', Decision: 'What was decided?' };
    did.element.querySelector('label')!.firstChild!.textContent = doing[now];
    did.element.querySelector<HTMLElement>('.note')!.hidden = now === 'Decision';
    for (const one of outcome.shown) one.hidden = now === 'Decision';
    outcome.forPriority.element.hidden = now === 'Decision';
  }

  async function save(): Promise<void> {
    const count = minutes.box.value.trim();
    const now = kind.value() as Use['kind'];
    const done = await send(log, 'Saving…', {
      kind: now,
      about: about.box.value,
      team: team.box.value,
      who: teller.box.value,
      ...(on.box.value === '' ? {} : { on: on.box.value }),
      forWhom: forWhom.box.value.trim(),
      did: did.box.value.trim(),
      ...(/^\d+$/.test(count) ? { minutes: Number(count) } : {}),
      ...(now === 'Decision' ? {} : outcome.said()),
      as: who.as(),
    });
    if (!done) return;
    await open('', '', done);
    saidDone('Saved.', done, () => void open());
  }
}

/** How one went that was logged before. */
function drawResult(form: Form, test: NonNullable<Form['test']>): void {
  const who = whoNote(form.me);
  const outcome = outcomeFields(false);
  const fields = (): Record<string, Field | undefined> => ({ result: outcome.result, as: who.field });
  const send = sender('tellResult', fields);
  const save = mainButton('Save it', () => void tell());
  panel(
    h('h1', {}, 'How did it go?'),
    h('p', {}, h('b', {}, ...withIds(`${test.id}: ${test.title}`))),
    h('p', { class: 'note' }, test.about),
    ...outcome.shown,
    outcome.forPriority.element,
    who.element,
  );
  buttons(save, plainButton('Not now', closePanel));
  outcome.result.box.focus();

  async function tell(): Promise<void> {
    const done = await send(save, 'Saving…', { test: test.id, ...outcome.said(), as: who.as() });
    if (!done) return;
    panel(nextCycle(done), h('h1', {}, 'Thank you'), h('p', {}, 'What you learned is evidence for the next cycle.'));
    buttons(plainButton('Close', closePanel));
    saidDone('Saved.', done, () => void open(test.id));
  }
}

/** Result, for whom it worked, what comes next, what was learned. */
function outcomeFields(mayWait: boolean) {
  const choices = [...results, ...(mayWait ? [notYet] : [])].map((value) => ({ value, text: value }));
  const result = radios('How did it go?', 'result', choices, '', mayWait ? notYet : '');
  const next = radios(
    'What will you do with it?',
    'next',
    ['Adopt', 'Adapt', 'Abandon'].map((value) => ({ value, text: value })),
    'optional',
  );
  const learned = field('What did you learn?', h('textarea', { rows: 2, maxLength: 5000 }), 'optional, one sentence');
  const forPriority = field(
    'And for the groups we care about first?',
    pick([{ value: '', text: 'Choose one' }, ...results, notYet, 'No data']),
    'optional',
  );
  return {
    result: result.field,
    forPriority,
    shown: [result.element, next.element, learned.element],
    said: () =>
      ({
        ...(result.value() === '' ? {} : { result: result.value() }),
        ...(next.value() === '' ? {} : { next: next.value() }),
        ...(forPriority.box.value === '' ? {} : { forPriority: forPriority.box.value }),
        learned: learned.box.value.trim(),
      }) as Pick<Use, 'result' | 'next' | 'forPriority' | 'learned'>, // the boxes offer these words only
  };
}

/** Each use may begin a refinement: where one can begin now, it is one click away. */
function nextCycle({ nextCycle: next }: Logged): HTMLElement {
  if (!next) return h('span', {});
  const begin = plainButton('Start next cycle', () => {
    void call('openPanel', { panel: 'moveIdea', start: { idea: next.idea } }).catch((error: Error) =>
      say('look', 'Not yet.', error.message),
    );
  });
  return h(
    'div',
    { class: 'box' },
    h('p', {}, ...withIds(`What would you refine in ${next.idea} ${next.title}?`)),
    begin,
  );
}
