import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listDeliveries } from '../../../src/store/deliveries.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { evenkeel } from '../../support/command-line.ts';
import { openListener } from '../../support/listener.ts';
import { openMailbox } from '../../support/mailbox.ts';
import { notificationIn } from '../../support/notifications.ts';
import { patience } from '../../support/patience.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const reference = (name: string) => `$\{${name}}`;

test('evenkeel notify test sends through the store and prints the answer', { timeout: patience(90) }, async () => {
  await using folder = await scratchFolder();
  await using listener = await openListener((request, response) =>
    request.path === '/bad' ? response.writeHead(403).end('who are you') : response.end('thank you'),
  );
  await using mailbox = await openMailbox();
  const config = {
    databases: { unused: reference('NOT_SET') },
    notify: {
      team: { webhook: `${listener.url}/good`, secret: reference('HOOK_SECRET'), allowPrivate: true },
      chat: { slack: `${listener.url}/slack`, allowPrivate: true },
      bad: { webhook: `${listener.url}/bad`, allowPrivate: true },
      inside: { webhook: listener.url },
      post: { mail: `smtp://127.0.0.1:${mailbox.port}`, sender: 'a@example.com', to: ['b@example.com'] },
    },
  };
  await writeFile(folder.file('evenkeel.yaml'), JSON.stringify(config));
  const tried = (channel: string) =>
    evenkeel(['notify', 'test', channel], { cwd: folder.path, env: { HOOK_SECRET: 'hunter2' } });
  expect(await tried('team')).toEqual({
    code: 0,
    stdout: 'team: delivered; the receiver answered 200: thank you\n',
    stderr: '',
  });
  expect(await tried('chat')).toMatchObject({ code: 0 });
  expect(await tried('post')).toMatchObject({ code: 0, stdout: expect.stringContaining('answered 250') });
  expect(await tried('bad')).toEqual({
    code: 2,
    stdout: '',
    stderr: `evenkeel: The channel "bad" did not accept the message: 127.0.0.1:${listener.port}: it answered 403: who are you.\n`,
  });
  expect(await tried('inside')).toMatchObject({ code: 2, stderr: expect.stringContaining('"allowPrivate: true"') });
  expect(await tried('tema')).toMatchObject({ code: 3, stderr: expect.stringContaining('did you mean "team"?') });
  const [team] = listener.arrived;
  expect(notificationIn(team?.body ?? '')).toMatchObject({ reason: 'test', audit: null });
  expect(team?.headers['evenkeel-signature']).toMatch(/^v1=[0-9a-f]{64}$/);
  expect(mailbox.arrived[0]?.headers.get('subject')).toEqual(['[Evenkeel] test: this channel works']);
  const listed = await evenkeel(['notify', 'list'], { cwd: folder.path });
  expect(listed.code).toBe(0);
  expect(listed.stdout).toMatch(
    /^[0-9a-f]{32} {2}bad {2}\S+ {2}attempts 1, given up\n {2}127\S+: it answered 403: who are you\n/,
  );
  const store = await openStore(`sqlite:${folder.file('evenkeel-store.db')}`);
  try {
    expect(await listDeliveries(store, { state: 'delivered', limit: 10 })).toHaveLength(3);
    expect(await listDeliveries(store, { state: 'dead', limit: 10 })).toHaveLength(2);
    expect(await listDeliveries(store, { state: 'pending', limit: 10 })).toEqual([]);
    const [id = ''] = listed.stdout.split(' ');
    const resent = await evenkeel(['notify', 'resend', id], { cwd: folder.path });
    expect(resent).toMatchObject({ code: 0, stderr: expect.stringContaining('1 given-up message will') });
    expect(await listDeliveries(store, { state: 'pending', limit: 10 })).toMatchObject([{ id, attempts: 0 }]);
  } finally {
    await store.close();
  }
});
