import type { Reply, Sent } from '../../src/contract';
import { start } from '../page';
import { call, closePanel, type NotDone } from '../server';
import { checks, radios } from '../ui/choices';
import { h } from '../ui/dom';
import { chartSection, groupsSection, testsTable } from '../ui/evidence';
import { type Field, field, pick } from '../ui/field';
import { type Fields, refusedAt, saidDone, sender } from '../ui/form';
import { whoBox } from '../ui/me';
import { buttons, empty, mainButton, panel, plainButton, say, waiting } from '../ui/panel';
import { questionField } from '../ui/question';

type Form = Reply<'moveForm'>;
type Move = Sent<'moveStage'>;

void open(typeof start.idea === 'string' ? start.idea : undefined);

async function open(idea?: string, to?: Move['to']): Promise<Form | undefined> {
  waiting('Looking up the idea…');
  try {
    const form = await call('moveForm', { ...(idea ? { idea } : {}), ...(to ? { to } : {}) });
    draw(form);
    return form;
  } catch (error) {
    empty((error as Error).message);
    return undefined;
  }
}

function draw(form: Form): void {
  const { idea, to, evidence } = form;
  if (!idea) {
    drawChoice(form);
    return;
  }
  const who = whoBox(form.me);
  const answers = form.questions
    .filter((one) => one.kind !== 'rating')
    .map((one) => ({ one, field: questionField(one) }));
  const why = form.questions
    .filter((one) => one.kind === 'rating')
    .map((one) => ({ one, field: questionField({ ...one, ask: 'Why?', hint: '' }) }));
  const rating = form.asks.rating
    ? radios('How strong is the evidence?', 'rating', evidence ? ratings : [], 'your view, kept beside the tool’s hint')
    : undefined;
  const parts =
    form.asks.participants.length > 0
      ? checks('Who took part?', form.asks.participants, 'people of at least two teams')
      : undefined;
  const reason = form.asks.reason === '' ? undefined : area(form.asks.reason, 'one line');
  const testNext = form.asks.testNext ? area('What will you test next?', '') : undefined;
  const doesNotWork = form.asks.testNext ? area('What do we now know does not work?', 'optional') : undefined;
  const agreedBy =
    form.asks.agreedBy.length > 0
      ? field(
          'Who else agrees?',
          pick([{ value: '', text: 'Choose a name' }, ...form.asks.agreedBy]),
          'one from the team, one from outside it',
        )
      : undefined;
  const closesOn =
    form.asks.closesOn === ''
      ? undefined
      : field(
          'Open until',
          h('input', { type: 'date', value: form.asks.closesOn }),
          'everybody active is invited to vote',
        );

  const fields = (): Record<string, Field | undefined> => ({
    ...Object.fromEntries([...answers, ...why].map(({ one, field: own }) => [one.code, own])),
    rating: rating?.field,
    participants: parts?.field,
    reason,
    testNext,
    doesNotWork,
    agreedBy,
    closesOn,
    as: who.field,
  });
  const send = sender('moveStage', fields, stillEmpty);
  const keep = sender('saveAnswers', fields);
  const said = () =>
    Object.fromEntries(
      [...answers, ...why]
        .map(({ one, field: own }) => [one.code, own.box.value.trim()])
        .filter(([, text]) => text !== ''),
    );

  const answered = form.questions.filter((one) => one.value.trim() !== '').length;
  panel(
    h('h1', {}, `${idea.id} ${idea.title}`),
    h('p', { class: 'note' }, idea.next === '–' ? idea.about : `${idea.about} Next: ${idea.next}.`),
    ...present(
      evidence && testsTable(evidence),
      evidence && chartSection(evidence),
      evidence && groupsSection(evidence),
    ),
    ...present(
      form.questions.length > 0 &&
        h(
          'h2',
          {},
          'What we make of it ',
          h('span', { class: 'note plain' }, `${answered} of ${form.questions.length} answered`),
        ),
      ...answers.map(({ field: own }) => own.element),
      rating?.element,
      rating &&
        evidence &&
        h('p', { class: 'note' }, `The tool’s hint: ${evidence.hint.rating}, ${evidence.hint.words}.`),
      ...why.map(({ field: own }) => own.element),
      parts?.element,
      reason?.element,
      testNext?.element,
      doesNotWork?.element,
      agreedBy?.element,
      closesOn?.element,
      who.element,
      form.waits.length > 0 &&
        h('div', { class: 'box look' }, h('b', {}, '▲ Also needed:'), ` ${form.waits.join('; ')}.`),
      form.closed !== '' && h('div', { class: 'box' }, form.closed),
      to === undefined &&
        h(
          'div',
          { class: 'box' },
          h('b', {}, 'In a review.'),
          ' Its vote decides what comes next. Menu: Review and vote.',
        ),
      otherWays(form),
      otherIdea(form),
    ),
  );
  if (to === undefined || form.closed !== '') {
    buttons(plainButton('Close', closePanel));
    return;
  }
  const go = mainButton(goWords(idea.stage, to), () => void move());
  const later = plainButton('Save for later', () => void save());
  buttons(go, ...(form.questions.length > 0 ? [later] : []));

  async function move(): Promise<void> {
    const done = await send(go, 'Moving…', {
      idea: idea!.id,
      to: to!,
      from: idea!.stage,
      answers: said(),
      ...(parts ? { participants: parts.values() } : {}),
      ...(rating?.value() ? { rating: rating.value() as NonNullable<Move['rating']> } : {}),
      ...(rating && evidence ? { hint: `${evidence.hint.rating}: ${evidence.hint.words}` } : {}),
      ...text('reason', reason),
      ...text('testNext', testNext),
      ...text('doesNotWork', doesNotWork),
      ...text('agreedBy', agreedBy),
      ...text('closesOn', closesOn),
      as: who.as(),
    } as Move);
    if (!done) return;
    const id = idea!.id;
    const next = await open(id);
    saidDone(
      `${done.say}`,
      { say: next?.idea ? `Next: ${next.idea.next}.` : '', canUndo: done.canUndo },
      () => void open(id),
    );
  }

  async function save(): Promise<void> {
    const done = await keep(later, 'Saving…', {
      idea: idea!.id,
      answers: said(),
      ...(rating?.value() ? { rating: rating.value() as NonNullable<Move['rating']> } : {}),
      as: who.as(),
    });
    if (done) saidDone('Saved.', done, () => void open(idea!.id));
  }
}

