import type { Reply, Sent } from '../../src/contract';
import { call, closePanel } from '../server';
import { radios } from '../ui/choices';
import { h } from '../ui/dom';
import { field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { whoBox } from '../ui/me';
import { buttons, empty, mainButton, panel, plainButton, say, waiting } from '../ui/panel';

type Form = Reply<'definitionForm'>;
type Definition = Form['definitions'][number];
type Given = Sent<'giveFeedback'>['said'][number];

void open();

/** Looks up the definitions, and what the person chosen said of them before. */
async function open(as = ''): Promise<void> {
  waiting('Looking up what we call knowledge…');
  try {
    draw(await call('definitionForm', { as }), as);
  } catch (error) {
    if (as === '') {
      empty((error as Error).message);
      return;
    }
    await open();
    say('look', 'Not yet.', (error as Error).message);
  }
}

/** Does it hold, at which step of the cycle not, and why: for each definition, and for none that one passes over. */
function draw(form: Form, as: string): void {
  if (form.definitions.length === 0) {
    empty('We have not said yet what counts as knowledge. Write it on the tab Charter, of the kind Definition.');
    return;
  }
  const who = whoBox(form.me, as);
  who.field?.box.addEventListener('change', () => void open(who.as()));
  const questions = form.definitions.map((one, at) => question(one, form.phases, at));
  panel(
    h('h1', {}, 'What we call knowledge'),
    h('p', { class: 'note' }, 'Does it still hold? Pass over what you have nothing to say about.'),
    who.element,
    ...questions.map((one) => one.element),
  );
  const fields = () => ({ ...Object.fromEntries(questions.map((one) => [one.code, one.field])), as: who.field });
  const send = sender('giveFeedback', fields);
  const go = mainButton('Send my answers', () => void give());
  buttons(go, plainButton('Not now', closePanel));

  async function give(): Promise<void> {
    const said = questions.flatMap((one) => one.given() ?? []);
    const done = await send(go, 'Sending…', { said, as: who.as() });
    if (!done) return;
    await open(who.as());
    saidDone('Saved.', done, () => void open(who.as()));
  }
}

const choices = [
  { value: 'Holds', text: 'Holds' },
  { value: 'Rethink', text: 'Rethink' },
  { value: 'Not sure', text: 'Not sure' },
];

function question(one: Definition, phases: readonly string[], at: number) {
  const answer = radios(one.text, `definition-${at}`, choices, one.answers, one.says);
  answer.element.classList.add('side');
  const step = pick([{ value: '', text: 'All of them' }, ...phases], one.phase);
  const phase = field('At which step?', step);
  const why = field('Why?', h('input', { type: 'text', maxLength: 5000, value: one.why }), 'one line is enough');
  const more = h('div', {}, phase.element, why.element);
  const showMore = () => {
    more.hidden = answer.value() === '';
  };
  answer.element.addEventListener('change', showMore);
  showMore();
  /** What is new: an answer given before is not sent again. */
  const given = (): Given | undefined => {
    const now = { says: answer.value(), phase: step.value, why: why.box.value.trim() };
    const isSame = now.says === one.says && now.phase === one.phase && now.why === one.why;
    // The boxes hold no other words than the contract's.
    return isSame ? undefined : { code: one.code, ...(now as Omit<Given, 'code'>) };
  };
  return { code: one.code, element: h('section', { class: 'item' }, answer.element, more), field: answer.field, given };
}
