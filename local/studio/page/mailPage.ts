import type { MailView } from '../protocol';
import { h } from './dom';

/** One mail to read. Its HTML stands in a frame that may do nothing at all. */
export function mailPage({ to, cc, subject, sent, body, html, attachments }: MailView): HTMLElement {
  const facts = [
    `To ${to}`,
    cc && `Copy to ${cc}`,
    sent.replace('T', ' ').slice(0, 16),
    attachments.length > 0 && `With ${attachments.join(', ')}`,
  ];
  const text = h('pre', { class: 'mailText' }, body);
  const frame = h('iframe', { class: 'mailFrame', sandbox: '', title: `The mail “${subject}”`, src: html });
  return h(
    'article',
    { class: 'paper' },
    h('h3', {}, subject),
    h('p', { class: 'facts' }, facts.filter(Boolean).join('  ·  ')),
    html ? frame : text,
  );
}