/** What is missing is said as a whole on top, and under each box that is still empty. */
function stillEmpty(no: NotDone, fields: Fields): void {
  const empty = Object.entries(fields).filter(
    ([name, own]) =>
      own &&
      name !== 'as' &&
      own.box.type !== 'radio' &&
      own.box.type !== 'checkbox' &&
      own.box.value.trim() === '' &&
      name !== 'doesNotWork',
  );
  const meant = no.field === undefined ? undefined : fields[no.field];
  if (meant && empty.length === 0) {
    refusedAt(no, fields);
    return;
  }
  say('look', 'Not yet.', no.message);
  for (const [, own] of empty) own?.fail('Still empty. One sentence is enough.');
  (meant ?? empty[0]?.[1])?.box.focus();
}

const ratings = ['Weak', 'Some', 'Strong'].map((value) => ({ value, text: value }));

function area(label: string, note: string): Field<HTMLTextAreaElement> {
  return field(label, h('textarea', { rows: 2, maxLength: 5000 }), note);
}

/** A field that was asked for and filled. */
const text = (name: string, own: Field | undefined): Record<string, string> =>
  own && own.box.value.trim() !== '' ? { [name]: own.box.value.trim() } : {};

const present = (...items: (HTMLElement | false | undefined)[]): HTMLElement[] =>
  items.filter((item): item is HTMLElement => item instanceof HTMLElement);

function goWords(from: string, to: string): string {
  if (from === 'Synthesis' && to === 'Reduction') return 'Ask for a review';
  if (from === 'Application' && to === 'Generation') return 'Start the next cycle';
  if (to === 'Set aside') return 'Set it aside';
  if (from === 'Set aside') return 'Take it up again';
  return to === 'Generation' ? 'Back to testing' : `Move to ${to}`;
}

/** Going back, setting aside, a new idea from this one: everything beside the way onward. */
function otherWays(form: Form): HTMLElement | false {
  const { idea, moves } = form;
  if (!idea) return false;
  const ways = moves.map(({ to, text: words }) => plainButton(words, () => void open(idea.id, to), 'link'));
  const fresh = plainButton(
    'Make a new idea from this',
    () =>
      void call('openPanel', { panel: 'proposeIdea', start: { from: idea.id } }).catch((error: Error) =>
        say('look', 'Not yet.', error.message),
      ),
    'link',
  );
  return h(
    'div',
    {},
    h('h2', {}, 'Other ways'),
    h('ul', { class: 'plain' }, ...[...ways, fresh].map((way) => h('li', {}, way))),
  );
}

function otherIdea(form: Form): HTMLElement {
  const box = pick(
    form.ideas.map(({ value, text: words, stage }) => ({ value, text: `${words} (${stage})` })),
    form.idea?.id,
  );
  box.addEventListener('change', () => void open(box.value));
  return field('Another idea', box).element;
}

function drawChoice(form: Form): void {
  if (form.ideas.length === 0) {
    empty('There are no ideas yet. Menu: Propose or open an idea.');
    return;
  }
  const box = pick(form.ideas.map(({ value, text: words, stage }) => ({ value, text: `${words} (${stage})` })));
  panel(h('h1', {}, 'Which idea?'), field('Idea', box).element);
  buttons(mainButton('Open it', () => void open(box.value)));
  box.focus();
}
