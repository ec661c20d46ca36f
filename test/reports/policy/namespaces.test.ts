import { describe, expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy } from '../../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { expectSums, linesOf, noticesOf } from './report-lines.ts';

const SCHEMAS = `
  CREATE SCHEMA auth;
  CREATE TABLE auth.users (id bigserial PRIMARY KEY, email text NOT NULL CHECK (email <> ''));
  CREATE UNIQUE INDEX users_email ON auth.users (email);
  CREATE INDEX idx_users_both ON auth.users (email, id);
  CREATE TABLE auth.tokens (id bigserial PRIMARY KEY, user_id bigint NOT NULL REFERENCES auth.users (id));
  CREATE TABLE public.users (id bigserial PRIMARY KEY, nick text);
  CREATE TABLE public.auth_log (id bigserial PRIMARY KEY, who bigint REFERENCES auth.users (id));
  CREATE VIEW auth.known AS SELECT users.email, t.id AS token FROM auth.users JOIN auth.tokens t ON t.user_id = users.id;
  CREATE VIEW public.people AS SELECT email FROM auth.users`;
const PREFIXED = `
  CREATE TABLE auth_users (id INTEGER PRIMARY KEY, email TEXT NOT NULL CHECK (auth_users.email <> ''));
  CREATE UNIQUE INDEX auth_users_email ON auth_users (email);
  CREATE INDEX idx_auth_users_both ON auth_users (email, id);
  CREATE TABLE auth_tokens (id INTEGER PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES auth_users (id));
  CREATE TABLE users (id INTEGER PRIMARY KEY, nick TEXT);
  CREATE TABLE auth_log (id INTEGER PRIMARY KEY, who BIGINT REFERENCES auth_users (id));
  CREATE VIEW auth_known AS SELECT auth_users.email, t.id AS token FROM auth_users JOIN auth_tokens t ON t.user_id = auth_users.id;
  CREATE VIEW people AS SELECT email FROM auth_users`;

const DRIFTED = `
  CREATE TABLE auth_users (id INTEGER PRIMARY KEY);
  CREATE TABLE auth_tokens (id INTEGER PRIMARY KEY, user_id BIGINT);
  CREATE TABLE auth_invites (id INTEGER PRIMARY KEY);
  CREATE TABLE users (id INTEGER PRIMARY KEY, nick TEXT)`;

interface Script {
  readonly postgres?: string;
  readonly sqlite?: string;
}

