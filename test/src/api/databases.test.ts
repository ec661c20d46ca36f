import type { Static } from 'typebox';
import { expect, test } from 'vitest';
import type { DatabaseSchema } from '../../../src/api/database-states.ts';
import type { SightingSchema } from '../../../src/api/routes/snapshots.ts';
import { runScript } from '../../../src/scratch/server-databases.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { type Served, served } from './served.ts';
import { openShop } from './shop.ts';

interface Items<T> {
  readonly items: readonly T[];
  readonly cursor?: string | null;
}
type ShownDatabase = Static<typeof DatabaseSchema>;
type ShownSighting = Static<typeof SightingSchema>;

async function databasesOf(service: Served) {
  const { items } = await service.json<Items<ShownDatabase>>('/api/v1/databases');
  return items.map(({ name, status }) => `${name} ${status}`);
}

test('databases are shown as the last audit found them', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config);
  expect(await databasesOf(service)).toEqual(['app unseen', 'copy unseen', 'gone unseen', 'twin unseen']);
  await service.run('parity');
  await service.run('broken');
  expect(await databasesOf(service)).toEqual(['app read', 'copy read', 'gone unreadable', 'twin unseen']);
  const gone = await service.json<ShownDatabase>('/api/v1/databases/gone');
  expect(gone).toMatchObject({ audits: ['broken'], lastSeenAt: null, fault: { code: 'E_SOURCE_NOT_FOUND' } });
  const app = await service.json<ShownDatabase>('/api/v1/databases/app');
  expect(app).toMatchObject({
    engine: 'sqlite',
    configured: true,
    fault: null,
    audits: ['parity', 'same', 'broken', 'fleet', 'idle'],
  });
});

test('schemas of a database are listed separately, without dropped ones', async () => {
  const tables = (schema: string) => `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.users (id integer PRIMARY KEY);`;
  await using tenants = await postgresDatabase(['template', 'tenant_a', 'tenant_b'].map(tables).join(''));
  await using service = await served({
    databases: { tenants: tenants.url },
    audits: {
      all: { reference: { database: 'tenants', schema: 'template' }, schemas: { of: 'tenants', like: 'tenant_*' } },
    },
  });
  await service.run('all');
  const seen = ['tenants/template read', 'tenants/tenant_a read', 'tenants/tenant_b read'];
  expect(await databasesOf(service)).toEqual(['tenants read', ...seen]);
  const { name, configured } = await service.json<ShownDatabase>('/api/v1/databases/tenants%2Ftenant_a');
  expect([name, configured]).toEqual(['tenants/tenant_a', false]);
  await runScript(tenants.url, 'DROP SCHEMA tenant_b CASCADE');
  await service.run('all');
  expect(await databasesOf(service)).toEqual(['tenants read', ...seen.slice(0, 2), 'tenants/tenant_b gone']);
});

test('a changed schema has a history, and its changes are shown in every format', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config);
  await service.run('parity');
  await service.run('parity');
  shop.change('ALTER TABLE users ADD COLUMN phone TEXT');
  await service.run('parity');
  const { items } = await service.json<Items<ShownSighting>>('/api/v1/snapshots?database=copy');
  expect(items).toHaveLength(2);
  const [later, first] = items;
  expect([later?.before, first?.before]).toEqual([first?.fingerprint, null]);
  const path = `/api/v1/snapshots/${first?.fingerprint}/differences/${later?.fingerprint}`;
  const report = JSON.parse(await (await service.ask(path)).text());
  expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain('column.extra');
  const text = await (await service.ask(path, { headers: { Accept: 'text/plain' } })).text();
  expect(text).toContain('phone');
  const snapshot = JSON.parse(await (await service.ask(`/api/v1/snapshots/${later?.fingerprint}`)).text());
  expect(snapshot.objects.some((one: { name: string }) => one.name === 'phone')).toBe(true);
  const pages: ShownSighting[] = [];
  for (let query = 'limit=1'; query !== ''; ) {
    const page = await service.json<Items<ShownSighting>>(`/api/v1/snapshots?${query}`);
    pages.push(...page.items);
    query = page.cursor === null ? '' : `limit=1&cursor=${page.cursor}`;
  }
  expect(pages).toEqual((await service.json<Items<ShownSighting>>('/api/v1/snapshots')).items);
});

test('a service whose store is gone reports that and goes on', async () => {
  const store = await postgresDatabase();
  await using shop = await openShop();
  await using service = await served(shop.config, { store: store.url });
  expect((await service.ask('/readyz')).status).toBe(200);
  await store[Symbol.asyncDispose]();
  const ready = await service.ask('/readyz');
  expect([ready.status, JSON.parse(await ready.text())]).toMatchObject([
    503,
    { ready: false, parts: [{ part: 'store', well: false }, { part: 'scheduler' }] },
  ]);
  const refused = await service.ask('/api/v1/runs');
  expect([refused.status, JSON.parse(await refused.text()).code]).toEqual([503, 'E_STORE_UNREACHABLE']);
  expect((await service.ask('/livez')).status).toBe(200);
});
