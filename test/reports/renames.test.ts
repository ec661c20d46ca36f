import { expect, test } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

test('a likely rename shows its confidence, and why', async () => {
  await using expected = await sqliteDatabase(`
    CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, made TIMESTAMP);
    CREATE TABLE posts (id INTEGER PRIMARY KEY, titel TEXT)`);
  await using actual = await postgresDatabase(`
    CREATE TABLE accounts (id bigserial PRIMARY KEY, mail text NOT NULL, made timestamp);
    CREATE TABLE posts (id bigserial PRIMARY KEY, title text)`);
  const { findings } = await compareSnapshots(await introspect(expected.path), await introspect(actual.url));
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, why }) => [rule, why])).toEqual([
    [
      'column.renamed',
      expect.stringMatching(/^Likely one column under two names \(\d+ % sure: .*the same position in the table/),
    ],
    [
      'table.renamed',
      expect.stringMatching(/^Likely one table under two names \(\d+ % sure: .*100 % of what belongs to them alike\)/),
    ],
  ]);
});