async function open({ postgres, sqlite = '' }: Script): Promise<AsyncDisposable & { readonly source: string }> {
  const database = postgres === undefined ? await sqliteDatabase(sqlite) : await postgresDatabase(postgres);
  const source = 'url' in database ? database.url : database.path;
  return { source, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

async function audit(expected: Script, actual: Script, policy: Policy): Promise<ParityReport> {
  await using one = await open(expected);
  await using other = await open(actual);
  return compareSnapshots(await introspect(one.source), await introspect(other.source), { policy });
}

describe('a schema on one side, a prefix on the other', () => {
  const [schemas, prefixed] = [{ postgres: SCHEMAS }, { sqlite: PREFIXED }];

  test.each<[string, Script, Script, Readonly<Record<string, string>>]>([
    ['the actual side', schemas, prefixed, { auth: 'main.auth_*' }],
    ['the expected side', prefixed, schemas, { 'main.auth_*': 'auth' }],
  ])('%s has the prefix: parity', async (_, expected, actual, namespaces) => {
    const report = await audit(expected, actual, { namespaces });
    expect(linesOf(report).filter((line) => !/advice|index.redundant/.test(line))).toEqual([]);
    expect(report.verdict).toBe('parity');
    expect(report.notices).toEqual([]);
    expect(report.explained).toMatchObject({ 'name.namespace-prefix': 5 });
  });

  test.each<['expected' | 'actual', Script, Script, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'actual',
      schemas,
      { sqlite: DRIFTED },
      { auth: 'main.auth_*' },
      [
        'error column.missing users.email',
        'error column.nullable tokens.user_id',
        'error table.missing auth_log',
        'warning foreignKey.missing tokens.tokens_user_id_fkey',
        'warning table.extra invites',
      ],
    ],
    [
      'expected',
      { sqlite: DRIFTED },
      schemas,
      { 'main.auth_*': 'auth' },
      [
        'error column.extra-required auth_users.email',
        'error column.nullable auth_tokens.user_id',
        'error table.missing auth_invites',
        'warning foreignKey.extra auth_tokens.tokens_user_id_fkey',
        'warning table.extra auth_log',
      ],
    ],
  ])(
    'differences have the names of the expected side, the prefix %s',
    async (prefixedSide, expected, actual, namespaces, lines) => {
      const report = await audit(expected, actual, { namespaces, exclude: ['auth.known', 'people'] });
      expect(report.notices).toEqual([]);
      expect(
        linesOf(report)
          .filter((line) => !line.startsWith('info'))
          .toSorted(),
      ).toEqual(lines);
      expectSums(report);
      const column = report.findings.find(({ object }) => object.owner?.endsWith('users'));
      expect(column?.verify[prefixedSide]).toContain("'auth_users'");
      expect(column?.verify[prefixedSide === 'expected' ? 'actual' : 'expected']).toContain("'users'");
    },
  );

  test('a name that only looks prefixed is paired with the same name, and each name with the first match', async () => {
    const expected = `
      CREATE SCHEMA auth; CREATE TABLE auth.keys (a text);
      CREATE TABLE public.auth_method (b text); CREATE TABLE public.auth_keys (c text)`;
    const actual =
      'CREATE TABLE auth_keys (a TEXT); CREATE TABLE auth_method (b TEXT); CREATE VIEW auth_ AS SELECT 1 AS x';
    const namespaces = { auth: 'main.auth_*' };
    const report = await audit({ postgres: expected }, { sqlite: actual }, { namespaces });
    expect(linesOf(report).toSorted()).toEqual(['error table.missing auth_keys', 'warning view.extra auth_']);
  });

  test('of two matching prefixes the longer one counts if it finds a partner', async () => {
    const expected = `
      CREATE SCHEMA auth; CREATE TABLE auth.api_users (a text);
      CREATE SCHEMA api; CREATE TABLE api.keys (b text)`;
    const actual = 'CREATE TABLE auth_api_users (a TEXT); CREATE TABLE auth_api_keys (b TEXT)';
    const namespaces = { auth: 'main.auth_*', api: 'main.auth_api_*' };
    const report = await audit({ postgres: expected }, { sqlite: actual }, { namespaces });
    expect([report.verdict, linesOf(report), report.notices]).toEqual(['parity', [], []]);
  });

  test.each(['auth.users', 'main.auth_users', 'users.email', 'auth_users.email'])(
    'an entry may use the name of either side: %s',
    async (object) => {
      const accept = [{ rule: 'column.*', object, reason: 'so' }];
      const report = await audit(schemas, { sqlite: DRIFTED }, { namespaces: { auth: 'main.auth_*' }, accept });
      expect(linesOf(report)).toContain('accepted column.missing users.email');
      expect(report.notices).toEqual([]);
    },
  );

  test.each(['users', 'auth_users', 'auth_users.email'])('a system may need %s', async (need) => {
    await using one = await open(schemas);
    await using other = await open({ sqlite: DRIFTED });
    const report = await compareSnapshots(await introspect(one.source), await introspect(other.source), {
      policy: { namespaces: { auth: 'main.auth_*' } },
      systems: { login: { needs: [need] } },
    });
    expect(report.systems).toMatchObject([{ status: 'degraded' }]);
  });
});

test('a prefix in one of two PostgreSQL databases, types and functions too', async () => {
  const own = `CREATE SCHEMA auth; CREATE TYPE auth.mood AS ENUM ('a', 'b');
    CREATE TABLE auth.users (id int PRIMARY KEY, mood auth.mood NOT NULL);
    CREATE SEQUENCE auth.numbers;`;
  const prefixed = `CREATE TYPE auth_mood AS ENUM ('a', 'b');
    CREATE TABLE auth_users (id int PRIMARY KEY, mood auth_mood NOT NULL);
    CREATE SEQUENCE auth_numbers;`;
  const report = await audit({ postgres: own }, { postgres: prefixed }, { namespaces: { auth: 'public.auth_*' } });
  expect(linesOf(report)).toEqual([]);
  expect(report.verdict).toBe('parity');
});

