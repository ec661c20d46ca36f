import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy } from '../../../reports/index.ts';
import { sqliteDatabase } from '../../support/databases.ts';

export const EXPECTED = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT DEFAULT 'x', age INTEGER);
  CREATE INDEX users_email ON users (email);
  CREATE TABLE Audit_Log (id INTEGER PRIMARY KEY, what TEXT);
  CREATE INDEX audit_what ON Audit_Log (what);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, label TEXT);
`;
export const ACTUAL = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT DEFAULT 'y', born INTEGER, age INTEGER);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, label INTEGER);
  CREATE TABLE tmp (k INTEGER, v TEXT);
`;

/** Audits two SQLite databases under a policy; without SQL the two above. `today` is `YYYY-MM-DD`. */
export async function audit(
  policy: Policy,
  today?: string,
  [expectedSql, actualSql] = [EXPECTED, ACTUAL],
): Promise<ParityReport> {
  await using expected = await sqliteDatabase(expectedSql);
  await using actual = await sqliteDatabase(actualSql);
  const now = new Date(0);
  return compareSnapshots(await introspect(expected.path, { now }), await introspect(actual.path, { now }), {
    policy,
    ...(today !== undefined && { today }),
  });
}
