import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { postgresDatabase } from '../support/databases.ts';

/** A tablespace of the server, in addition to its data folder; `await using` drops it. */
async function openTablespace() {
  const name = `evenkeel_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client(inject('postgresServer'));
  await client.connect();
  await client.query('SET allow_in_place_tablespaces = on');
  await client.query(`CREATE TABLESPACE ${name} LOCATION ''`);
  return {
    name,
    async [Symbol.asyncDispose]() {
      await client.query(`DROP TABLESPACE ${name}`);
      await client.end();
    },
  };
}

const SCHEMA = `CREATE TABLE t (a integer PRIMARY KEY, b integer UNIQUE, c int4range, EXCLUDE USING gist (c WITH &&));
  CREATE INDEX t_b ON t (b); CREATE MATERIALIZED VIEW v AS SELECT a FROM t;`;

it('a different tablespace is a note on its objects, and the default of the database counts as none', async () => {
  await using tablespace = await openTablespace();
  await using expected = await postgresDatabase(SCHEMA);
  await using same = await postgresDatabase(`SET default_tablespace = pg_default; ${SCHEMA}`);
  await using actual = await postgresDatabase(`SET default_tablespace = ${tablespace.name}; ${SCHEMA}`);
  const wanted = await introspect(expected.url);
  expect((await compareSnapshots(wanted, await introspect(same.url))).summary.differences.raw).toBe(0);
  const { findings, verdict } = await compareSnapshots(wanted, await introspect(actual.url));
  expect(verdict).toBe('parity');
  expect(
    findings.filter(({ field }) => field === 'tablespace').map(({ rule, severity }) => `${severity} ${rule}`),
  ).toEqual(
    ['table', 'primaryKey', 'unique', 'exclusionConstraint', 'index', 'materializedView'].map(
      (kind) => `info ${kind}.tablespace`,
    ),
  );
});
