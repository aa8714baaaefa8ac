import type { Reply } from '../../src/contract';
import { call, closePanel } from '../server';
import { h } from '../ui/dom';
import { field, pick } from '../ui/field';
import { saidDone, sender } from '../ui/form';
import { whoBox } from '../ui/me';
import { buttons, empty, mainButton, panel, plainButton, waiting } from '../ui/panel';

void open();

async function open(): Promise<void> {
  waiting('Getting ready…');
  try {
    draw(await call('proposeForm', {}));
  } catch (error) {
    empty((error as Error).message);
  }
}

/** One line, and a topic if wanted: what somebody noticed on the way. */
function draw(form: Reply<'proposeForm'>): void {
  const who = whoBox(form.me);
  const line = field('What did you notice?', h('textarea', { rows: 3, maxLength: 500 }), 'one line is enough');
  const topic = field('About what?', pick([{ value: '', text: 'Nothing in particular' }, ...form.topics]), 'optional');
  const send = sender('notice', () => ({ line, as: who.field }));
  const keep = mainButton('Keep it', () => void go());
  panel(h('h1', {}, 'I noticed…'), line.element, ...(form.topics.length > 0 ? [topic.element] : []), who.element);
  buttons(keep, plainButton('Close', closePanel));
  line.box.focus();

  async function go(): Promise<void> {
    const done = await send(keep, 'Keeping…', { line: line.box.value.trim(), topic: topic.box.value, as: who.as() });
    if (!done) return;
    line.box.value = '';
    saidDone('Kept.', done, () => line.box.focus());
  }
}
