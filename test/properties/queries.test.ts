import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNamed, introspect } from '../../introspection/index.ts';
import { plainQuery, readQuery } from '../../reports/rules/queries/plain-query.ts';
import { queryContext } from '../../reports/rules/queries/query-context.ts';
import { alignedSides } from '../../reports/sides/align.ts';
import type { Side } from '../../reports/sides/side.ts';
import { arbitraryQuery, TABLES_OF_QUERIES } from '../support/arbitrary-query.ts';
import { sqliteDatabase } from '../support/databases.ts';

describe('queries that are treated as equal', () => {
  const database = new Database(':memory:');
  database.exec(TABLES_OF_QUERIES);
  afterAll(() => database.close());
  let side: Side;

  beforeAll(async () => {
    await using file = await sqliteDatabase(TABLES_OF_QUERIES);
    const taken = { snapshot: await introspect(file.path), engine: await engineNamed('sqlite') };
    side = alignedSides(taken, taken).expected;
  });

  function rowsOf(sql: string): string | undefined {
    try {
      const rows = database.prepare(sql).raw().all();
      return rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join('\n');
    } catch {
      return undefined;
    }
  }

  function keyOf(sql: string, oneEngine: boolean): string | undefined {
    const query = readQuery(sql, side);
    return query && plainQuery(query, { ...queryContext([query], [side]), oneEngine }).key;
  }

  it.for([{ oneEngine: true }, { oneEngine: false }])('give the same rows: %o', ({ oneEngine }) => {
    const texts = new Set(fc.sample(arbitraryQuery, { numRuns: 12_000, seed: 7 }));
    const groups = new Map<string, { readonly sql: string; readonly rows: string }>();
    let [read, together] = [0, 0];
    for (const sql of texts) {
      const rows = rowsOf(sql);
      const key = rows === undefined ? undefined : keyOf(sql, oneEngine);
      if (rows === undefined || key === undefined) continue;
      read += 1;
      const other = groups.get(key);
      if (other === undefined) groups.set(key, { sql, rows });
      else {
        together += 1;
        expect(rows, `${sql}\n${other.sql}`).toBe(other.rows);
      }
    }
    expect(read).toBeGreaterThan(2_000);
    expect(together).toBeGreaterThan(200);
  });
});
