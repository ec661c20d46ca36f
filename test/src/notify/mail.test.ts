import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { openLog } from '../../../src/log.ts';
import { Courier } from '../../../src/notify/courier.ts';
import { listDeliveries } from '../../../src/store/deliveries.ts';
import { openMailbox } from '../../support/mailbox.ts';
import { notifyConfig } from '../../support/notifications.ts';
import { comparedPair, outcomeOf } from '../../support/outcomes.ts';
import { runAndTell, sendDue } from '../../support/sent.ts';
import { openedStore } from '../../support/stores.ts';

test('mail is sent to all receivers, with authentication, and a repeated mail has the same id', async () => {
  await using opened = await openedStore('sqlite');
  const given: string[] = [];
  await using mailbox = await openMailbox({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      given.push(`${username} ${password}`);
      done(null, { user: username });
    },
  });
  const config = notifyConfig({
    post: {
      kind: 'mail',
      url: `smtp://app:p%40ss%20word@127.0.0.1:${mailbox.port}`,
      to: ['a@example.com', 'Ops <b@example.com>'],
    },
  });
  const { store } = opened;
  await runAndTell(store, outcomeOf(comparedPair()), config);
  expect(await sendDue(store, config.channels)).toMatchObject([{ state: 'delivered' }]);
  await store.db.updateTable('delivery').set({ state: 'pending' }).execute();
  await sendDue(store, config.channels, new Date(Date.now() + 120_000));
  expect(given).toEqual(['app p@ss word', 'app p@ss word']);
  expect(mailbox.arrived.map(({ to }) => to)).toEqual([
    ['a@example.com', 'b@example.com'],
    ['a@example.com', 'b@example.com'],
  ]);
  const ids = mailbox.arrived.map(({ headers }) => headers.get('message-id')?.[0]);
  expect(ids[0]).toMatch(/^<[0-9a-f]{32}@/);
  expect(new Set(ids).size).toBe(1);
});

test('a mail server that refuses gets the mail again later, and no password is stored', async () => {
  await using opened = await openedStore('sqlite');
  await using mailbox = await openMailbox({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) => done(new Error(`wrong: ${password}`)),
  });
  const config = notifyConfig({ post: { kind: 'mail', url: `smtp://app:s3cr3t@127.0.0.1:${mailbox.port}` } });
  await runAndTell(opened.store, outcomeOf(comparedPair()), config);
  const [end] = await sendDue(opened.store, config.channels);
  expect(end).toMatchObject({ state: 'pending', error: expect.stringContaining('wrong: ***') });
  expect(JSON.stringify(end)).not.toContain('s3cr3t');
  expect(mailbox.arrived).toEqual([]);
});

test('a mail server that refuses one of the addresses is reported', async () => {
  await using opened = await openedStore('sqlite');
  await using mailbox = await openMailbox({
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('b@') ? new Error('no such user') : null),
  });
  const config = notifyConfig({
    post: { kind: 'mail', url: `smtp://127.0.0.1:${mailbox.port}`, to: ['a@example.com', 'b@example.com'] },
  });
  await runAndTell(opened.store, outcomeOf(comparedPair()), config);
  expect(await sendDue(opened.store, config.channels)).toMatchObject([
    { state: 'delivered', answer: expect.stringContaining('it refused b@example.com') },
  ]);
});

test('a mail server with an untrusted certificate is refused, unless the configuration rules out encryption', async () => {
  await using opened = await openedStore('sqlite');
  await using mailbox = await openMailbox({ disabledCommands: [] });
  const url = `smtp://127.0.0.1:${mailbox.port}`;
  const config = notifyConfig({
    careful: { kind: 'mail', url },
    plain: { kind: 'mail', url: `${url}?ignoreTLS=true` },
  });
  await runAndTell(opened.store, outcomeOf(comparedPair()), config);
  expect(await sendDue(opened.store, config.channels)).toMatchObject([
    { state: 'pending', error: expect.stringContaining('certificate') },
    { state: 'delivered' },
  ]);
});

test('a silent mail server does not delay the end of the service', async () => {
  await using opened = await openedStore('sqlite');
  const { promise: called, resolve: call } = Promise.withResolvers<void>();
  const server = createServer(() => call());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const config = notifyConfig({ post: { kind: 'mail', url: `smtp://127.0.0.1:${port}` } });
  await runAndTell(opened.store, outcomeOf(comparedPair()), config);
  const courier = new Courier({ store: opened.store, config: () => config, log: openLog('silent') });
  courier.start();
  await called;
  await courier.stop();
  expect(await listDeliveries(opened.store, { state: 'pending', limit: 10 })).toMatchObject([
    { last_error: expect.stringContaining('the service was stopped') },
  ]);
  await new Promise((resolve) => server.close(resolve));
});
