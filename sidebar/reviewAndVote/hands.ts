import { h } from '../ui/dom';
import { field, pick } from '../ui/field';
import { sender } from '../ui/form';
import { buttons, mainButton, panel, plainButton, saidNothing } from '../ui/panel';
import type { Form, Then } from './form';

/** A group raised its hands: one vote, with the group named and the head-count shown. */
export function drawHands(form: Form, idea: NonNullable<Form['idea']>, then: Then): void {
  saidNothing();
  const number = (value = '') => h('input', { type: 'number', min: '0', step: '1', value, className: 'num' });
  const group = field('Which group?', pick([{ value: '', text: 'Choose a group' }, ...form.hands]));
  const people = field('How many people?', number());
  const hands = (form.ballot?.choices ?? choices).map(({ text }) => field(text, number('0')));
  const why = field('Why?', h('textarea', { rows: 2, maxLength: 5000 }), 'needed unless most say Knowledge');
  panel(
    h('h1', {}, h('span', { class: 'id' }, idea.id), ` ${idea.title}`),
    h('p', { class: 'note' }, 'A show of hands counts as one vote. The group is named and the hands are shown.'),
    group.element,
    people.element,
    h('h2', {}, 'Hands for'),
    ...hands.map((one) => one.element),
    why.element,
  );
  const send = sender('recordHands', () => ({ group, people, why }));
  const go = mainButton('Record the hands', () => void record());
  buttons(go, plainButton('Back', then.back));
  document.querySelector('h1')?.scrollIntoView();

  async function record(): Promise<void> {
    const count = (text: string): number => Math.max(0, Math.trunc(Number(text) || 0));
    const done = await send(go, 'Recording…', {
      idea: idea.id,
      group: group.box.value,
      people: count(people.box.value),
      hands: hands.map((one) => count(one.box.value)),
      why: why.box.value.trim(),
    });
    if (done) await then.after(done);
  }
}

const choices = ['Knowledge', 'Promising', 'Nothing rises yet'].map((text) => ({ text }));
