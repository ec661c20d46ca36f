import { describe, expect, test } from 'vitest';
import { introspect, type Snapshot } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

async function readPostgres(sql: string, asked = ''): Promise<Snapshot> {
  await using database = await postgresDatabase(sql);
  return await introspect(database.url + asked);
}

function ofVersion(snapshot: Snapshot, version: string): Snapshot {
  return { ...snapshot, engine: { ...snapshot.engine, version } };
}

function rulesOf({ findings, explained }: ParityReport): readonly string[] {
  return [...findings.map(({ rule }) => rule), ...Object.keys(explained)];
}

const VIEW = 'CREATE TABLE t (id bigint, n bigint); CREATE VIEW v AS SELECT id FROM t WHERE n >';

describe('view.definition-versions', () => {
  test('views that different versions print may be the same', async () => {
    const [expected, actual] = [await readPostgres(`${VIEW} 1`), await readPostgres(`${VIEW} 2 OR id > 3`)];
    expect(rulesOf(await compareSnapshots(ofVersion(expected, '13.23'), actual))).toEqual(['view.definition-versions']);
  });

  test('views that differ in a constant are different, whichever versions print them', async () => {
    const [expected, actual] = [await readPostgres(`${VIEW} 1`), await readPostgres(`${VIEW} 2`)];
    expect(rulesOf(await compareSnapshots(ofVersion(expected, '13.23'), actual))).toEqual(['view.definition']);
  });

  test('views that one version prints differently are different', async () => {
    const [expected, actual] = [await readPostgres(`${VIEW} 1`), await readPostgres(`${VIEW} 2`)];
    expect(rulesOf(await compareSnapshots(expected, actual))).toEqual(['view.definition']);
  });
});

const RULE = 'CREATE TABLE t (id bigint); CREATE TABLE log (id bigint); CREATE RULE r AS ON INSERT TO t DO ALSO';

describe('rule.body-versions', () => {
  const readBoth = async () =>
    [
      await readPostgres(`${RULE} INSERT INTO log VALUES (1)`),
      await readPostgres(`${RULE} INSERT INTO log VALUES (2)`),
    ] as const;

  test('rules that different versions print may be the same', async () => {
    const [expected, actual] = await readBoth();
    expect(rulesOf(await compareSnapshots(ofVersion(expected, '13.23'), actual))).toEqual(['rule.body-versions']);
  });

  test('rules that one version prints differently are different', async () => {
    const [expected, actual] = await readBoth();
    expect(rulesOf(await compareSnapshots(expected, actual))).toEqual(['rule.body']);
  });
});

describe('name.namespace-prefix', () => {
  async function compareWith(namespaces: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const expected = await readPostgres('CREATE SCHEMA auth; CREATE TABLE auth.users (name text);');
    await using file = await sqliteDatabase('CREATE TABLE auth_users (name TEXT);');
    const actual = await introspect(file.path);
    return rulesOf(await compareSnapshots(expected, actual, { policy: { namespaces } }));
  }

  test('a prefix that the policy maps to a namespace is explained', async () => {
    expect(await compareWith({ auth: 'main.auth_*' })).toEqual(['name.namespace-prefix']);
  });

  test('a prefix without such a policy is another name', async () => {
    expect(await compareWith({})).not.toContain('name.namespace-prefix');
  });
});

describe('privilege.told-with-object', () => {
  const KEPT = 'CREATE TABLE kept (id bigint); GRANT SELECT ON kept TO PUBLIC;';
  const WITH = '?with=privileges,owners';

  test('a missing table is reported without its owner and privileges', async () => {
    const expected = await readPostgres(`${KEPT} CREATE TABLE gone (id bigint); GRANT SELECT ON gone TO PUBLIC;`, WITH);
    const report = await compareSnapshots(expected, await readPostgres(KEPT, WITH));
    expect(rulesOf(report)).toEqual(['table.missing', 'privilege.told-with-object']);
  });

  test('a missing privilege on a table that both sides have is reported', async () => {
    const actual = await readPostgres('CREATE TABLE kept (id bigint);', WITH);
    expect(rulesOf(await compareSnapshots(await readPostgres(KEPT, WITH), actual))).toEqual(['privilege.missing']);
  });
});

describe('privilege.of-newer-version', () => {
  const GRANTED = 'CREATE TABLE t (id bigint); GRANT MAINTAIN, SELECT ON t TO PUBLIC;';
  const WITH = '?with=privileges';

  test('an older server cannot have MAINTAIN', async () => {
    const older = ofVersion(
      await readPostgres('CREATE TABLE t (id bigint); GRANT SELECT ON t TO PUBLIC;', WITH),
      '16.4',
    );
    expect(rulesOf(await compareSnapshots(await readPostgres(GRANTED, WITH), older))).toEqual([
      'privilege.of-newer-version',
    ]);
  });

  test('a server that could have it lacks it', async () => {
    const actual = await readPostgres('CREATE TABLE t (id bigint); GRANT SELECT ON t TO PUBLIC;', WITH);
    expect(rulesOf(await compareSnapshots(await readPostgres(GRANTED, WITH), actual))).toEqual(['privilege.missing']);
  });
});
