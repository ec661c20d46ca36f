import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import pg from 'pg';
import { expect, test } from 'vitest';
import { renderLines, renderTitle, writePlain } from '../../../src/notify/notification-text.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { type Listener, openListener } from '../../support/listener.ts';
import { notificationIn } from '../../support/notifications.ts';
import { patience } from '../../support/patience.ts';
import { served } from '../api/served.ts';

/** The title of each message, and its first line. */
function toldBy({ arrived }: Listener): readonly string[] {
  return arrived.map(({ body }) => {
    const told = notificationIn(body);
    return `${renderTitle(told)}: ${renderLines(told, writePlain)[0]}`;
  });
}

/** A role of its own that may do everything with table a. */
async function openRole(owner: string) {
  const name = `told_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'told'; GRANT ALL ON a TO ${name}`);
  const url = new URL(owner);
  url.username = name;
  url.password = 'told';
  return {
    url: url.href,
    may: (rights: string) => client.query(`REVOKE ALL ON a FROM ${name}; GRANT ${rights} ON a TO ${name}`),
    async [Symbol.asyncDispose]() {
      await client.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
      await client.end();
    },
  };
}

const BACK = 'actual against expected can be compared again, except for what was dropped, in';
const LOST = 'actual against expected cannot be compared in';

test('a view that becomes unreadable, and readable again, is reported once each time', async () => {
  const sql = 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT id FROM a;';
  await using expected = await sqliteDatabase(sql);
  await using actual = await sqliteDatabase(sql);
  await using listener = await openListener();
  await using service = await served({
    databases: { expected: `sqlite:${expected.path}`, actual: `sqlite:${actual.path}` },
    audits: { shop: { expected: 'expected', actual: 'actual', notify: ['team'] } },
    notify: { team: { webhook: listener.url, allowPrivate: true, atLeast: 'error' } },
  });
  const change = (statements: string) => {
    const database = new Database(actual.path);
    database.exec(statements);
    database.close();
  };
  await service.run('shop');
  change('DROP TABLE a');
  await service.run('shop');
  await service.run('shop');
  await expect.poll(() => toldBy(listener).length, { timeout: patience(20) }).toBe(1);
  expect(toldBy(listener)[0]).toContain('coverage lost');
  const { coverage } = notificationIn(listener.arrived[0]?.body ?? '');
  expect(coverage).toEqual([
    { change: 'lost', expected: 'expected', actual: 'actual', what: ['column main.v'], furtherWhat: 0 },
  ]);
  change('CREATE TABLE a (id INTEGER PRIMARY KEY)');
  for (let run = 0; run < 2; run += 1) await service.run('shop');
  await expect.poll(() => toldBy(listener).length, { timeout: patience(20) }).toBe(2);
  expect(toldBy(listener)[1]).toContain('coverage back');
});

test('kinds that a role may no longer see are reported once, and once when it may see them again', async () => {
  const sql = 'CREATE TABLE a (id integer PRIMARY KEY, n integer CHECK (n > 0));';
  await using expected = await postgresDatabase(sql);
  await using actual = await postgresDatabase(sql);
  await using role = await openRole(actual.url);
  await using listener = await openListener();
  await using service = await served({
    databases: {
      expected: `${expected.url}?reader=information_schema`,
      actual: `${role.url}?reader=information_schema`,
    },
    audits: { shop: { expected: 'expected', actual: 'actual', notify: ['team'] } },
    notify: { team: { webhook: listener.url, allowPrivate: true, atLeast: 'error' } },
  });
  await service.run('shop');
  await role.may('SELECT');
  for (let run = 0; run < 2; run += 1) await service.run('shop');
  const lost = `shop: coverage lost: ${LOST}: primary keys, unique constraints, foreign keys, indexes.`;
  await expect.poll(() => toldBy(listener), { timeout: patience(20) }).toEqual([lost]);
  const audit = await service.json<{ readonly coverageLost: readonly object[] }>('/api/v1/audits/shop');
  expect(audit.coverageLost).toHaveLength(4);
  expect(audit.coverageLost[0]).toMatchObject({ kind: 'primaryKey', object: null, field: null });
  await role.may('ALL');
  for (let run = 0; run < 2; run += 1) await service.run('shop');
  const back = `shop: coverage back: ${BACK}: primary keys, unique constraints, foreign keys, indexes.`;
  await expect.poll(() => toldBy(listener), { timeout: patience(20) }).toEqual([lost, back]);
});
