import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

describe('mail', () => {
  test('goes to the outbox of the workspace', async () => {
    const { globals, runtime } = await scripted('');
    globals.MailApp.sendEmail('bo@birch.example', 'Monday', 'Three things', {
      htmlBody: '<b>Three</b>',
      name: 'Waves',
      cc: 'cy@cedar.example',
    });
    expect(runtime.state.outbox.value).toEqual([
      {
        id: 'mail-1',
        sent: '2026-05-25T06:00:00.000Z',
        from: 'ada@alder.example',
        to: 'bo@birch.example',
        cc: 'cy@cedar.example',
        bcc: '',
        replyTo: '',
        name: 'Waves',
        subject: 'Monday',
        body: 'Three things',
        html: '<b>Three</b>',
        noReply: false,
        attachments: [],
      },
    ]);
  });

  test.each([
    ['a message', [{ to: 'a@b.example', subject: 's', body: 'b' }]],
    ['texts', ['a@b.example', 's', 'b']],
    ['an address for replies', ['a@b.example', 'r@b.example', 's', 'b']],
  ])('is written as %s', async (_how, args) => {
    const { globals, runtime } = await scripted('');
    globals.MailApp.sendEmail(...args);
    expect(runtime.state.outbox.value[0]).toMatchObject({ to: 'a@b.example', subject: 's', body: 'b' });
  });

  test('carries files', async () => {
    const { globals, runtime } = await scripted('');
    const file = globals.Utilities.newBlob('hi', 'text/plain', 'a.txt');
    globals.GmailApp.sendEmail('a@b.example', 's', 'b', { attachments: [file] });
    expect(runtime.state.outbox.value[0]?.attachments).toEqual([{ name: 'a.txt', type: 'text/plain', base64: 'aGk=' }]);
  });

  test('reaches a hundred people a day and no more', async () => {
    const { globals, advance, runtime } = await scripted('');
    for (let i = 0; i < 50; i += 1) globals.MailApp.sendEmail('a@b.example,c@d.example', 's', 'b');
    expect(globals.MailApp.getRemainingDailyQuota()).toBe(0);
    expect(() => globals.MailApp.sendEmail('a@b.example', 's', 'b')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(runtime.state.outbox.value).toHaveLength(50);
    advance(24 * 3_600_000);
    expect(globals.MailApp.getRemainingDailyQuota()).toBe(100);
  });

  test.each([
    ['nobody', { subject: 's', body: 'b' }, 'Failed to send email: no recipient'],
    ['what is no address', { to: 'ada', subject: 's', body: 'b' }, 'Invalid email: ada'],
  ])('to %s is refused', async (_whom, message, words) => {
    const { globals } = await scripted('');
    expect(() => globals.MailApp.sendEmail(message)).toThrow(words);
  });
});
