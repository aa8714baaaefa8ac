import type { Sent } from '../../src/contract';
import { radios } from '../ui/choices';
import { h } from '../ui/dom';
import { field } from '../ui/field';
import { sender } from '../ui/form';
import { buttons, mainButton, panel, plainButton, saidNothing, say } from '../ui/panel';
import type { Form, Then } from './form';

type Given = Sent<'rateStandards'>['ratings'][number];

const choices = ['Met', 'Partly', 'Not met', "Can't tell"].map((value) => ({ value, text: value.replace("'", '’') }));

/** One reviewer, all standards; anything but Met with a note. What others said is not shown. */
export function drawRating(form: Form, idea: NonNullable<Form['idea']>, as: string, then: Then): void {
  saidNothing();
  const standards = (form.rate?.standards ?? []).map((one, at) => {
    const rating = radios(one.text, `rating-${at}`, choices, one.required ? '' : 'not required', one.rating);
    rating.element.classList.add('side');
    const note = field('Note', h('input', { type: 'text', maxLength: 500, value: one.note }), 'what is missing');
    const showNote = () => {
      note.element.hidden = rating.value() === 'Met' || rating.value() === '';
    };
    rating.element.addEventListener('change', showNote);
    showNote();
    return { ...one, rating, note };
  });
  panel(
    h('h1', {}, h('span', { class: 'id' }, idea.id), ` ${idea.title}`),
    h('p', { class: 'note' }, 'Does it meet what we agreed on? You may change your ratings while the review is open.'),
    ...standards.flatMap(({ rating, note }) => [rating.element, note.element]),
    h('p', { class: 'note after' }, '“Can’t tell” counts as not met: no evidence is not evidence.'),
  );
  const fields = () =>
    Object.fromEntries(
      standards.flatMap(({ code, rating, note }) => [
        [code, rating.field],
        [`${code} note`, note],
      ]),
    );
  const send = sender('rateStandards', fields);
  const go = mainButton('Save my ratings', () => void save());
  buttons(go, plainButton('Back', then.back));
  document.querySelector('h1')?.scrollIntoView();

  async function save(): Promise<void> {
    const ratings = standards.flatMap(({ code, rating, note }): Given[] =>
      rating.value() === ''
        ? []
        : [{ standard: code, rating: rating.value() as Given['rating'], note: noteOf(rating.value(), note.box.value) }],
    );
    const done = await send(go, 'Saving…', { idea: idea.id, ratings, as });
    if (done) await then.after(done);
    else if (!document.querySelector('.error')) say('look', 'Not yet.', 'Rate every standard.');
  }
}

const noteOf = (rating: string, note: string): string => (rating === 'Met' ? '' : note.trim());
