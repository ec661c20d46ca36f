import type { Static } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HealthSchema } from '../../../src/api/routes/dashboard-health.ts';
import type { TrendPointSchema } from '../../../src/api/routes/trends.ts';
import { type Served, type ShownRun, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

interface Items<T> {
  readonly items: readonly T[];
}

let shop: Shop;
let service: Served;

beforeAll(async () => {
  shop = await openShop();
  service = await served(shop.config);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

test('health shows the worst result, and the badge the findings that count', async () => {
  const health = async () => await service.json<Static<typeof HealthSchema>>('/health');
  const badge = async (audit: string) => await (await service.ask(`/api/v1/audits/${audit}/badge.svg`)).text();
  expect((await health()).status).toBe('never-run');
  expect(await badge('parity')).toContain('parity: not run yet');
  for (const audit of ['parity', 'same', 'broken', 'fleet', 'idle']) await service.run(audit);
  const { status, audits, databases } = await health();
  expect(status).toBe('failed');
  expect(audits.map(({ name, status: one }) => `${name} ${one}`)).toEqual([
    'parity drift',
    'same parity',
    'broken failed',
    'fleet drift',
    'idle parity',
  ]);
  expect(audits[0]).toMatchObject({
    age: expect.any(Number),
    next: expect.any(String),
    lastGoodRun: audits[0]?.lastRun,
  });
  expect(audits[2]).toMatchObject({ lastGoodRun: null, next: null });
  expect(databases.map(({ name, age }) => [name, age === null])).toEqual([
    ['app', false],
    ['copy', false],
    ['gone', true],
    ['twin', false],
  ]);
  expect(await badge('same')).toContain('same: parity');
  expect(await badge('parity')).toMatch(/parity: \d errors/);
  expect(await badge('broken')).toContain('broken: failed');
});

test('the trend of an audit has a point for each run, and always includes the last run', async () => {
  for (let count = 0; count < 2; count += 1) await service.run('fleet');
  type Point = Static<typeof TrendPointSchema>;
  const trend = async (query: string) =>
    (await service.json<Items<Point>>(`/api/v1/audits/fleet/trend${query}`)).items.map(({ run }) => run);
  const runs = (await service.json<Items<ShownRun>>('/api/v1/runs?audit=fleet')).items.map(({ id }) => id).toReversed();
  expect(await trend('')).toEqual(runs);
  expect(await trend('?points=1')).toEqual(runs.slice(-1));
  expect(await trend('?since=2999-01-01T00:00:00Z')).toEqual([]);
});

test('an audit lists its own runs, page by page', async () => {
  const runs = async (query: string) =>
    await service.json<Items<ShownRun> & { readonly cursor: string | null }>(`/api/v1/audits/same/runs${query}`);
  for (let count = 0; count < 2; count += 1) await service.run('same');
  const all = await runs('');
  expect(all.items.length).toBeGreaterThan(1);
  expect(new Set(all.items.map(({ audit }) => audit))).toEqual(new Set(['same']));
  const first = await runs('?limit=1');
  const second = await runs(`?limit=1&cursor=${first.cursor}`);
  expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
  expect((await runs('?state=failed')).items).toEqual([]);
});

test('requests with the same key start one run', async () => {
  const ask = { method: 'POST', headers: { 'Idempotency-Key': 'once' } };
  const runs = await Promise.all([1, 2, 3].map(() => service.json<ShownRun>('/api/v1/audits/same/runs', ask)));
  expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
  const other = await service.json<ShownRun>('/api/v1/audits/parity/runs', ask);
  expect(other.id).not.toBe(runs[0]?.id);
});

test('a request with a content type but no body starts a run', async () => {
  const headers = { 'Content-Type': 'application/json' };
  expect((await service.ask('/api/v1/audits/same/runs', { method: 'POST', headers })).status).toBe(202);
});
