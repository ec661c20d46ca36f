import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openedStore } from '../../support/stores.ts';

test('a transaction that loses its connection between two statements fails, and the store goes on', async () => {
  await using opened = await openedStore('postgres');
  const { store, url } = opened;
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const transaction = store.db.transaction().execute(async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    await sql`select 1`.execute(db);
  });
  await expect(transaction).rejects.toMatchObject({ code: 'E_STORE_UNREACHABLE' });
  await other.end();
  await store.ping();
});
