import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { catalogAskOf } from '../../../introspection/engines/postgres/read/script/catalog-ask.ts';
import { questionsOf } from '../../../introspection/engines/postgres/read/script/questions.ts';
import { introspect, renderScript } from '../../../introspection/index.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { askFor, readAnswers, readByScript, runScriptOf } from './run-script.ts';

const { major } = inject('postgresVersion');
const MAJOR = String(major);
const run = promisify(execFile);
const psql = await run('psql', ['--version']).then(
  () => true,
  () => false,
);

/** `psql -X … -f evenkeel.sql -o answers.txt mydb`, as the manual has it. */
const COMMAND =
  /^psql .*$/m.exec(readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'script.md'), 'utf8'))?.[0] ?? '';
const DOCUMENTED = COMMAND.slice('psql '.length, COMMAND.indexOf(' -f ')).split(' ');

/** Types that JSON and the driver make the same values of: bool, "char", name, int2, int4, text, json, and lists of name, int2, int4, text. */
const SAME_IN_JSON = [16, 18, 19, 21, 23, 25, 114, 1003, 1005, 1007, 1009];

describe('a script', () => {
  it('selects only values that are the same in JSON as in the driver', async () => {
    await using database = await postgresDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const ask = catalogAskOf(askFor({ namespaces: ['public'], extras: ['owners', 'privileges'] }));
      const whole = catalogAskOf(askFor());
      const questions = [...(await questionsOf(ask)), ...(await questionsOf(whole))];
      for (const { what, sql } of questions) {
        const { fields } = await client.query(sql);
        const others = fields.filter(({ dataTypeID }) => !SAME_IN_JSON.includes(dataTypeID)).map(({ name }) => name);
        expect(others, what).toEqual([]);
      }
      expect(questions.length).toBeGreaterThan(60);
    } finally {
      await client.end();
    }
  });

  it('is always the same, and says what each query is for', async () => {
    const script = await renderScript(
      'postgres',
      askFor({ namespaces: ['b', 'a', 'b'], extras: ['owners', 'privileges'] }),
    );
    expect(await renderScript('postgres', askFor({ namespaces: ['a', 'b'], extras: ['privileges', 'owners'] }))).toBe(
      script,
    );
    const titles = [...script.matchAll(/^-- (\d+) of (\d+): .+$/gm)];
    expect(titles.map(([, number]) => Number(number))).toEqual(titles.map((_, place) => place + 1));
    expect(titles.length).toBe(Number(titles[0]?.[2]));
  });

  it('says how to run it, as the manual does', async () => {
    expect(COMMAND).not.toBe('');
    expect(await renderScript('postgres', askFor())).toContain(`\n--   ${COMMAND}\n`);
  });

  it('is plain SQL: no statement writes, and none needs psql', async () => {
    const script = await renderScript('postgres', askFor());
    const statements = script
      .replaceAll(/^--.*$/gm, '')
      .split(/;$/m)
      .map((statement) => statement.trim());
    const verbs = new Set(statements.filter((one) => one !== '').map((one) => one.split(/\s/)[0]));
    expect([...verbs].toSorted()).toEqual(['BEGIN', 'ROLLBACK', 'SAVEPOINT', 'SELECT', 'SET', 'WITH']);
    expect(script).not.toMatch(/^\s*\\/m);
  });

  it('runs without any right to write, and leaves nothing behind', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer); CREATE VIEW v AS SELECT id FROM t');
    const script = await renderScript('postgres', askFor());
    const before = await introspect(database.url, { now: new Date(0) });
    for (const place of ['\n\n-- 1 of', '\n-- Whether the schema', '\n\nROLLBACK;\n\n']) {
      expect(script).toContain(place);
    }
    const written = script.split(/(?=\n\n-- \d+ of )/).join('\n\nINSERT INTO public.t VALUES (1);');
    await expect(runScriptOf(database.url, written)).rejects.toThrow(
      'cannot execute INSERT in a read-only transaction',
    );
    const late = script.replace("SELECT 'evenkeel after", 'CREATE TABLE public.u (); $&');
    await expect(runScriptOf(database.url, late)).rejects.toThrow('cannot execute CREATE TABLE in a read-only');
    const after = `${script}; SELECT 'left ' || count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND relation >= 16384;
      SELECT current_setting('transaction_read_only') || current_setting('jit') || current_setting('search_path')`;
    const answers = await runScriptOf(database.url, after);
    expect(answers).toMatch(/\nleft 0\noffon"\$user", public\n$/);
    expect(await introspect(database.url, { now: new Date(0) })).toEqual(before);
  });

  it('releases the locks on the tables of a view after the view is printed', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer); CREATE VIEW v AS SELECT id FROM t');
    const script = await renderScript('postgres', askFor());
    const count = `SELECT 'held ' || count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND relation >= 16384;`;
    const answers = await runScriptOf(database.url, script.replaceAll(/\n\n-- \d+ of /g, `\n${count}$&`));
    expect(new Set(answers.match(/^held .*$/gm))).toEqual(new Set(['held 0']));
  });

  it('masks the secrets of foreign servers on the server', async () => {
    await using database = await postgresDatabase(`
      CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', "Password" 's3cret=s3cret');
      CREATE FOREIGN TABLE f (id integer OPTIONS (token 's3cret')) SERVER s OPTIONS (pwd 's3cret', file 'f')`);
    const answers = await runScriptOf(database.url, await renderScript('postgres', askFor()));
    expect(answers).not.toContain('s3cret');
    const { objects } = await readAnswers(answers);
    expect(objects.flatMap((object) => (object.kind === 'foreignServer' ? [object.facts.options] : []))).toEqual([
      { host: 'h', Password: '***' },
    ]);
    expect(objects.flatMap((object) => (object.kind === 'foreignTable' ? [object.facts] : []))).toMatchObject([
      { options: { pwd: '***', file: 'f' }, columnOptions: { 'id.token': '***' } },
    ]);
  });

  it.runIf(psql)('gives the same output in psql with any options', async () => {
    await using database = await postgresDatabase(
      `CREATE TABLE "ü" (t text DEFAULT E'a\\nb' CHECK (t <> ':x' AND t <> '\\.'));`,
    );
    await using folder = await scratchFolder();
    await writeFile(folder.file('evenkeel.sql'), await renderScript('postgres', askFor()));
    const { objects } = await readByScript(database.url);
    for (const options of [DOCUMENTED, []]) {
      const files = ['-f', folder.file('evenkeel.sql'), '-o', folder.file('answers.txt')];
      await run('psql', ['-X', ...options, ...files, database.url]);
      expect((await introspect(`answers:${folder.file('answers.txt')}`)).objects).toEqual(objects);
    }
  });
});

