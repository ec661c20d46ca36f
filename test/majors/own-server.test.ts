import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresDump } from '../support/postgres-dump.ts';
import { namesIn, readFileSource } from '../support/replayed.ts';

/** Servers are also found where the process runs. */
const FOLDER = new URL('../../tools/majors/', import.meta.url);
const before = process.cwd();

beforeEach(() => {
  vi.stubEnv('EVENKEEL_SCRATCH_URL', '');
  process.chdir(FOLDER.pathname);
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(before);
});

describe('a file is replayed on a server', () => {
  test('of the version of the dumped server', async () => {
    const sql =
      '--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 17.2 (Debian 17.2-1)\nSELECT 1;\n';
    expect((await readFileSource('dump:all.sql', sql)).snapshot.engine.version).toMatch(/^17\./);
  });

  test('of the requested version, whose schema public also belongs to the script', async () => {
    const sql =
      "COMMENT ON SCHEMA public IS 'ours';\nDROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\nCREATE TABLE t (a int);";
    const read = await readFileSource('sql:all.sql?major=13', sql);
    expect(read.snapshot.engine.version).toMatch(/^13\./);
    expect(namesIn(read)).toContain('table t');
  });

  test.each([13, 14, 15, 16, 17])('of version %s, which replays a dump of a newer pg_dump', async (major) => {
    const read = await readFileSource(`dump:all.sql?major=${major}`, postgresDump);
    expect(read.snapshot.engine.version).toMatch(new RegExp(`^${major}\\.`));
    expect(namesIn(read)).toEqual(expect.arrayContaining(['index users.users_name', 'trigger users.touch']));
  });
});
