import type { Reply } from '../../src/contract';
import { radios } from './choices';
import { h } from './dom';
import { type Field, field } from './field';

type Ballot = NonNullable<Reply<'reviewForm'>['ballot']>;

/** The choices with a reason, or in their place why this person cannot vote now; the count once they have voted. */
export interface BallotBox {
  readonly elements: readonly HTMLElement[];
  readonly fields: { readonly choice?: Field; readonly why?: Field };
  readonly isOpen: boolean;
  choice(): string;
  why(): string;
}

export function ballotBox(ballot: Ballot, heading: string, whyNote: string): BallotBox {
  const count = ballot.count && countShown(ballot.count);
  const rules = h('div', { class: 'box' }, h('b', {}, ballot.rules.split(',')[0] ?? ''), rest(ballot.rules));
  if (ballot.closed !== '') {
    const closed = h('div', { class: 'box look' }, h('b', {}, ballot.closed));
    return {
      elements: [h('h2', {}, heading), closed, ...(count ? [count] : []), rules],
      fields: {},
      isOpen: false,
      choice: () => '',
      why: () => '',
    };
  }
  const choices = radios('Choose one', 'choice', ballot.choices, '', ballot.choice);
  choices.element.classList.add('light');
  const box = h('textarea', { rows: 2, maxLength: 5000 });
  box.value = ballot.why;
  const why = field('Why?', box, whyNote);
  const voted =
    ballot.choice === '' ? undefined : h('p', { class: 'note' }, 'You have voted. Voting again replaces it.');
  const chosen = ballot.chosen === '' ? undefined : h('p', { class: 'note' }, ballot.chosen);
  return {
    elements: [h('h2', {}, heading), voted, choices.element, why.element, count, rules, chosen].filter(
      (one): one is HTMLElement => one !== undefined,
    ),
    fields: { choice: choices.field, why },
    isOpen: true,
    choice: choices.value,
    why: () => box.value.trim(),
  };
}

const rest = (rules: string): string => rules.slice((rules.split(',')[0] ?? '').length);

function countShown({ words, lines, hands, oneAccount }: NonNullable<Ballot['count']>): HTMLElement {
  return h(
    'div',
    { class: 'box good' },
    h('b', {}, 'The count. '),
    words,
    h('ul', { class: 'plain' }, ...lines.map(({ choice, votes }) => h('li', {}, `${votes} · ${choice}`))),
    ...hands.map((line) => h('p', { class: 'note after' }, line)),
    ...(oneAccount === '' ? [] : [h('p', { class: 'note after' }, `${oneAccount}.`)]),
  );
}
