import { DOC } from '../../runtime/host/files';
import type { Desk } from '../desk/desk';
import type { DocView, MailView } from '../protocol';

/** Docs that the script has made, the newest first; those in the trash last. */
export function docViews({ runtime: { state } }: Desk): DocView[] {
  const made = Object.values(state.files.value).filter(({ mimeType }) => mimeType === DOC);
  return [...new Set([...made.map(({ id }) => id), ...state.docs.ids()])]
    .map((id) => {
      const { name = 'Untitled document', trashed = false, modified = '' } = state.files.value[id] ?? {};
      return { id, name, trashed, modified, doc: state.docs.get(id) };
    })
    .sort((one, other) => Number(one.trashed) - Number(other.trashed) || other.modified.localeCompare(one.modified));
}

/** Mails that the script has sent, the newest first; none has left this computer. */
export function mailViews({ runtime: { state } }: Desk): MailView[] {
  return state.outbox.value
    .map(({ id, sent, to, cc, subject, body, html, attachments }) => ({
      id,
      sent,
      to,
      cc,
      subject,
      body,
      html,
      attachments: attachments.map(({ name }) => name),
    }))
    .reverse();
}
