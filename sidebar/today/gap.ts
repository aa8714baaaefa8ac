import type { Reply } from '../../src/contract';
import { h } from '../ui/dom';
import { type Field, field, pick } from '../ui/field';
import { sender } from '../ui/form';
import { withIds } from '../ui/ids';
import { buttons, mainButton, panel, plainButton, saidNothing } from '../ui/panel';

type Today = Reply<'today'>;

/** *Explain a gap*: why it stopped, and what by whom would carry it on. The second becomes an ask. */
export function drawGap(
  today: Today,
  gap: Today['breaks'][number],
  as: string,
  back: (done?: Reply<'explainGap'>) => void,
): void {
  const line = () => h('input', { type: 'text', maxLength: 500 });
  const why = field('Why did it stop?', line(), 'one line; nobody is blamed');
  const what = field('What would carry it on?', line(), 'an activity, support or a tool');
  const who = field('Who does it?', pick([{ value: '', text: 'Choose a name' }, ...today.people]));
  const by = field('By when?', h('input', { type: 'date', min: today.today }));
  const fields = (): Record<string, Field | undefined> => ({ why, what, who, by });
  const send = sender('explainGap', fields);
  const save = mainButton('Make it an ask', () => void explain());
  saidNothing();
  panel(
    h('h1', {}, ...withIds(gap.title)),
    h('p', { class: 'note' }, ...withIds(gap.note)),
    why.element,
    what.element,
    who.element,
    by.element,
  );
  buttons(
    save,
    plainButton('Back', () => back()),
  );
  why.box.focus();

  async function explain(): Promise<void> {
    by.fail(undefined);
    if (by.box.value === '') {
      by.fail('Choose a day.');
      by.box.focus();
      return;
    }
    const done = await send(save, 'Saving…', {
      kind: gap.kind,
      object: gap.object,
      why: why.box.value.trim(),
      what: what.box.value.trim(),
      who: who.box.value,
      by: by.box.value,
      as,
    });
    if (done) back(done);
  }
}
