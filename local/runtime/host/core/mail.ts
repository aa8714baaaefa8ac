import { ServiceError } from '../../sheets/refusal';
import type { Mail } from '../hostCore';
import { quotas } from '../quotas';
import { remaining, use } from '../usage';
import type { Part } from './part';

export const mail: Part<'remainingMail' | 'send'> = ({ options }, { state, clock }) => ({
  remainingMail: () => remaining(state.usage, 'mails', options.person, clock.now()),
  send(json) {
    const letter = JSON.parse(json) as Mail;
    const recipients = recipientsOf(letter);
    use(state.usage, 'mails', options.person, clock.now(), recipients.length);
    const outbox = state.outbox.touch();
    const sent = new Date(clock.now()).toISOString();
    outbox.push({ id: `mail-${outbox.length + 1}`, sent, from: options.person, ...letter });
  },
});

function recipientsOf({ to, cc, bcc, body, html }: Mail): string[] {
  const recipients = [to, cc, bcc]
    .flatMap((list) => list.split(','))
    .map((one) => one.trim())
    .filter(Boolean);
  if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
  const wrong = recipients.find((one) => !/^[^<>]*<?[^\s@<>]+@[^\s@<>]+>?$/.test(one));
  if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
  if (recipients.length > quotas.mailRecipients)
    throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  if (Buffer.byteLength(body + html) > quotas.mailBody) throw new ServiceError('Limit Exceeded: Email Body Size.');
  return recipients;
}
