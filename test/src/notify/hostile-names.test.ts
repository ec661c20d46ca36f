import { expect, test } from 'vitest';
import type { Notification } from '../../../src/notify/notification.ts';
import { openListener } from '../../support/listener.ts';
import { openMailbox } from '../../support/mailbox.ts';
import { notificationIn, notifyConfig } from '../../support/notifications.ts';
import { comparedPair, failedPair, outcomeOf, seenFinding } from '../../support/outcomes.ts';
import { runAndTell, sendDue } from '../../support/sent.ts';
import { openedStore } from '../../support/stores.ts';

const HOSTILE = [
  'x\r\nBcc: all@example.com\r\n\r\nYou won',
  '<!channel> <https://evil.example|click> &amp; *bold* `code` ~x~',
  '@here @channel @all',
  '[click](https://evil.example) ![](https://evil.example/x.png)',
  '\u001b[31mred\u001b[0m \u202eeslaf',
  'a'.repeat(10_000),
];

const outcome = outcomeOf(
  comparedPair({
    findings: HOSTILE.map((object, place) =>
      seenFinding(`f${place}`, { object, body: JSON.stringify({ why: `because of ${object}` }) }),
    ),
  }),
  failedPair({ actual: HOSTILE[0] ?? '', error: { code: 'E_READ_FAILED', message: `reading ${HOSTILE[1]}` } }),
);

test('names from a database add no header to mail, which is plain text with each name on one line', async () => {
  await using opened = await openedStore('sqlite');
  await using mailbox = await openMailbox();
  const config = notifyConfig({ post: { kind: 'mail', url: `smtp://127.0.0.1:${mailbox.port}` } });
  await runAndTell(opened.store, outcome, config);
  expect(await sendDue(opened.store, config.channels)).toMatchObject([{ state: 'delivered' }]);
  expect(mailbox.arrived).toHaveLength(1);
  const [mail] = mailbox.arrived;
  if (mail === undefined) throw new Error('nothing arrived');
  expect(mail).toMatchObject({ from: 'evenkeel@example.com', to: ['dba@example.com'] });
  expect([...mail.headers.keys()].toSorted()).toEqual([
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'evenkeel-delivery',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]);
  expect(mail.headers.get('subject')).toEqual(['[Evenkeel] shop: 6 errors new, cannot be compared']);
  expect(mail.headers.get('content-type')).toEqual(['text/plain; charset=utf-8']);
  expect(mail.body).toContain('x\\r\\nBcc: all@example.com');
  expect(mail.body).not.toMatch(/^Bcc/m);
  expect(mail.body).toContain('\\x1b[31mred');
  expect(mail.body).toContain('\\u{202e}');
  expect(mail.body.length).toBeLessThan(10_000);
});

test('Slack gets every name as code, with its markup made harmless', async () => {
  await using opened = await openedStore('sqlite');
  await using listener = await openListener();
  const config = notifyConfig({ chat: { kind: 'slack', url: listener.url } });
  await runAndTell(opened.store, outcome, config);
  expect(await sendDue(opened.store, config.channels)).toEqual([{ state: 'delivered', answer: '200: ok' }]);
  const sent: unknown = JSON.parse(listener.arrived[0]?.body ?? '');
  expect(sent).toEqual({ text: expect.any(String), unfurl_links: false, unfurl_media: false });
  const text = typeof sent === 'object' && sent !== null && 'text' in sent ? String(sent.text) : '';
  expect(text).toMatch(/^\*shop: 6 errors new, cannot be compared\*\n/);
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  const outsideCode = text.replace(/`[^`\n]*`/g, '');
  for (const word of ['evil', '@', 'bold', 'won', 'eslaf', '~']) expect(outsideCode).not.toContain(word);
  expect(text).toContain('&lt;!channel&gt;');
  expect(text.length).toBeLessThan(10_000);
});

test('a webhook gets names unchanged, in JSON', async () => {
  await using opened = await openedStore('sqlite');
  await using listener = await openListener();
  const config = notifyConfig({ team: { url: listener.url } });
  await runAndTell(opened.store, outcome, config);
  await sendDue(opened.store, config.channels);
  const sent: Notification = notificationIn(listener.arrived[0]?.body ?? '');
  expect(sent.findings.map(({ object }) => object).toSorted()).toEqual(HOSTILE.toSorted());
});
