import { h } from './dom';
import { type Me, type WhoBox, whoBox } from './me';
import { plainButton } from './panel';

/**
 * Who somebody enters something as, in one line where that is clear: the choice of another name is one click away.
 * `more` is said behind the name.
 */
export function whoNote(me: Me, more = '', chosen = '', other = 'Enter it for somebody else'): WhoBox {
  const box = whoBox(me, chosen);
  if (!box.field || me.name === '' || chosen !== '') return box;
  const { field } = box;
  const choose = plainButton(
    other,
    () => {
      line.replaceWith(box.element);
      field.box.focus();
    },
    'link',
  );
  const line = h('p', { class: 'note who' }, `You are ${me.name}.${more === '' ? '' : ` ${more}`} `, choose);
  return { ...box, element: line };
}
