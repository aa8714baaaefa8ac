import type { Reply } from '../../src/contract';
import { likeness, worthShowing } from '../../src/domain/likeness';
import { start } from '../page';
import { call, closePanel } from '../server';
import { checks, radios } from '../ui/choices';
import { h, show } from '../ui/dom';
import { type Field, field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { whoBox } from '../ui/me';
import { buttons, empty, mainButton, panel, plainButton, say, waiting } from '../ui/panel';

type Form = Reply<'proposeForm'>;
type Known = Form['ideas'][number];

/** The line that it was opened from, by its number. */
const noticed = start.noticed === undefined ? undefined : Number(start.noticed);

void open();

async function open(): Promise<void> {
  waiting('Getting ready…');
  try {
    draw(
      await call('proposeForm', {
        ...(typeof start.from === 'string' ? { from: start.from } : {}),
        ...(noticed === undefined ? {} : { noticed }),
      }),
    );
  } catch (error) {
    empty((error as Error).message);
  }
}

function draw(form: Form): void {
  const line = typeof start.line === 'string' ? start.line : form.line;
  const who = whoBox(form.me);
  const meantFor = checks('Who will use this?', form.groups, 'several may');
  const title = field(
    'Your idea, in a few words',
    h('input', { type: 'text', maxLength: 200, value: line.length > 80 ? '' : line }),
  );
  const alike = h('div', { role: 'status', 'aria-live': 'polite' });
  const problem = field('What problem does it solve?', h('textarea', { rows: 2, maxLength: 5000 }));
  problem.box.value = line;
  const kind = radios('Has anyone done this before?', 'kind', [
    { value: 'Known', text: 'Yes, we know it from elsewhere' },
    { value: 'Novel', text: 'No, it is new to us' },
  ]);
  const source = field('Where do you know it from?', h('textarea', { rows: 2, maxLength: 5000 }));
  const label = source.element.querySelector('label')!;
  const ask = () => {
    const isNew = kind.value() === 'Novel';
    source.element.hidden = kind.value() === '';
    show(
      label,
      isNew ? 'What do you expect to see?' : 'Where do you know it from?',
      h('span', { class: 'note' }, isNew ? 'we will compare it with what happens' : 'a school, a paper, a person'),
    );
  };
  kind.element.addEventListener('change', ask);
  ask();
  const team = field(
    'Whose idea is it?',
    pick(['', ...form.teams].map(named('No team')), form.me.team),
    'the team that tries it first',
  );
  const priority = field('Which priority?', pick([{ value: '', text: 'None of them' }, ...form.priorities]));
  const measure = field('Which measure should move?', pick([{ value: '', text: 'None yet' }, ...form.measures]));
  const topic = field('Topic', pick(['', ...form.topics].map(named('None'))));
  // Whoever has no account is of no team here, unless they say so.
  who.field?.box.addEventListener('change', () => {
    team.box.value = who.as() === '' ? form.me.team : '';
  });
  let cameFrom = form.from?.value ?? '';
  const origin = h('p', { class: 'note' });
  const showOrigin = () => show(origin, cameFrom === '' ? '' : `Comes from ${titleOf(form, cameFrom)}.`);
  showOrigin();

  const different = new Set<string>();
  const look = () => {
    const known = form.ideas
      .filter(({ value }) => !different.has(value) && value !== cameFrom)
      .map((idea) => ({ idea, like: likeness(title.box.value, idea.title) }))
      .sort((one, other) => other.like - one.like)[0];
    if (!known || known.like < worthShowing) show(alike);
    else
      show(
        alike,
        looksLike(
          known.idea,
          () => {
            cameFrom = known.idea.value;
            showOrigin();
            look();
            title.box.focus();
          },
          () => {
            different.add(known.idea.value);
            look();
            title.box.focus();
          },
        ),
      );
  };
  title.box.addEventListener('input', look);
  look();

  const fields = (): Record<string, Field | undefined> => ({
    title,
    meantFor: meantFor.field,
    problem,
    kind: kind.field,
    source,
    as: who.field,
  });
  const send = sender('propose', fields);
  const save = mainButton('Propose it', () => void go());

  panel(
    h('h1', {}, 'A new idea'),
    h('p', { class: 'note' }, 'You can save it half done. Only your idea in a few words is needed.'),
    origin,
    form.groups.length === 0
      ? h('p', { class: 'note' }, 'Name the groups who may use ideas on the tab People: Kind Group, one row each.')
      : meantFor.element,
    title.element,
    alike,
    problem.element,
    kind.element,
    source.element,
    team.element,
    ...(form.priorities.length > 0 ? [priority.element] : []),
    ...(form.measures.length > 0 ? [measure.element] : []),
    ...(form.topics.length > 0 ? [topic.element] : []),
    who.element,
    openOne(form),
  );
  buttons(save, 'you can add to it later');
  (form.groups.length > 0 ? meantFor.field.box : title.box).focus();

  async function go(): Promise<void> {
    const chosen = kind.value();
    const done = await send(save, 'Saving…', {
      title: title.box.value.trim(),
      meantFor: meantFor.values(),
      problem: problem.box.value.trim(),
      ...(chosen === 'Known' || chosen === 'Novel' ? { kind: chosen } : {}),
      source: chosen === '' ? '' : source.box.value.trim(),
      team: team.box.value,
      priority: priority.box.value,
      topic: topic.box.value,
      measures: measure.box.value === '' ? [] : [measure.box.value],
      cameFrom,
      ...(noticed === undefined ? {} : { noticed }),
      as: who.as(),
    });
    if (!done) return;
    panel(
      h('h1', {}, 'Thank you'),
      h('p', {}, 'The next step is a first small test: type a line on the tab Tests & uses when it begins.'),
    );
    buttons(
      mainButton('Another idea', () => void open()),
      plainButton('Close', closePanel),
    );
    saidDone('Proposed.', done, () => void open());
  }
}

/** What somebody is about to propose may be there already: build on it, or say that it is different. */
function looksLike(idea: Known, build: () => void, different: () => void): HTMLElement {
  return h(
    'div',
    { class: 'box look' },
    h('b', {}, '▲ Looks like one we have.'),
    ` ${idea.text} (${idea.about}).`,
    h(
      'div',
      { class: 'row after' },
      plainButton(`Build on ${idea.value}`, build),
      plainButton('It is different', different, 'link'),
    ),
  );
}

const named = (blank: string) => (value: string) => ({ value, text: value === '' ? blank : value });

const titleOf = (form: Form, id: string): string =>
  form.from?.value === id ? form.from.text : (form.ideas.find((idea) => idea.value === id)?.text ?? id);

/** The other half of this panel: an idea that is there already, to look at and to move on. */
function openOne(form: Form): HTMLElement {
  if (form.ideas.length === 0) return h('div', {});
  const box = pick([{ value: '', text: 'Choose an idea' }, ...form.ideas.map(({ value, text }) => ({ value, text }))]);
  const about = h('p', { class: 'note', role: 'status', 'aria-live': 'polite' });
  const go = plainButton('Open it', () => {
    if (box.value === '') return;
    void call('openPanel', { panel: 'moveIdea', start: { idea: box.value } }).catch((error: Error) =>
      say('look', 'Not yet.', error.message),
    );
  });
  go.hidden = true;
  box.addEventListener('change', () => {
    const idea = form.ideas.find(({ value }) => value === box.value);
    show(about, idea ? `${idea.about}.` : '');
    go.hidden = !idea;
  });
  return h('section', {}, h('h2', {}, 'Or open one we have'), field('Idea', box).element, about, go);
}
