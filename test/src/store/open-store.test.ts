import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots } from '../../../reports/index.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { describeStores, openedStore, storePlace } from '../../support/stores.ts';

describeStores('a store', (engine) => {
  it('is created if it is missing, and opened unchanged later', async () => {
    await using opened = await openedStore(engine);
    await opened.store.ping();
    await opened.store.db
      .insertInto('token')
      .values({ id: '1', name: 'ci', hash: 'h', scopes: 'read', created_at: '2026-01-01', expires_at: null })
      .execute();
    const again = await opened.more();
    expect(await again.db.selectFrom('token').select('name').execute()).toEqual([{ name: 'ci' }]);
  });

  it('can be created by several processes at once', async () => {
    await using place = await storePlace(engine);
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(place.url)));
    for (const store of stores) {
      await store.ping();
      await store.close();
    }
  });

  it('of a newer version is refused and not changed', async () => {
    await using opened = await openedStore(engine);
    const table = engine === 'postgres' ? sql.id('evenkeel', 'kysely_migration') : sql.id('kysely_migration');
    await sql`insert into ${table} (name, timestamp) values ('9999-of-tomorrow', '2099-01-01T00:00:00Z')`.execute(
      opened.store.db,
    );
    await expect(openStore(opened.url)).rejects.toMatchObject({
      code: 'E_STORE_INVALID',
      message: expect.stringContaining('newer Evenkeel: it has 9999-of-tomorrow'),
    });
  });
});

describe('the two schemas of the store', () => {
  it('are at parity, according to Evenkeel itself, but for the index of the search', async () => {
    await using sqlite = await openedStore('sqlite');
    await using postgres = await openedStore('postgres');
    const now = new Date(0);
    const report = await compareSnapshots(
      await introspect(sqlite.url, { now }),
      await introspect(`${postgres.url}?schema=evenkeel`, { now }),
    );
    expect(
      report.findings.map(({ severity, rule, object, why }) => ({ severity, rule, object: object.name, why })),
    ).toEqual([
      {
        severity: 'info',
        rule: 'table.engine-only',
        object: 'finding_search',
        why: 'One side has a virtual table, and the other engine has none.',
      },
    ]);
    expect(report.verdict).toBe('parity');
    expect(report.summary.kinds.filter(({ total }) => total > 0).map(({ kind }) => kind)).toEqual([
      'table',
      'column',
      'primaryKey',
      'unique',
      'foreignKey',
      'check',
      'index',
    ]);
  });
});

describe('a SQLite store', () => {
  it('is a file that only its owner can read, in a folder that is created', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('deep/er/store.sqlite');
    const store = await openStore(path);
    await store.close();
    expect(existsSync(path)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is refused if it is the database of another program', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('theirs.sqlite');
    const theirs = new Database(path);
    theirs.exec('CREATE TABLE run (id)');
    theirs.close();
    await expect(openStore(path)).rejects.toMatchObject({ code: 'E_STORE_INVALID' });
  });
});

describe('a PostgreSQL store', () => {
  it('connects under the name of Evenkeel, and cancels slow statements', async () => {
    await using opened = await openedStore('postgres');
    const settings = ['application_name', 'statement_timeout', 'lock_timeout'].map(
      (name) => sql`current_setting(${name})`,
    );
    const { rows } = await sql`select array[${sql.join(settings)}] as settings`.execute(opened.store.db);
    expect(rows).toEqual([{ settings: ['evenkeel', '1min', '3s'] }]);
  });

  it('has its own schema, so that one database can hold several stores', async () => {
    await using place = await storePlace('postgres');
    const first = await openStore(place.url);
    const second = await openStore(`${place.url}?schema=Other%20store`);
    const token = { id: '1', name: 'ci', hash: 'h', scopes: 'read', created_at: '2026-01-01' };
    await first.db.insertInto('token').values(token).execute();
    expect(await second.db.selectFrom('token').selectAll().execute()).toEqual([]);
    await first.close();
    await second.close();
  });
});

describe('a URL that cannot be a store is refused, without a password', () => {
  it.for([
    ['', 'E_STORE_INVALID'],
    ['sqlite::memory:', 'E_STORE_INVALID'],
    ['mysql://me:s3cret@host/db', 'E_STORE_INVALID'],
    ['postgres://me:s3cret@host:port/db', 'E_STORE_INVALID'],
    ['postgres://me:s3cret@127.0.0.1:1/db', 'E_STORE_UNREACHABLE'],
    ['/dev/null/store.sqlite', 'E_STORE_UNREACHABLE'],
  ])('%s', async ([url, code]) => {
    const refusal = openStore(url ?? '');
    await expect(refusal).rejects.toMatchObject({ code });
    await expect(refusal).rejects.not.toThrow('s3cret');
  });
});
