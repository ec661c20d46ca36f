import { expect, test } from 'vitest';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { postgresDatabase } from '../support/databases.ts';

async function read(sql: string): Promise<Snapshot> {
  await using database = await postgresDatabase(`CREATE SCHEMA app; CREATE TABLE app.t (id integer, v text); ${sql}`);
  return await introspect(`${database.url}?with=privileges`);
}

test('a default, a table and the rights that a release changed are all found, those on a schema too', async () => {
  const expected = await read('GRANT USAGE ON SCHEMA app TO pg_monitor; GRANT SELECT ON app.t TO pg_monitor');
  const actual = await read(`ALTER TABLE app.t ALTER v SET DEFAULT 'x'::text; CREATE TABLE app.u (id integer)`);
  const { findings } = await compareSnapshots(expected, actual);
  expect(findings.map(({ severity, rule, object }) => `${severity} ${rule} ${object.name}`).toSorted()).toEqual([
    'warning column.default v',
    'warning privilege.missing SELECT on table t to pg_monitor',
    'warning privilege.missing USAGE on schema to pg_monitor',
    'warning table.extra u',
  ]);
});
