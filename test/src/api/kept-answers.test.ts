import { request } from 'node:http';
import { expect, test } from 'vitest';
import { acknowledgeFinding } from '../../../src/store/acknowledgements.ts';
import { addToken, listTokens, revokeToken } from '../../../src/store/tokens.ts';
import { describeStores, openedStore } from '../../support/stores.ts';
import { served } from './served.ts';
import { openShop } from './shop.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string }[];
}

const PATHS = [
  '/api/v1/audits',
  '/api/v1/audits/parity',
  '/api/v1/audits/parity/runs',
  '/api/v1/audits/parity/trend',
  '/api/v1/runs',
  '/api/v1/findings',
  '/api/v1/findings/counts',
  '/api/v1/databases',
  '/api/v1/snapshots',
];

describeStores('a kept answer', (engine) => {
  test('is never older than what any process wrote before the request', async () => {
    await using shop = await openShop();
    await using store = await openedStore(engine);
    await using one = await served(shop.config, { store: store.url });
    await using replica = engine === 'postgres' ? await served(shop.config, { store: store.url }) : undefined;
    const other = replica ?? one;
    const both = async () => {
      for (const path of PATHS) {
        const [first, second] = [await (await one.ask(path)).text(), await (await other.ask(path)).text()];
        expect(second, path).toBe(first);
        expect(await (await one.ask(path)).text(), path).toBe(first);
      }
    };
    await both();
    await one.run('parity');
    await both();
    shop.change('ALTER TABLE users ADD COLUMN phone TEXT');
    await other.run('parity');
    await both();
    const [finding] = (await one.json<Listed>('/api/v1/findings')).items;
    const path = `/api/v1/findings/${finding?.id}`;
    expect(await one.json(path)).toMatchObject({ state: 'open' });
    const why = { by: 'someone', why: 'known', until: null, now: new Date() };
    await acknowledgeFinding(store.store, { id: finding?.id ?? '', ...why });
    expect(await one.json(path)).toMatchObject({ state: 'acknowledged', events: [{}, { event: 'acknowledged' }] });
    await both();
  });

  test('marks differ after each write of any process, and only then', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const other = await opened.more();
    const token = (name: string) => ({ name, hash: name, scopes: [], expiresAt: null, now: new Date(0) });
    const marks = [await store.readMark()];
    for (const [place, writer] of [store, other, store, other].entries()) {
      await addToken(writer, token(`t${place}`));
      marks.push(await store.readMark());
    }
    const [first] = await listTokens(store);
    await revokeToken(other, first?.id ?? '');
    marks.push(await store.readMark());
    expect(new Set(marks).size).toBe(marks.length);
    if (engine === 'sqlite') expect(await store.readMark()).toBe(marks.at(-1));
  });

  test('marks that were asked for at the same time are of a moment after each was asked for', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const before = await store.readMark();
    const asked = Promise.all([store.readMark(), store.readMark()]);
    await addToken(await opened.more(), { name: 'x', hash: 'x', scopes: [], expiresAt: null, now: new Date(0) });
    const [late, later] = await Promise.all([store.readMark(), store.readMark()]);
    await asked;
    expect(late).not.toBe(before);
    expect(later).not.toBe(before);
  });
});

test('callers that have an answer get 304, also after writes that do not change it; the others get it whole', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config);
  await service.run('parity');
  const path = '/api/v1/findings?limit=50';
  const fresh = await service.ask(path);
  const etag = fresh.headers.get('etag') ?? '';
  const body = await fresh.text();
  expect(etag).toMatch(/^W\/"/);
  const known = () => service.ask(path, { headers: { 'If-None-Match': etag } });
  expect([(await known()).status, (await (await known()).text()).length]).toEqual([304, 0]);
  await service.run('same');
  expect((await known()).status).toBe(304);
  await service.run('fleet');
  expect((await known()).status).toBe(200);
  const plain = await answered(`${service.url}${path}`, { method: 'GET' });
  const packed = await answered(`${service.url}${path}`, { method: 'GET', headers: { 'Accept-Encoding': 'gzip' } });
  expect([plain.encoding, packed.encoding]).toEqual([undefined, 'gzip']);
  expect(packed.size).toBeLessThan(plain.size / 3);
  expect(body.length).toBeGreaterThan(1_000);
});

test('HEAD has the headers of GET and no body, whether the answer was kept or not', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config);
  for (const path of ['/api/v1/rules', '/api/v1/audits']) {
    const heads = [await service.ask(path, { method: 'HEAD' }), await service.ask(path, { method: 'HEAD' })];
    const whole = await service.ask(path);
    for (const head of heads) {
      expect([head.status, await head.text()]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'content-encoding', 'content-length', 'cache-control'])
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
  }
});

test('the rules are sent compressed, a tenth of their size', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config);
  const url = `${service.url}/api/v1/rules`;
  const plain = await answered(url, { method: 'GET' });
  const packed = await answered(url, { method: 'GET', headers: { 'Accept-Encoding': 'gzip' } });
  expect(plain.size).toBeGreaterThan(300_000);
  expect(packed.size).toBeLessThan(plain.size / 4);
  const { items } = await service.json<{ items: readonly unknown[] }>('/api/v1/rules');
  expect(items.length).toBeGreaterThan(100);
});

test('is not sent to callers without a token, and errors are not kept', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config, { guarded: true });
  const path = '/api/v1/audits';
  expect([(await service.ask(path)).status, (await service.ask(path)).status]).toEqual([200, 200]);
  const stranger = await service.ask(path, { headers: { Authorization: '', 'If-None-Match': '*' } });
  expect(stranger.status).toBe(401);
  for (const odd of ['/api/v1/audits/none', '/api/v1/findings?cursor=x']) {
    const instances = [await service.ask(odd), await service.ask(odd)];
    expect(instances.map(({ headers }) => headers.get('etag'))).toEqual([null, null]);
  }
});

test('ends with the next slot of a schedule, which it tells', async () => {
  await using shop = await openShop();
  const audits = { often: { expected: 'app', actual: 'twin', schedule: '* * * * * *' } };
  await using service = await served({ ...shop.config, audits });
  const until = Date.now() + 1_500;
  while (Date.now() < until) {
    const asked = new Date().toISOString();
    const { schedule } = await service.json<{ schedule: { next: string } }>('/api/v1/audits/often');
    expect(schedule.next > asked).toBe(true);
  }
});

interface Answered {
  readonly encoding: string | undefined;
  readonly size: number;
}

/** The bytes as they were sent: `fetch` would unpack them. */
async function answered(url: string, options: { method: string; headers?: Record<string, string> }): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const sent = request(url, options, (response) => {
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    response.on('end', () => resolve({ encoding: response.headers['content-encoding'], size }));
  });
  sent.on('error', reject);
  sent.end();
  return await promise;
}
