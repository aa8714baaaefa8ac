import type { Sent } from '../../src/contract';
import { start } from '../page';
import { call, closePanel } from '../server';
import { ballotBox } from '../ui/ballot';
import { h } from '../ui/dom';
import { chartSection, groupsSection, table } from '../ui/evidence';
import { field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { whoBox } from '../ui/me';
import { buttons, empty, mainButton, panel, plainButton, saidNothing, say, waiting } from '../ui/panel';
import type { Form, Then } from './form';
import { drawHands } from './hands';
import { drawRating } from './rating';

const asked = start.idea ?? start.about;
void open(typeof asked === 'string' ? asked : undefined);

/** Looks up what is voted on, as the person chosen. */
async function open(about?: string, as = ''): Promise<Form | undefined> {
  waiting('Looking up what waits for a vote…');
  try {
    const form = await call('reviewForm', { ...(about ? { about } : {}), as });
    draw(form, as);
    return form;
  } catch (error) {
    if (as !== '') {
      await open(about);
      say('look', 'Not yet.', (error as Error).message);
    } else empty((error as Error).message);
    return undefined;
  }
}

/** What was done stands on top of the page it was done on. */
async function openAfter(done: { say: string; canUndo: boolean }, about: string, as: string): Promise<void> {
  await open(about, as);
  saidDone('Saved.', done, () => void open(about, as));
}

function draw(form: Form, as: string): void {
  if (form.standard) drawStandard(form, form.standard, as);
  else if (form.idea) drawIdea(form, form.idea, as);
  else empty('Nothing waits for a vote. An idea comes here when somebody asks for a review of it.');
}

function drawIdea(form: Form, idea: NonNullable<Form['idea']>, as: string): void {
  const { ballot } = form;
  const who = whoBox(form.me, as);
  who.field?.box.addEventListener('change', () => void open(idea.id, who.as()));
  const box = ballot && ballotBox(ballot, 'Is this something we know now?', 'needed for the last two choices');
  panel(
    h('h1', {}, h('span', { class: 'id' }, idea.id), ` ${idea.title}`),
    h('p', { class: 'note' }, idea.note),
    who.element,
    h('h2', {}, 'What it is'),
    ...(idea.is.length === 0
      ? [h('p', { class: 'note' }, 'Nobody has written that down yet.')]
      : idea.is.map((line) => h('p', {}, line))),
    ...triedSection(idea.tried),
    ...present(groupsSection(idea.evidence, 'Who it helped'), chartSection(idea.evidence)),
    ...(box?.elements ?? []),
    ...present(alsoHere(form, idea, as), another(form, idea.id, as)),
  );
  if (idea.open) {
    drawOpening(idea, idea.open, as);
    return;
  }
  if (!box?.isOpen) {
    buttons(plainButton('Not now', closePanel));
    return;
  }
  const send = sender('castVote', () => ({ ...box.fields, as: who.field }));
  const go = mainButton('Cast my vote', () => void vote());
  buttons(go, plainButton('Not now', closePanel));

  async function vote(): Promise<void> {
    const choice = (box?.choice() ?? '') as Sent<'castVote'>['choice'];
    const done = await send(go, 'Casting…', { idea: idea.id, choice, why: box?.why() ?? '', as: who.as() });
    if (done) await openAfter(done, idea.id, who.as());
  }
}

function triedSection(tried: NonNullable<Form['idea']>['tried']): HTMLElement[] {
  const rows = tried.map(({ team, tests, results }) =>
    h('tr', {}, h('td', {}, team), h('td', {}, String(tests)), h('td', {}, results)),
  );
  return [
    h('h2', {}, 'Where it was tried'),
    rows.length === 0 ? h('p', { class: 'note' }, 'Nowhere yet.') : table(['Team', 'Tests', 'Result'], rows),
  ];
}

/** Everything beside one's own vote: rating the standards, a show of hands, closing. */
function alsoHere(form: Form, idea: NonNullable<Form['idea']>, as: string): HTMLElement | undefined {
  const { rate, hands } = form;
  const then: Then = { back: () => draw(form, as), after: (done) => openAfter(done, idea.id, as) };
  const rated = rate?.standards.some((one) => one.rating !== '');
  const ways = [
    rate && rate.missing === '' && rate.standards.length > 0
      ? plainButton(
          rated ? 'Change how I rated the standards' : 'Rate it against the standards',
          () => drawRating(form, idea, as, then),
          'link',
        )
      : undefined,
    hands.length > 0
      ? plainButton('Record a group’s show of hands', () => drawHands(form, idea, then), 'link')
      : undefined,
    form.mayClose
      ? plainButton(
          'Close the review',
          () =>
            void call('openPanel', { panel: 'closeReview', start: { idea: idea.id } }).catch((error: Error) =>
              say('look', 'Not yet.', error.message),
            ),
          'link',
        )
      : undefined,
  ].filter((one): one is HTMLButtonElement => one !== undefined);
  if (ways.length === 0) return undefined;
  return h(
    'section',
    {},
    h('h2', {}, 'Also here'),
    h('ul', { class: 'plain' }, ...ways.map((way) => h('li', {}, way))),
  );
}

/** Another idea or standard that waits. */
function another(form: Form, about: string, as: string): HTMLElement | undefined {
  if (form.about.length < 2 && form.about.some((one) => one.value === about)) return undefined;
  const known = form.about.some((one) => one.value === about);
  const box = pick([...(known ? [] : [{ value: about, text: 'Choose one' }]), ...form.about], about);
  box.addEventListener('change', () => {
    saidNothing();
    void open(box.value, as);
  });
  return field('What else waits for a vote', box).element;
}

/** An idea that waits for its review: somebody from outside the team opens one. */
function drawOpening(
  idea: NonNullable<Form['idea']>,
  opening: NonNullable<NonNullable<Form['idea']>['open']>,
  as: string,
): void {
  if (opening.closed !== '') {
    document.querySelector('main')?.append(h('div', { class: 'box' }, opening.closed));
    buttons(plainButton('Not now', closePanel));
    return;
  }
  const until = field(
    'Open until',
    h('input', { type: 'date', value: opening.closesOn }),
    'everybody active is invited to vote',
  );
  document.querySelector('main')?.append(until.element);
  const send = sender('openReview', () => ({ closesOn: until }));
  const go = mainButton('Open the review', () => void openIt());
  buttons(go, plainButton('Not now', closePanel));

  async function openIt(): Promise<void> {
    const done = await send(go, 'Opening…', { idea: idea.id, closesOn: until.box.value || undefined });
    if (done) await openAfter(done, idea.id, as);
  }
}

/** A changed standard: what was voted and what is proposed, side by side. */
function drawStandard(form: Form, standard: NonNullable<Form['standard']>, as: string): void {
  const { ballot } = form;
  const who = whoBox(form.me, as);
  who.field?.box.addEventListener('change', () => void open(standard.code, who.as()));
  const box = ballot && ballotBox(ballot, 'Take this change?', 'if you like');
  const { voted, proposed } = standard;
  const line = (name: string, part: 'text' | 'required' | 'equity') => {
    const [was, will] = [voted?.[part] ?? '–', proposed?.[part] ?? '–'];
    const changed = was !== will;
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h('td', {}, was),
      h('td', {}, changed ? h('b', {}, will) : will),
    );
  };
  panel(
    h('h1', {}, standard.title),
    h('p', { class: 'note' }, standard.note),
    who.element,
    h('h2', {}, 'Side by side'),
    table(
      ['Part', 'Voted', 'Proposed'],
      [line('Text', 'text'), line('Required', 'required'), line('Fairness', 'equity')],
    ),
    ...(box?.elements ?? []),
    ...present(another(form, standard.code, as)),
  );
  if (!box?.isOpen) {
    buttons(plainButton('Not now', closePanel));
    return;
  }
  const send = sender('voteOnStandard', () => ({ ...box.fields, as: who.field }));
  const go = mainButton('Cast my vote', () => void vote());
  buttons(go, plainButton('Not now', closePanel));

  async function vote(): Promise<void> {
    const choice = (box?.choice() ?? '') as Sent<'voteOnStandard'>['choice'];
    const done = await send(go, 'Casting…', { standard: standard.code, choice, why: box?.why() ?? '', as: who.as() });
    if (!done) return;
    await open(undefined, who.as());
    saidDone('Saved.', done, () => void open(standard.code, who.as()));
  }
}

const present = (...items: (HTMLElement | undefined)[]): HTMLElement[] =>
  items.filter((item): item is HTMLElement => item !== undefined);
