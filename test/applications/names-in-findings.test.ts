import { describe, expect, it } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots, formats, membersOf } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';
import { auditPostgres } from '../support/postgres-pair.ts';

const STYLE = { width: 200, colour: false };

const SPOKEN = formats.filter(({ name }) => !['json', 'csv', 'badge'].includes(name));

describe('a table that two schemas have', () => {
  const both = 'CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int); CREATE TABLE b.u (id int);';

  it.each(SPOKEN)('is named with its schema in $name', async (format) => {
    const report = await auditPostgres(`${both} CREATE TABLE b.t (id int, n int)`, both);
    expect(format.render(report, STYLE).replaceAll('`', '')).toContain('table b.t is missing');
  });

  it('has its columns named with the schema, in patterns too', async () => {
    const tables = ['a.t', 'b.t', 'b.v'];
    const made = (column: string) =>
      `CREATE SCHEMA a; CREATE SCHEMA b; ${tables.map((name) => `CREATE TABLE ${name} (id int${column});`).join('')}`;
    const report = await auditPostgres(made(', tenant int'), made(''));
    const text = formats.find(({ name }) => name === 'text')?.render(report, STYLE);
    expect(text).toMatch(/column tenant is missing in 3 tables: integer .*\n +in a\.t, b\.t, b\.v\n/);
  });

  it('is named without its schema if each side has only one', async () => {
    const report = await auditPostgres('CREATE TABLE t (id int); CREATE TABLE u (id int)', 'CREATE TABLE u (id int)');
    for (const format of SPOKEN) expect(format.render(report, STYLE)).not.toContain('public.t ');
  });
});

describe('a difference that cannot be judged', () => {
  it('is counted separately, and three of a sort are one finding', async () => {
    await using expected = await sqliteDatabase(
      'CREATE TABLE t (a TEXT CHECK (soundex(a) > 1), b TEXT CHECK (soundex(b) > 2), c TEXT CHECK (soundex(c) > 3), d INTEGER NOT NULL)',
    );
    await using actual = await postgresDatabase(
      'CREATE TABLE t (a text CHECK (md5(a) > $$1$$), b text CHECK (md5(b) > $$2$$), c text CHECK (md5(c) > $$3$$), d bigint)',
    );
    const report = await compareSnapshots(await introspect(expected.path), await introspect(actual.url));
    const unproved = report.findings.filter((finding) => finding.unproved);
    expect(unproved.map((finding) => membersOf(finding).length)).toEqual([3]);
    expect(report.summary.judged).toEqual({ differs: 1, unproved: 1 });
    const text = formats.find(({ name }) => name === 'text')?.render(report, STYLE) ?? '';
    expect(text.split('\n')[0]).toContain('(1 differs, 1 cannot be judged)');
    expect(text).toContain('NOT NULL exists only in SQLite: an INSERT of NULL fails there, but PostgreSQL stores it.');
  });
});

describe('a sequence', () => {
  const reason = async (expected: string, actual: string, rule: string) => {
    const { findings } = await auditPostgres(expected, actual);
    return findings.find((finding) => finding.rule === rule)?.why;
  };

  it('of another column is named with its owner', async () => {
    const own = 'CREATE TABLE a (id serial); CREATE TABLE b (id serial)';
    const borrowed = "CREATE TABLE a (id serial); CREATE TABLE b (id int NOT NULL DEFAULT nextval('a_id_seq'))";
    expect(await reason(own, borrowed, 'identity.unowned')).toBe(
      'Both sides number new rows. On the actual side the column takes its numbers from public.a_id_seq, which belongs to a.id.',
    );
  });

  it('that numbers several columns is named with the others', async () => {
    const own = "CREATE SEQUENCE s; CREATE TABLE a (id int DEFAULT nextval('s')); CREATE TABLE b (id serial)";
    const shared =
      "CREATE SEQUENCE s; CREATE TABLE a (id int DEFAULT nextval('s')); CREATE TABLE b (id int NOT NULL DEFAULT nextval('s'))";
    expect(await reason(own, shared, 'identity.unowned')).toBe(
      'Both sides number new rows. On the actual side the column takes its numbers from public.s, a sequence that does not belong to it and numbers a.id too.',
    );
  });

  it('that is missing is named with the columns that it numbers', async () => {
    const made = "CREATE SEQUENCE s; CREATE TABLE a (id int DEFAULT nextval('s'))";
    expect(await reason(made, 'CREATE TABLE a (id int)', 'sequence.missing')).toBe(
      'Every statement that takes a number from the sequence fails. It numbers a.id on the expected side.',
    );
  });
});
