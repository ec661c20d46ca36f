import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingCountSchema, FindingLifeSchema, FindingSchema } from '../../../src/api/routes/finding-shape.ts';
import { type Served, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

type ShownFinding = Static<typeof FindingSchema>;
type ShownLife = Static<typeof FindingLifeSchema>;

interface Findings {
  readonly items: readonly ShownFinding[];
  readonly cursor: string | null;
}

let shop: Shop;
let service: Served;

beforeAll(async () => {
  shop = await openShop();
  service = await served(shop.config, { guarded: true });
  await service.run('parity');
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const list = (query = '') => service.json<Findings>(`/api/v1/findings?${query}`);
const life = (id: string) => service.json<ShownLife>(`/api/v1/findings/${id}`);
const acknowledge = (id: string, body: object) =>
  service.ask(`/api/v1/findings/${id}/acknowledgement`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const release = (id: string) => service.ask(`/api/v1/findings/${id}/acknowledgement?why=mended`, { method: 'DELETE' });

async function findingOf(rule: string): Promise<ShownFinding> {
  const [found] = (await list(`audit=parity&rule=${rule}`)).items;
  if (found === undefined) throw new Error(`there is no ${rule}`);
  return found;
}

describe('findings', () => {
  test('are listed page by page, the worst first, each once', async () => {
    const all = await list();
    const pages: ShownFinding[] = [];
    for (let query = 'limit=2'; query !== ''; ) {
      const { items, cursor } = await list(query);
      pages.push(...items);
      query = cursor === null ? '' : `limit=2&cursor=${encodeURIComponent(cursor)}`;
    }
    expect(pages).toEqual(all.items);
    expect(all.cursor).toBeNull();
    const ranks = pages.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted());
  });

  test.each([
    ['severity=error', ({ severity }: ShownFinding) => severity === 'error'],
    ['kind=index', ({ kind }: ShownFinding) => kind === 'index'],
    ['rule=unique.missing', ({ rule }: ShownFinding) => rule === 'unique.missing'],
    ['text=USERS', ({ object }: ShownFinding) => object.includes('users')],
    ['database=copy', () => true],
    ['database=twin', () => false],
    ['audit=idle', () => false],
    ['state=resolved', () => false],
    ['text=%25', () => false],
  ])('are filtered by %s', async (query, fits) => {
    const { items } = await list();
    expect((await list(query)).items).toEqual(items.filter(fits));
  });

  test('are sorted by object on request, and refuse the cursor of another order', async () => {
    const { items, cursor } = await list('sort=object&limit=2');
    const objects = (await list('sort=object')).items.map(({ object }) => object);
    expect(objects).toEqual(objects.toSorted());
    expect(items.map(({ object }) => object)).toEqual(objects.slice(0, 2));
    expect((await service.ask(`/api/v1/findings?sort=severity&cursor=${cursor}`)).status).toBe(400);
  });

  test('are counted as they are listed', async () => {
    const { items } = await list('state=open');
    const counts = await service.json<{ items: Static<typeof FindingCountSchema>[] }>('/api/v1/findings/counts');
    expect(counts.items.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
  });

  test('show the finding of the report, with its queries and its history', async () => {
    const { id, object } = await findingOf('index.missing');
    const { finding, events, ...facts } = await life(id);
    expect(facts.object).toBe(object);
    expect(finding).toMatchObject({ rule: 'index.missing', verify: { expected: expect.any(String) } });
    expect(events).toMatchObject([{ event: 'appeared', by: null }]);
  });
});

describe('a finding', () => {
  test('is acknowledged under the name of the caller, and released', async () => {
    const { id } = await findingOf('unique.missing');
    const acknowledged: ShownFinding = JSON.parse(
      await (await acknowledge(id, { why: 'known', until: '2999-12-31' })).text(),
    );
    expect(acknowledged).toMatchObject({
      state: 'acknowledged',
      acknowledgement: { by: 'tester', why: 'known', until: '2999-12-31' },
    });
    await service.run('parity');
    expect(await life(id)).toMatchObject({ state: 'acknowledged' });
    expect(JSON.parse(await (await release(id)).text())).toMatchObject({ state: 'open', acknowledgement: null });
    expect((await life(id)).events.map(({ event, by, note }) => [event, by, note])).toEqual([
      ['appeared', null, null],
      ['acknowledged', 'tester', 'known'],
      ['released', 'tester', 'mended'],
    ]);
    expect((await release(id)).status).toBe(409);
  });

  test('is resolved when the difference is gone, and cannot be acknowledged then', async () => {
    const { id } = await findingOf('index.missing');
    shop.change('CREATE INDEX orders_of_user ON orders (user_id)');
    await service.run('parity');
    expect(await life(id)).toMatchObject({ state: 'resolved', resolvedAt: expect.any(String) });
    const refused = await acknowledge(id, { why: 'too late' });
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('is resolved')]);
  });

  test('is logged with the caller who changed it', async () => {
    const { id } = await findingOf('unique.missing');
    await acknowledge(id, { why: 'known' });
    const line = service
      .log()
      .split('\n')
      .findLast((one) => one.includes('"method":"PUT"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'info', status: 200, caller: 'tester' });
    expect(service.log()).not.toContain(service.token);
  });
});
