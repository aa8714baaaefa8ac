import type { Reply } from '../../src/contract';
import { h } from './dom';
import { type Field, field, pick } from './field';

export type Me = Reply<'moveForm'>['me'];

/** Who somebody enters something as: themselves, or a person without an account who sits beside them. */
export interface WhoBox {
  readonly element: HTMLElement;
  readonly field: Field<HTMLSelectElement> | undefined;
  /** Blank for the person at the keyboard. */
  as(): string;
}

export function whoBox(me: Me, chosen = ''): WhoBox {
  if (me.others.length === 0) {
    const words = me.name === '' ? 'Your account is not on the People tab.' : `You are ${me.name}.`;
    return { element: h('p', { class: 'note who' }, words), field: undefined, as: () => '' };
  }
  const own = me.name === '' ? { value: '', text: 'Choose your name' } : { value: '', text: `${me.name} (you)` };
  const others = me.others.map(({ name, group }) => ({ value: name, text: group === '' ? name : `${name}, ${group}` }));
  const box = field('Who are you?', pick([own, ...others], chosen));
  return { element: box.element, field: box, as: () => box.box.value };
}
