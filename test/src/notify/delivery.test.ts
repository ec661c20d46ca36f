import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { ChannelConfig } from '../../../src/config/service-config.ts';
import { listDeliveries } from '../../../src/store/deliveries.ts';
import type { Store } from '../../../src/store/store.ts';
import { openListener } from '../../support/listener.ts';
import { notifyConfig } from '../../support/notifications.ts';
import { comparedPair, outcomeOf } from '../../support/outcomes.ts';
import { runAndTell, sendDue } from '../../support/sent.ts';
import { openedStore } from '../../support/stores.ts';

const HOUR = 3_600_000;

/** Makes a message for each channel, as a run that finds something does. */
async function makeMessages(store: Store, channels: Readonly<Record<string, Partial<ChannelConfig>>>) {
  const config = notifyConfig(channels);
  await runAndTell(store, outcomeOf(comparedPair()), config);
  return config;
}

describe('a webhook', () => {
  it('gets a message that matches its schema, with a signature that covers the time', async () => {
    await using opened = await openedStore('sqlite');
    await using listener = await openListener();
    const { store } = opened;
    const { channels } = await makeMessages(store, { team: { url: `${listener.url}/hook?x=1`, secret: 'hunter2' } });
    expect(await sendDue(store, channels)).toEqual([{ state: 'delivered', answer: '200: ok' }]);
    const [request] = listener.arrived;
    if (request === undefined) throw new Error('nothing arrived');
    expect(request).toMatchObject({ method: 'POST', path: '/hook?x=1' });
    const { headers, body } = request;
    expect(headers['content-type']).toBe('application/json');
    const timestamp = String(headers['evenkeel-timestamp']);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
    const signature = createHmac('sha256', 'hunter2').update(`${timestamp}.${body}`).digest('hex');
    expect(headers['evenkeel-signature']).toBe(`v1=${signature}`);
    const schema: object = JSON.parse(
      await readFile(new URL('../../../docs/schemas/notification.schema.json', import.meta.url), 'utf8'),
    );
    const ajv = new Ajv2020();
    ajvFormats.default(ajv);
    expect(ajv.validate(schema, JSON.parse(body)), ajv.errorsText()).toBe(true);
    expect(JSON.parse(body)).toMatchObject({
      audit: 'shop',
      reason: 'change',
      found: { error: 1, warning: 1, info: 0 },
    });
  });

  it('without a secret gets no signature', async () => {
    await using opened = await openedStore('sqlite');
    await using listener = await openListener();
    const { channels } = await makeMessages(opened.store, { team: { url: listener.url } });
    await sendDue(opened.store, channels);
    expect(Object.keys(listener.arrived[0]?.headers ?? {})).not.toContain('evenkeel-signature');
  });

  it('that refuses gets the message again later, with the same id', async () => {
    await using opened = await openedStore('sqlite');
    const { store } = opened;
    await using listener = await openListener((_request, response) => {
      response.statusCode = listener.arrived.length === 1 ? 503 : 204;
      response.end('down for maintenance');
    });
    const { channels } = await makeMessages(store, { team: { url: listener.url } });
    expect(await sendDue(store, channels)).toMatchObject([
      { state: 'pending', error: expect.stringContaining('503: down') },
    ]);
    expect(await sendDue(store, channels)).toEqual([]);
    expect(await sendDue(store, channels, new Date(Date.now() + HOUR))).toEqual([
      { state: 'delivered', answer: '204' },
    ]);
    const ids = listener.arrived.map(({ headers }) => headers['evenkeel-delivery']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('that asks to retry later is given the time', async () => {
    await using opened = await openedStore('sqlite');
    const { store } = opened;
    await using listener = await openListener((_request, response) =>
      response.writeHead(429, { 'Retry-After': '7200' }).end(),
    );
    const { channels } = await makeMessages(store, { team: { url: listener.url } });
    await sendDue(store, channels);
    expect(await sendDue(store, channels, new Date(Date.now() + HOUR))).toEqual([]);
    expect(await sendDue(store, channels, new Date(Date.now() + 3 * HOUR))).toHaveLength(1);
  });

  it('that refuses for a day is given up, and the message is kept with the answer', async () => {
    await using opened = await openedStore('sqlite');
    const { store } = opened;
    await using listener = await openListener((_request, response) => response.writeHead(410).end('gone for good'));
    const { channels } = await makeMessages(store, { team: { url: listener.url } });
    for (let now = Date.now(), end = now + 26 * HOUR; now < end; now += HOUR / 2) {
      await store.db
        .updateTable('delivery')
        .set({ next_at: new Date(now).toISOString() })
        .where('state', '=', 'pending')
        .execute();
      await sendDue(store, channels, new Date(now));
    }
    expect(listener.arrived).toHaveLength(12);
    expect(await listDeliveries(store, { state: 'dead', limit: 10 })).toMatchObject([
      { channel: 'team', attempts: 12, last_error: expect.stringContaining('410: gone for good') },
    ]);
  });

  it('that redirects is not followed', async () => {
    await using opened = await openedStore('sqlite');
    await using elsewhere = await openListener();
    await using listener = await openListener((_request, response) =>
      response.writeHead(307, { Location: elsewhere.url }).end(),
    );
    const { channels } = await makeMessages(opened.store, { team: { url: listener.url } });
    expect(await sendDue(opened.store, channels)).toMatchObject([{ error: expect.stringContaining('not followed') }]);
    expect(elsewhere.arrived).toEqual([]);
  });

  it('whose answer contains secrets does not get them into the store', async () => {
    await using opened = await openedStore('sqlite');
    const { store } = opened;
    await using listener = await openListener((request, response) =>
      response.writeHead(400).end(`no ${request.path} hunter2 \u001b[31m`),
    );
    const { channels } = await makeMessages(store, { team: { url: `${listener.url}/T0/s3cr3t`, secret: 'hunter2' } });
    const [end] = await sendDue(store, channels);
    const { last_error } = await store.db.selectFrom('delivery').select('last_error').executeTakeFirstOrThrow();
    expect(end).toMatchObject({ error: last_error });
    expect(last_error).toContain('no *** *** \\x1b[31m');
  });

  it('that the configuration no longer has is given up at once', async () => {
    await using opened = await openedStore('sqlite');
    await makeMessages(opened.store, { team: {} });
    expect(await sendDue(opened.store, new Map())).toEqual([
      { state: 'dead', error: 'the configuration no longer has the channel "team"' },
    ]);
  });
});

describe('a private address', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback as a number', '2130706433'],
    ['loopback in hex', '0x7f.1'],
    ['a name for loopback', 'localhost'],
    ['this host', '0.0.0.0'],
    ['IPv6 loopback', '[::1]'],
    ['loopback mapped into IPv6', '[::ffff:127.0.0.1]'],
  ])('gets no connection: %s', async (_what, host) => {
    await using opened = await openedStore('sqlite');
    await using listener = await openListener();
    const url = `http://${host}:${listener.port}/`;
    const { channels } = await makeMessages(opened.store, {
      team: { url, allowPrivate: false },
      chat: { kind: 'slack', url, allowPrivate: false },
    });
    const refused = { state: 'pending', error: expect.stringContaining('not an address of the public internet') };
    expect(await sendDue(opened.store, channels)).toMatchObject([refused, refused]);
    expect(listener.arrived).toEqual([]);
  });

  it.each(['169.254.169.254', '10.0.0.1', '172.31.0.1', '192.168.1.1', '[fd00:ec2::254]', '[fe80::1]'])(
    'is refused without an attempt: %s',
    async (host) => {
      await using opened = await openedStore('sqlite');
      const { channels } = await makeMessages(opened.store, { team: { url: `http://${host}/`, allowPrivate: false } });
      expect(await sendDue(opened.store, channels)).toMatchObject([{ error: expect.stringContaining('allowPrivate') }]);
    },
  );
});
