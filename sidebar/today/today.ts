import type { Body, Reply } from '../../src/contract';
import { call } from '../server';
import { h } from '../ui/dom';
import { field } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { withIds } from '../ui/ids';
import { busy, buttons, empty, mainButton, panel, plainButton, waiting } from '../ui/panel';
import { whoNote } from '../ui/whoNote';
import { drawGap } from './gap';

export type Today = Reply<'today'>;
type Ask = Today['asks'][number];
type Answer = Body<'answerAsk'>['answer'];

/** So many gaps are shown before the rest is folded. */
const gapsShown = 5;

void open();

async function open(as = ''): Promise<void> {
  waiting('Looking up what waits for you…');
  try {
    const today = await call('today', { as });
    draw(today, as);
  } catch (error) {
    empty((error as Error).message);
    return;
  }
}

function draw(today: Today, as: string): void {
  const { me, asks, more, minutes, breaks, heard, others } = today;
  const who = whoNote(me, '', as, 'See what waits for somebody else');
  who.field?.box.addEventListener('change', () => void open(who.as()));
  const name = as === '' ? me.name : as;
  const things = asks.length + more;
  const better = h('div', {});
  const first = asks.findIndex(({ does }) => does.kind === 'decide');
  panel(
    h('h1', {}, headline(things, name)),
    h(
      'p',
      { class: 'note' },
      [asks.length > 0 && `About ${minutes} minutes.`, me.leader && 'You are a leader here.'].filter(Boolean).join(' '),
    ),
    better,
    ...asks.map((ask, at) => askItem(ask, at === first, as)),
    ...(more > 0 ? [h('p', { class: 'note after' }, `${more} more of yours wait behind these.`)] : []),
    forOthers(others),
    ...gaps(today, breaks, as),
    ...heardItems(heard),
    ...(who.field ? [who.element] : me.name === '' ? [who.element] : []),
  );
  buttons();
  void showBetter(better, as);
}

function headline(things: number, name: string): string {
  const to = name === '' ? '' : `, ${name}`;
  if (things === 0) return `Nothing waits for you${to}`;
  return `${things === 1 ? '1 thing' : `${things} things`} for you${to}`;
}

/** One thing that got better comes first, though it is looked up last. */
async function showBetter(place: HTMLElement, as: string): Promise<void> {
  const { better } = await call('gotBetter', { as }).catch(() => ({ better: undefined }));
  if (!better) return;
  place.className = 'box good';
  place.replaceChildren(h('b', {}, '▲ Better.'), ' ', ...withIds(better.words), ` ${better.tell}`);
}

function askItem({ what, note, does }: Ask, isFirst: boolean, as: string): HTMLElement {
  const item = h('div', { class: 'item' }, h('b', {}, ...withIds(what)), h('p', { class: 'note' }, ...withIds(note)));
  if (does.kind === 'open') {
    item.append(goButton(does.text, what, () => call('openPanel', { panel: does.panel, start: does.start })));
    return item;
  }
  if (does.kind === 'go') {
    item.append(goButton(does.text, what, () => call('goTo', { place: does.id })));
    return item;
  }
  const { ask } = does;
  const send = sender('answerAsk', () => ({ note: noteField }));
  const noteField = field('What do you need to know?', h('input', { type: 'text', maxLength: 500 }));
  const asked = h('div', { hidden: true }, noteField.element);
  const answers: readonly Answer[] = does.kind === 'decide' ? ['Yes', 'No', 'Need more'] : ['Done', 'No'];
  const words: Readonly<Record<Answer, string>> = {
    Yes: 'Yes',
    No: does.kind === 'decide' ? 'No' : 'Cannot do it',
    'Need more': 'Need more',
    Done: 'Done',
  };
  const choices = answers.map((answer, at) => {
    const run = () => void answerWith(answer, choices[at]!);
    const button = isFirst && at === 0 ? mainButton(words[answer], run) : plainButton(words[answer], run);
    button.setAttribute('aria-label', `${words[answer]}: ${what}`);
    return button;
  });
  item.append(h('div', { class: 'row' }, ...choices), asked);
  return item;

  async function answerWith(answer: Answer, button: HTMLButtonElement): Promise<void> {
    if (answer === 'Need more' && asked.hidden) {
      asked.hidden = false;
      noteField.box.focus();
      return;
    }
    const done = await send(button, 'Saving…', { ask, answer, note: noteField.box.value.trim(), as });
    if (!done) return;
    await open(as);
    saidDone('Answered.', done, () => void open(as));
  }
}

/** Leads to another page or a row. */
function goButton(text: string, about: string, run: () => Promise<unknown>): HTMLButtonElement {
  const button = plainButton(text, () => void busy(button, 'Opening…', run));
  button.setAttribute('aria-label', `${text}: ${about}`);
  return button;
}

function forOthers({ asks, brokers }: Today['others']): HTMLElement {
  const dashboard = plainButton(
    'See the Dashboard',
    () => void busy(dashboard, 'Opening…', () => call('goTo', { place: 'Dashboard' })),
    'link',
  );
  const things = asks === 1 ? '1 more thing' : `${asks} more things`;
  const carried = brokers === 0 ? '' : `, ${brokers} with brokers`;
  return h('div', { class: 'box' }, h('b', {}, 'For others:'), ` ${things}${carried}. `, dashboard);
}

/** Where a wave stopped: why, and what would carry it on, is one form away. */
function gaps(today: Today, breaks: Today['breaks'], as: string): HTMLElement[] {
  if (breaks.length === 0) return [];
  const items = breaks.map((one) => {
    const explain = plainButton('Explain a gap', () => drawGap(today, one, as, (said) => void back(said)), 'link');
    explain.setAttribute('aria-label', `Explain a gap: ${one.title}`);
    return h(
      'div',
      { class: 'item' },
      h('b', {}, ...withIds(one.title)),
      h('p', { class: 'note' }, ...withIds(one.note)),
      one.agreed !== ''
        ? h('div', { class: 'box' }, h('b', {}, 'Agreed.'), ' ', one.agreed)
        : today.mayExplain && explain,
    );
  });
  const rest = items.slice(gapsShown);
  for (const item of rest) item.hidden = true;
  const all = plainButton(
    `${rest.length} more`,
    () => {
      for (const item of rest) item.hidden = false;
      rest[0]?.querySelector('button')?.focus();
      all.remove();
    },
    'link',
  );
  return [h('h2', {}, 'Where it stopped'), ...items, ...(rest.length > 0 ? [all] : [])];

  async function back(done?: Reply<'explainGap'>): Promise<void> {
    await open(as);
    if (done) saidDone('Agreed.', done, () => void open(as));
  }
}

function heardItems(heard: Today['heard']): HTMLElement[] {
  if (heard.length === 0) return [];
  const items = heard.map(({ line, note, start }) =>
    h(
      'div',
      { class: 'item' },
      h('b', {}, line),
      h('p', { class: 'note' }, ...withIds(note)),
      goButton('Open as an idea', line, () =>
        call('openPanel', {
          panel: 'proposeIdea',
          start: start.from === undefined ? { noticed: String(start.noticed) } : { from: start.from },
        }),
      ),
    ),
  );
  return [h('h2', {}, 'Noticed and asked'), ...items];
}
