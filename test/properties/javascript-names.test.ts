import { writeFile } from 'node:fs/promises';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { Check } from 'typebox/value';
import { expect, test } from 'vitest';
import { introspect, kindNames, parseSnapshot, renderSnapshot, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, formats, type Policy, reportSchema } from '../../reports/index.ts';
import { evenkeel } from '../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';
import { JAVASCRIPT_NAMES } from '../support/javascript-names.ts';
import { patience } from '../support/patience.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

/** One object of each kind in a schema of that name, with this name wherever possible. */
function postgresNamed(name: string): string {
  const [n, text] = [escapeIdentifier(name), escapeLiteral(name)];
  return `
CREATE SCHEMA ${n};
SET search_path = ${n}, public;
CREATE TABLE ${n} (${n} integer CONSTRAINT ${escapeIdentifier(`${name} key`)} PRIMARY KEY, "b" text DEFAULT ${text} CONSTRAINT ${escapeIdentifier(`${name} check`)} CHECK (b <> ${text}));
CREATE TABLE other (${n} integer, CONSTRAINT ${n} FOREIGN KEY (${n}) REFERENCES ${n} (${n}), CONSTRAINT u UNIQUE (${n}));
CREATE TYPE e AS ENUM (${text}, 'b');
CREATE DOMAIN d AS text CONSTRAINT ${n} CHECK (VALUE <> ${text});
CREATE TYPE c AS (${n} text);
CREATE VIEW v AS SELECT ${n}, b AS "text of it" FROM ${n};
CREATE MATERIALIZED VIEW m AS SELECT ${n} FROM ${n};
CREATE INDEX i ON ${n} (${n}, b);
CREATE SEQUENCE s;
CREATE FUNCTION ${n}(${n} integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE p(${n} integer) LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE a(integer) (SFUNC = int4larger, STYPE = integer);
CREATE TRIGGER ${n} BEFORE INSERT ON ${n} FOR EACH ROW EXECUTE FUNCTION t(${text});
CREATE RULE ${n} AS ON DELETE TO ${n} DO INSTEAD NOTHING;
CREATE POLICY ${n} ON ${n} USING (b = ${text});
CREATE STATISTICS st ON ${n}, b FROM ${n};
CREATE COLLATION co (provider = libc, locale = 'C');
CREATE TYPE r AS RANGE (subtype = float8);
CREATE TABLE x (during int4range, CONSTRAINT ${escapeIdentifier(`${name} apart`)} EXCLUDE USING gist (during WITH &&));
CREATE PUBLICATION ${n} FOR TABLE ${n};
CREATE FOREIGN DATA WRAPPER ${escapeIdentifier(`w ${name}`)};
CREATE SERVER ${n} FOREIGN DATA WRAPPER ${escapeIdentifier(`w ${name}`)} OPTIONS (${n} ${text});
CREATE FOREIGN TABLE f (${n} integer OPTIONS (${n} ${text})) SERVER ${n} OPTIONS (${n} ${text});
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER ${n} ON sql_drop EXECUTE FUNCTION ev();
ALTER EVENT TRIGGER ${n} DISABLE;
COMMENT ON TABLE ${n} IS ${text};
`;
}

function sqliteNamed(name: string): string {
  const [n, text] = [escapeIdentifier(name), escapeLiteral(name)];
  return `
CREATE TABLE ${n} (${n} INTEGER PRIMARY KEY, b TEXT DEFAULT ${text} CHECK (b <> ${text}));
CREATE TABLE ${escapeIdentifier(`${name} other`)} (${n} INTEGER UNIQUE REFERENCES ${n} (${n}), b ${n});
CREATE VIEW ${escapeIdentifier(`${name} view`)} AS SELECT ${n}, b AS "text of it" FROM ${n};
CREATE INDEX ${escapeIdentifier(`${name} index`)} ON ${n} (${n}, b);
CREATE TRIGGER ${escapeIdentifier(`${name} trigger`)} AFTER INSERT ON ${n} BEGIN SELECT ${text}; END;
CREATE VIRTUAL TABLE ${escapeIdentifier(`${name} words`)} USING fts5(${n});
`;
}

const each = (sql: (name: string) => string) => JAVASCRIPT_NAMES.map(sql).join('\n');

/** Every pattern is such a name. */
const policy: Policy = {
  owned: JAVASCRIPT_NAMES.map((object) => ({ object, by: object })),
  severities: JAVASCRIPT_NAMES.map((object) => ({ rule: '*', object, severity: 'info' })),
  accept: JAVASCRIPT_NAMES.map((object) => ({ rule: '*', object, reason: object })),
  ignore: [{ object: 'valueOf' }],
  exclude: ['isPrototypeOf'],
};