test('a prefix on both sides', async () => {
  const expected = 'CREATE TABLE a_users (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE b_users (x TEXT)';
  const actual = 'CREATE TABLE b_users (id INTEGER PRIMARY KEY, name TEXT)';
  const report = await audit({ sqlite: expected }, { sqlite: actual }, { namespaces: { 'main.a_*': 'main.b_*' } });
  expect(linesOf(report)).toEqual(['error table.missing b_users']);
});

test('a prefix and another naming convention at once', async () => {
  const expected = `CREATE SCHEMA auth; CREATE TABLE auth."userAccounts"
    (id bigserial PRIMARY KEY, "fullName" text, "lastSeen" text, "createdAt" text)`;
  const actual = `CREATE TABLE auth_user_accounts
    (id INTEGER PRIMARY KEY, full_name TEXT, last_seen TEXT, created_at TEXT)`;
  const report = await audit({ postgres: expected }, { sqlite: actual }, { namespaces: { auth: 'main.auth_*' } });
  expect(report.findings.map(({ rule, members }) => [rule, members?.length])).toEqual([['name.convention', 4]]);
});

test('if only one schema is read, names without its prefix are not part of it', async () => {
  const expected = 'CREATE SCHEMA auth; CREATE TABLE auth.users (id bigserial PRIMARY KEY, email text)';
  const actual = `CREATE TABLE auth_users (id INTEGER PRIMARY KEY, email TEXT);
    CREATE TABLE users (nick TEXT, seen BLOB, score REAL)`;
  await using one = await open({ postgres: expected });
  await using other = await open({ sqlite: actual });
  const report = await compareSnapshots(await introspect(`${one.source}?schema=auth`), await introspect(other.source), {
    policy: { namespaces: { auth: 'main.auth_*' } },
  });
  expect(linesOf(report)).toEqual(['warning table.extra users']);
});

test('a mapped namespace is not the default namespace too', async () => {
  const expected = `CREATE TABLE public.users (id bigserial PRIMARY KEY);
    CREATE SCHEMA auth; CREATE TABLE auth.users (id bigserial PRIMARY KEY, email text)`;
  const actual = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)';
  const policy = { namespaces: { auth: 'main' }, exclude: ['main'] };
  const report = await audit({ postgres: expected }, { sqlite: actual }, policy);
  expect(linesOf(report)).toEqual(['error table.missing users']);
});

test('indexes and triggers with the prefix are paired by name too', async () => {
  const expected = `CREATE SCHEMA auth; CREATE TABLE auth.users (id bigserial PRIMARY KEY, email text, nick text);
    CREATE INDEX users_email ON auth.users (email);
    CREATE FUNCTION auth.stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER users_stamp AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION auth.stamp();`;
  const actual = `CREATE TABLE auth_users (id INTEGER PRIMARY KEY, email TEXT, nick TEXT);
    CREATE INDEX auth_users_email ON auth_users (email, nick);
    CREATE TRIGGER auth_users_stamp AFTER INSERT ON auth_users BEGIN SELECT 1; END;`;
  const policy = { namespaces: { auth: 'main.auth_*' }, include: ['auth'] };
  const report = await audit({ postgres: expected }, { sqlite: actual }, policy);
  expect(linesOf(report)).toEqual([
    'warning index.keys users.users_email',
    expect.stringMatching(/^warning trigger\.body\S* users\.users_stamp$/),
  ]);
  expect(report.notices).toEqual([]);
});

test('a prefix that matches nothing on one side is reported', async () => {
  const namespaces = { auth: 'main.login_*', billing: 'main' };
  const report = await audit({ postgres: SCHEMAS }, { sqlite: PREFIXED }, { namespaces });
  expect(noticesOf(report)).toEqual([
    'policy.unused policy.namespaces.auth',
    'policy.unused policy.namespaces.billing',
  ]);
});