describe('on the command line', () => {
  it('a script can be written, and its answers are a source', async () => {
    await using database = await postgresDatabase(
      'CREATE SCHEMA app; CREATE TABLE app.t (id integer PRIMARY KEY, extra text NOT NULL)',
    );
    await using file = await sqliteDatabase('CREATE TABLE t (id INTEGER PRIMARY KEY)');
    await using folder = await scratchFolder();
    const made = await evenkeel([
      'snapshot',
      '--script',
      'postgres',
      '--major',
      MAJOR,
      '--schema',
      'app',
      '-o',
      folder.file('e.sql'),
    ]);
    expect(made).toEqual({ code: 0, stdout: '', stderr: '' });
    await writeFile(
      folder.file('a.txt'),
      await runScriptOf(database.url, await readFile(folder.file('e.sql'), 'utf8')),
    );

    const options = { cwd: folder.path };
    const audit = await evenkeel(['audit', file.path, 'answers:a.txt'], options);
    expect(audit.stderr).toBe('');
    expect(audit.stdout).toContain('extra');
    expect(audit.code).toBe(1);

    const kept = await evenkeel(['snapshot', 'answers:a.txt', '-o', 'app.json'], options);
    expect(kept).toEqual({ code: 0, stdout: '', stderr: '' });
    const snapshot = await introspect(`snapshot:${folder.file('app.json')}`);
    expect(snapshot.source).toBe('answers:a.txt');
    expect(snapshot.scope).toEqual({ namespaces: ['app'] });
    expect((await evenkeel(['audit', 'snapshot:app.json', 'answers:a.txt'], options)).code).toBe(0);
  });

  it('answers can be named in a configuration, by a path from its folder', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer PRIMARY KEY)');
    await using folder = await scratchFolder();
    await writeFile(folder.file('a.txt'), await runScriptOf(database.url, await renderScript('postgres', askFor())));
    await writeFile(
      folder.file('evenkeel.yaml'),
      `databases:\n  there: answers:a.txt\n  here: ${database.url}\naudits:\n  both:\n    expected: there\n    actual: here\n`,
    );
    const { code, stderr } = await evenkeel(['audit', 'both', '--config', folder.file('evenkeel.yaml')]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.for([
    [['--script', 'sqlite'], 'SQLite needs no script: have someone run sqlite3 app.db ".schema --nosys" > app.sql'],
    [['--script', 'oracle'], 'There are no scripts for "oracle"; use sqlite or postgres.'],
    [['--script', 'postgres'], 'Give the PostgreSQL version of the script, such as --major 17'],
    [['--script', 'postgres', '--major', 'new'], 'Give the PostgreSQL version of the script, such as --major 17'],
    [
      ['--script', 'postgres', '--major', '12'],
      'Evenkeel cannot write a script for PostgreSQL 12: the oldest supported version is 13',
    ],
    [
      ['--script', 'postgres', '--major', '17', '--with', 'all'],
      'A script cannot read with "all": use privileges, owners',
    ],
    [['--script', 'postgres', '--major', '17', 'app.db'], 'A script is written for an engine and reads no source'],
    [['app.db', '--schema', 'app'], '--schema is an option for scripts: add --script'],
    [[], 'Name a source to read, or write a script with --script postgres.'],
  ] as const)('snapshot %j is refused', async ([args, sentence]) => {
    const { code, stdout, stderr } = await evenkeel(['snapshot', ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });
});