const systems = Object.fromEntries(JAVASCRIPT_NAMES.map((name) => [name, { needs: [name] }]));

/** Kinds that other files try, since such a name is no name there, or is that of a role. */
const ELSEWHERE = ['virtualTable', 'extension', 'setting', 'catalogObject', 'privilege', 'defaultPrivilege', 'owner'];

test(
  'names such as constructor work like any other, for every kind of object and in every policy',
  async () => {
    await using postgres = await postgresDatabase(each(postgresNamed));
    await using lone = await postgresDatabase('CREATE TABLE lone (id integer)');
    await using sqlite = await sqliteDatabase(each(sqliteNamed));
    const [one, none, other] = [
      await introspect(postgres.url),
      await introspect(lone.url),
      await introspect(sqlite.path),
    ];
    const kindsOf = (snapshot: Snapshot) => new Set(snapshot.objects.map(({ kind }) => kind));
    expect(kindNames.filter((kind) => !kindsOf(one).has(kind))).toEqual(ELSEWHERE);
    expect(kindsOf(other)).toContain('virtualTable');
    for (const snapshot of [one, other]) {
      expect(parseSnapshot(renderSnapshot(snapshot), 'a file')).toEqual(snapshot);
      expect((await compareSnapshots(snapshot, snapshot, { systems })).verdict).toBe('parity');
    }
    for (const [expected, actual] of [
      [one, none],
      [none, one],
      [one, other],
      [other, one],
    ] as const) {
      for (const asked of [{}, policy]) {
        const report = await compareSnapshots(expected, actual, { policy: asked, today: '2026-01-01', systems });
        expect(report.systems?.map(({ name }) => name).toSorted()).toEqual(JAVASCRIPT_NAMES.toSorted());
        expect(Check(reportSchema, report)).toBe(true);
        for (const format of formats) format.render(report, { colour: false, width: 80 });
      }
    }
  },
  patience(120),
);

test('an option that only one side has is reported by its name, whatever that is', async () => {
  const server = (options: string) =>
    `CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w ${options}`;
  for (const name of ['constructor', '__proto__', 'toString', 'valueOf']) {
    await using expected = await postgresDatabase(server(`OPTIONS (${escapeIdentifier(name)} 'x')`));
    await using actual = await postgresDatabase(server(''));
    const report = await compareSnapshots(await introspect(expected.url), await introspect(actual.url));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['foreignServer.options']);
    expect(report.findings[0]?.expected).toContain(name);
  }
});

test('databases, audits, channels and systems can have such names', async () => {
  await using expected = await sqliteDatabase('CREATE TABLE "constructor" ("__proto__" INTEGER)');
  await using actual = await sqliteDatabase('CREATE TABLE "__proto__" ("constructor" INTEGER)');
  await using folder = await scratchFolder();
  await writeFile(
    folder.file('evenkeel.yaml'),
    `databases: { constructor: ${expected.path}, __proto__: { url: ${actual.path} } }
audits:
  __proto__: { expected: constructor, actual: __proto__, notify: [constructor] }
  constructor: { reference: __proto__, members: [constructor], notify: [__proto__] }
notify:
  constructor: { webhook: 'http://127.0.0.1:9/', allowPrivate: true }
  __proto__: { slack: 'http://127.0.0.1:9/', allowPrivate: true }
systems: { __proto__: { needs: [constructor.__proto__] } }
policy:
  namespaces: { main.__proto__: main.constructor }
  owned: [{ object: toString, by: valueOf }]
`,
  );
  const inFolder = { cwd: folder.path };
  const checked = await evenkeel(['config', 'check'], inFolder);
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  expect(checked.stdout).toMatch(
    /notifies constructor\n.*notifies __proto__\n.*constructor +webhook.*__proto__ +slack/s,
  );
  for (const audit of ['__proto__', 'constructor']) {
    const { code, stdout } = await evenkeel(['audit', audit, '-f', 'json'], inFolder);
    expect(code).toBe(1);
    expect(stdout).toContain('"name": "__proto__"');
  }
  for (const name of ['valueof', 'toString', 'hasOwnProperty']) {
    expect(await evenkeel(['audit', name], inFolder)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`There is no audit "${name}"`),
    });
    expect((await evenkeel(['notify', 'test', name], inFolder)).stderr).toContain(`"${name}"`);
  }
});

test('only variables that are set count as variables of the environment', async () => {
  await using folder = await scratchFolder();
  await writeFile(
    folder.file('evenkeel.yaml'),
    `databases: { a: "\${constructor}", b: "\${toString}" }\naudits: { a: { expected: a, actual: b } }\n`,
  );
  const { code, stderr } = await evenkeel(['audit', 'a'], { cwd: folder.path });
  expect(code).toBe(3);
  expect(stderr).toContain('needs the environment variable constructor, which is not set');
});
