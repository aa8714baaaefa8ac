import type { Reply, Sent } from '../../src/contract';
import { start } from '../page';
import { call, closePanel } from '../server';
import { checks } from '../ui/choices';
import { h } from '../ui/dom';
import { type Field, field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { buttons, empty, mainButton, panel, plainButton, waiting } from '../ui/panel';
import { questionField } from '../ui/question';

type Form = Reply<'closeForm'>;

void open(typeof start.idea === 'string' ? start.idea : undefined);

async function open(idea?: string, onlyFor: string[] = []): Promise<void> {
  waiting('Looking up the review…');
  try {
    draw(await call('closeForm', { ...(idea ? { idea } : {}), ...(onlyFor.length > 0 ? { onlyFor } : {}) }), onlyFor);
  } catch (error) {
    empty((error as Error).message);
  }
}

function draw(form: Form, onlyFor: readonly string[]): void {
  const { idea } = form;
  if (!idea) {
    empty(
      form.ideas.length === 0
        ? 'No review is open. Menu: Review and vote opens one for an idea that waits for it.'
        : 'No review of this idea is open.',
    );
    return;
  }
  const questions = form.questions.map((one) => ({ one, field: questionField(one) }));
  const audiences = checks(
    'Groups it is for',
    form.audiences.map((one) => one.group),
    'each gets a row in the Change plan; the product stands ready, empty',
    form.audiences.filter((one) => one.chosen).map((one) => one.group),
  );
  const because = form.captureBecause
    ? field('Why is it worth capturing?', h('input', { type: 'text', maxLength: 500 }), 'it names no priority')
    : undefined;
  const testNext = area('What will be tested next?', form.roads ? testWithWords(form.roads.testWith) : '', 'optional');
  const doesNotWork = area('What do we now know does not work?', '', 'optional');
  const back = form.leadsTo === 'back';
  const fields = (): Record<string, Field | undefined> => ({
    ...Object.fromEntries(questions.map(({ one, field: own }) => [one.code, own])),
    captureBecause: because,
    testNext,
    doesNotWork,
  });
  panel(
    h('h1', {}, h('span', { class: 'id' }, idea.id), ` ${idea.title}`),
    h('p', { class: 'note' }, idea.note),
    h('h2', {}, 'The five conditions'),
    h('ul', { class: 'plain' }, ...form.conditions.map(condition)),
    ...present(
      form.oneAccount !== '' && h('p', { class: 'note after' }, `${form.oneAccount}.`),
      form.talk !== '' && h('div', { class: 'box look' }, h('b', {}, '▲ Talk first. '), form.talk),
      form.waits !== '' && h('div', { class: 'box' }, h('b', {}, 'Not yet. '), form.waits),
      roads(form, onlyFor),
      standards(form),
    ),
    h('h2', {}, back ? 'What we keep from it' : 'What we know now'),
    ...(back ? [] : questions.map(({ field: own }) => own.element)),
    ...(back ? [testNext.element, doesNotWork.element] : present(because?.element, audiences.element)),
    ...present(
      form.closed !== '' && h('div', { class: 'box' }, form.closed),
      form.ideas.length > 1 && otherReview(form, idea.id),
    ),
  );
  if (form.closed !== '' || form.waits !== '') {
    buttons(plainButton('Not now', closePanel));
    return;
  }
  const send = sender('closeReview', fields);
  const go = mainButton('Close the review', () => void close());
  buttons(go, plainButton('Not now', closePanel));

  async function close(): Promise<void> {
    const body: Sent<'closeReview'> = {
      idea: idea!.id,
      ...(back
        ? { testNext: testNext.box.value.trim(), doesNotWork: doesNotWork.box.value.trim() }
        : {
            answers: Object.fromEntries(questions.map(({ one, field: own }) => [one.code, own.box.value.trim()])),
            audiences: audiences.values(),
          }),
      ...(because ? { captureBecause: because.box.value.trim() } : {}),
      ...(onlyFor.length > 0 ? { onlyFor: [...onlyFor] } : {}),
    };
    const done = await send(go, 'Closing…', body);
    if (!done) return;
    panel(h('h1', {}, h('span', { class: 'id' }, idea!.id), ` ${idea!.title}`), next(done.outcome));
    buttons(plainButton('Close', closePanel));
    saidDone(done.outcome === 'Knowledge' ? 'Knowledge.' : 'Returned with learning.', done, () => void open(idea!.id));
  }
}

/** Met or not in a word, and what it says. */
function condition({ title, met, words }: Form['conditions'][number]): HTMLElement {
  return h(
    'li',
    { class: 'item' },
    h('b', {}, `${met ? '✓ ' : '▲ '}${title}: `),
    h('span', { class: met ? 'yes' : 'no' }, met ? 'yes' : 'not yet'),
    h('span', { class: 'note under' }, words),
  );
}

/** What stands in the way is fairness: two roads, and no third. */
function roads({ roads: way, idea }: Form, onlyFor: readonly string[]): HTMLElement | false {
  if (!way || !idea) return false;
  const named = checks(
    'Places it may be named for',
    way.named,
    'the product then says whom it was not shown to help',
    onlyFor,
  );
  return h(
    'section',
    {},
    h('h2', {}, 'Two roads from here'),
    h('p', {}, h('b', {}, '1. Return to generation'), `: ${testWithWords(way.testWith).replace('Test', 'test')}.`),
    h('p', {}, h('b', {}, '2. Elevate for named contexts only.')),
    way.named.length === 0
      ? h(
          'p',
          { class: 'note' },
          'No place can be named yet: none has a result that says how it went for priority groups.',
        )
      : h(
          'div',
          {},
          named.element,
          plainButton('See what that leads to', () => void open(idea.id, named.values())),
        ),
  );
}

function standards({ standards: lines }: Form): HTMLElement | false {
  if (lines.length === 0) return false;
  return h(
    'section',
    {},
    h('h2', {}, 'How the standards were rated'),
    h(
      'ul',
      { class: 'plain' },
      ...lines.map(({ text, words, met }) =>
        h(
          'li',
          { class: 'item' },
          `${met ? '✓ met: ' : '▲ not met: '}${text}`,
          h('span', { class: 'note under' }, words),
        ),
      ),
    ),
  );
}

function otherReview({ ideas }: Form, idea: string): HTMLElement {
  const box = pick(ideas, idea);
  box.addEventListener('change', () => void open(box.value));
  return field('Another review', box).element;
}

function next(outcome: string): HTMLElement {
  return h(
    'p',
    {},
    outcome === 'Knowledge'
      ? 'Its product and plan rows stand ready on the tabs Products and Change plan. Next: fill them in.'
      : 'What we learned stands under “Returned with learning” on the Dashboard. The idea goes on in Generation.',
  );
}

const testWithWords = (groups: readonly string[]): string =>
  groups.length === 0 ? 'Test with a priority group' : `Test with ${groups.join(' and ')}`;

function area(label: string, value: string, note: string): Field<HTMLTextAreaElement> {
  const box = h('textarea', { rows: 2, maxLength: 5000 });
  box.value = value;
  return field(label, box, note);
}

const present = (...items: (HTMLElement | false | undefined)[]): HTMLElement[] =>
  items.filter((item): item is HTMLElement => item instanceof HTMLElement);
