import type { HostCore, Mail } from '../host/hostCore';
import { wrongSignature } from './exception';
import { offered, Service } from './offered';
import type { Blob } from './utilities/blob';

interface Options {
  attachments?: readonly { getBlob?(): Blob }[];
  bcc?: string;
  cc?: string;
  htmlBody?: string;
  inlineImages?: Record<string, { getBlob?(): Blob }>;
  name?: string;
  noReply?: boolean;
  replyTo?: string;
}
interface Message extends Options {
  to?: string;
  subject?: string;
  body?: string;
}

/** Mails go to the workspace's outbox; nothing leaves the laptop. */
export class MailApp extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  getRemainingDailyQuota(): number {
    return this.#core.remainingMail();
  }
  sendEmail(...args: readonly unknown[]): void {
    this.#core.send(JSON.stringify(mail(this.#core, 'MailApp', args)));
  }
}

export class GmailApp extends Service {
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  sendEmail(...args: readonly unknown[]): GmailApp {
    this.#core.send(JSON.stringify(mail(this.#core, 'GmailApp', args)));
    return this;
  }
}

/** (message) · (to, subject, body) · (to, subject, body, options) · (to, replyTo, subject, body). */
function mail(core: HostCore, service: string, args: readonly unknown[]): Mail {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return filled(core, first as Message);
  const texts = args.slice(0, 3).every((one) => one !== undefined && one !== null);
  if (args.length < 3 || !texts) throw wrongSignature(service, args);
  if (typeof fourth === 'string') {
    return filled(core, { to: String(first), replyTo: String(second), subject: String(third), body: fourth });
  }
  return filled(core, {
    ...(fourth as Options | undefined),
    to: String(first),
    subject: String(second),
    body: String(third),
  });
}

function filled(core: HostCore, message: Message): Mail {
  const { to, cc, bcc, replyTo, name, subject, body, htmlBody, noReply, attachments } = message;
  return {
    to: to ?? '',
    cc: cc ?? '',
    bcc: bcc ?? '',
    replyTo: replyTo ?? '',
    name: name ?? '',
    subject: subject ?? '',
    body: body ?? '',
    html: htmlBody ?? '',
    noReply: noReply ?? false,
    attachments: (attachments ?? []).flatMap((one) => {
      const blob = one.getBlob?.();
      if (!blob) return [];
      return [
        { name: blob.getName() ?? '', type: blob.getContentType() ?? '', base64: core.base64(blob.getBytes(), false) },
      ];
    }),
  };
}

offered('MailApp', MailApp);
offered('GmailApp', GmailApp);
