import { beforeAll, describe, expect, inject, test } from 'vitest';
import { introspect, type Snapshot } from '../../../introspection/index.ts';
import { compareSnapshots } from '../../../reports/index.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { onTestServer, readFileSource } from '../../support/replayed.ts';

beforeAll(onTestServer);

const major = inject('postgresVersion').major;

async function replayed(sql: string): Promise<Snapshot> {
  return (await readFileSource(`sql:schema.sql?engine=postgres&major=${major}`, sql)).snapshot;
}

async function findingsWith(file: string, live: string): Promise<readonly string[]> {
  await using database = await postgresDatabase(live);
  const { findings } = await compareSnapshots(await replayed(file), await introspect(database.url));
  return findings.map(({ rule, object }) => `${rule} ${object.name}`);
}

const WATCH = (body: string, when = '') => `
  CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ ${body} $$;
  CREATE EVENT TRIGGER watch ON ddl_command_end ${when} EXECUTE FUNCTION watch();`;
const SECURING = `DECLARE c record; BEGIN
  FOR c IN SELECT * FROM pg_event_trigger_ddl_commands() WHERE object_type = 'table' LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', c.object_identity);
  END LOOP; END`;

describe('whether a materialized view holds rows', () => {
  const VIEW = 'CREATE TABLE t (a integer); CREATE MATERIALIZED VIEW m AS SELECT a FROM t';

  test('is not compared if a side was replayed, and the report says so', async () => {
    const file = await replayed(`${VIEW} WITH NO DATA;`);
    await using database = await postgresDatabase(VIEW);
    const report = await compareSnapshots(file, await introspect(database.url));
    expect(report.findings).toEqual([]);
    expect(report.coverage.untold).toContainEqual(
      expect.objectContaining({ kind: 'materializedView', field: 'populated', side: 'expected' }),
    );
    expect(report.coverage.notes.map(({ text }) => text).join()).toMatch(/materialized views hold rows/);
  });

  test('is compared between two databases', async () => {
    await using expected = await postgresDatabase(`${VIEW} WITH NO DATA`);
    await using actual = await postgresDatabase(VIEW);
    const report = await compareSnapshots(await introspect(expected.url), await introspect(actual.url));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['materializedView.populated']);
  });

  test('is not mentioned if there is none', async () => {
    expect((await replayed('CREATE TABLE t (a integer);')).notes).toBeUndefined();
  });
});

describe('an event trigger that enables row security', () => {
  const LATER = 'CREATE TABLE early (a integer);';
  const LATE = 'CREATE TABLE late (a integer);';
  const BOTH = `${LATER}${LATE}`;
  const secured = (...tables: readonly string[]) =>
    tables.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`).join('');

  test('makes row security of later tables unknown, and the report says so', async () => {
    const sql = `${LATER}${WATCH(SECURING)}\n${LATE}`;
    const { notes = [] } = await replayed(sql);
    expect(notes.join()).toMatch(/row security/);
    expect(await findingsWith(sql, `${BOTH}${secured('late')}${WATCH(SECURING)}`)).toEqual([]);
  });

  test('does not affect the comparison of earlier tables', async () => {
    const sql = `${LATER}${WATCH(SECURING)}\n${LATE}`;
    expect(await findingsWith(sql, `${BOTH}${secured('early')}${WATCH(SECURING)}`)).toEqual([
      'table.rowSecurity early',
    ]);
  });

  test('does not affect tables for which a statement sets row security', async () => {
    const sql = `${WATCH(SECURING)}\n${BOTH}${secured('late')}`;
    expect(await findingsWith(sql, `${BOTH}${secured('early')}${WATCH(SECURING)}`)).toEqual(['table.rowSecurity late']);
  });

  test.each([
    ['only tells of it', WATCH('BEGIN NOTIFY changed; END')],
    ['waits for other commands', WATCH(SECURING, "WHEN TAG IN ('CREATE INDEX')")],
  ])('is not one that %s', async (_, watch) => {
    expect(await findingsWith(`${watch}\n${BOTH}`, `${BOTH}${secured('late')}${watch}`)).toEqual([
      'table.rowSecurity late',
    ]);
  });
});

describe('where tables and indexes are kept', () => {
  const TABLE = 'CREATE TABLE t (a integer PRIMARY KEY); CREATE INDEX i ON t (a);';

  test('is not compared if the file names a tablespace, and the report says so', async () => {
    const file = await replayed(`SET default_tablespace = fast; ${TABLE}`);
    expect(file.notes?.join()).toMatch(/Tablespaces are skipped/);
    expect(file.objects.map(({ facts }) => 'tablespace' in facts && facts.tablespace)).toEqual([
      undefined,
      false,
      undefined,
      undefined,
    ]);
  });

  test.for(["SET default_tablespace = '';", 'SET default_tablespace TO DEFAULT;', ''])(
    'is compared after %j',
    async (first) => {
      const file = await replayed(`${first} ${TABLE}`);
      expect(file.notes).toBeUndefined();
      expect(file.objects.flatMap(({ facts }) => ('tablespace' in facts ? [facts.tablespace] : []))).toEqual([
        null,
        null,
        null,
      ]);
    },
  );
});
