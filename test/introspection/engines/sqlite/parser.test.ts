import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, nameOf } from '../../../../introspection/engines/sqlite/sql/names.ts';
import { SqlSyntaxError } from '../../../../introspection/engines/sqlite/sql/sql-syntax-error.ts';
import { parseCreateIndex } from '../../../../introspection/engines/sqlite/sql/statements/create-index.ts';
import { parseCreateTable } from '../../../../introspection/engines/sqlite/sql/statements/create-table.ts';
import { parseCreateTrigger } from '../../../../introspection/engines/sqlite/sql/statements/create-trigger.ts';
import { parseCreateView } from '../../../../introspection/engines/sqlite/sql/statements/create-view.ts';
import { tidy } from '../../../../introspection/engines/sqlite/sql/tidy.ts';
import { tokensOf } from '../../../../introspection/engines/sqlite/sql/tokens.ts';
import { hostileTables, tableDefinition } from '../../../support/sqlite-definitions.ts';

const RUNS = 2000;

/** What SQLite says of the one table that the statement makes; null where it refuses the statement. */
function saidBySqlite(sql: string) {
  const database = new Database(':memory:');
  try {
    database.exec(sql);
    const tables = database
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND rootpage > 0",
      )
      .all();
    const [table] = tables;
    if (table === undefined || tables.length > 1) return null;
    const rows = <Row>(query: string): readonly Row[] => database.prepare<[string], Row>(query).all(table.name);
    return {
      text: table.sql,
      columns: rows<{ name: string; type: string; notNull: number; generated: number }>(
        'SELECT name, type, "notnull" AS "notNull", hidden IN (2, 3) AS generated FROM pragma_table_xinfo(?)',
      ),
      primaryKey: rows<{ name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk').map(
        ({ name }) => name,
      ),
      impliesNotNull:
        rows<{ wr: number }>('SELECT wr OR strict AS wr FROM pragma_table_list WHERE name = ?')[0]?.wr === 1,
      uniques: rows<{ columns: string }>(
        `SELECT group_concat(k.name ORDER BY k.seqno) AS columns FROM pragma_index_list(?) i JOIN pragma_index_xinfo(i.name) k
         WHERE i.origin = 'u' AND k.key GROUP BY i.name`,
      ).map(({ columns }) => columns),
      foreignKeys: rows<{ columns: string }>(
        'SELECT group_concat("from" ORDER BY seq) AS columns FROM pragma_foreign_key_list(?) GROUP BY id ORDER BY id DESC',
      ).map(({ columns }) => columns),
      autoincrement: database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").get() !== undefined,
    };
  } catch {
    return null;
  } finally {
    database.close();
  }
}

function expectAgreement(said: NonNullable<ReturnType<typeof saidBySqlite>>): void {
  const statement = parseCreateTable(said.text);
  expect(statement.columns.map(({ name, type, generated }) => [name, typeWord(type, generated !== null)])).toEqual(
    said.columns.map(({ name, type, generated }) => [name, generated ? withoutGenerated(type) : type.toLowerCase()]),
  );
  const key = new Set(statement.primaryKey?.columns.map(foldName));
  for (const [place, { name, notNull, generated }] of statement.columns.entries()) {
    expect(generated !== null).toBe(said.columns[place]?.generated === 1);
    if (said.impliesNotNull && key.has(foldName(name))) continue;
    expect([name, notNull]).toEqual([name, said.columns[place]?.notNull === 1]);
  }
  expect([...key]).toEqual(said.primaryKey.map(foldName));
  expect(statement.primaryKey?.autoincrement ?? false).toBe(said.autoincrement);
  const uniques = statement.uniques.map(({ columns }) => foldName(columns.join(',')));
  for (const columns of said.uniques) expect(uniques).toContain(foldName(columns));
  expect(statement.foreignKeys.map(({ columns }) => foldName(columns.join(',')))).toEqual(
    said.foreignKeys.map(foldName),
  );
}

/** For a type that begins with a quote, SQLite stores only the quoted part. */
function typeWord(type: string, isGenerated: boolean): string {
  const [first] = tokensOf(type);
  if (/^\[[^[`"']*$/.test(type)) return type.slice(1, -1).toLowerCase();
  const isQuoted = first?.kind === 'quoted' || first?.kind === 'string';
  const kept = (isQuoted ? nameOf(type.slice(first.start, first.end)) : type).toLowerCase();
  return isGenerated ? withoutGenerated(kept) : kept;
}

/** SQLite reads `GENERATED ALWAYS` as words of the type and cuts them off again, though not always. */
function withoutGenerated(type: string): string {
  return tidy(type).replace(/ ?\b(generated|always)\b/g, '');
}

describe('the parser agrees with SQLite', () => {
  test.each(hostileTables)('%s', (sql) => {
    const said = saidBySqlite(sql);
    expect(said).not.toBeNull();
    if (said !== null) expectAgreement(said);
  });

  test('on random tables', () => {
    let accepted = 0;
    fc.assert(
      fc.property(tableDefinition, (definition) => {
        const said = saidBySqlite(definition.sql);
        if (said === null) return;
        accepted++;
        expectAgreement(said);
        const statement = parseCreateTable(definition.sql);
        expect(statement.columns.map(({ collation }) => collation)).toEqual(definition.collations);
        expect(statement.columns.map(({ generated }) => generated && tidy(generated))).toEqual(
          definition.generated.map((expression) => expression && tidy(expression)),
        );
        expect(new Set(statement.checks.map(({ name, expression }) => `${name}: ${tidy(expression)}`))).toEqual(
          new Set(definition.checks.map(({ name, expression }) => `${name && nameOf(name)}: ${tidy(expression)}`)),
        );
        expect(statement.checks).toHaveLength(definition.checks.length);
      }),
      { numRuns: RUNS, seed: 1 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  test('on statements whose tokens were deleted, doubled, moved or replaced', () => {
    const words = [
      ')',
      '(',
      ',',
      'CHECK',
      'CONSTRAINT',
      'DEFAULT',
      'AS',
      'NOT',
      'NULL',
      'x',
      '"q"',
      "'s'",
      '5',
      'COLLATE',
    ];
    const change = fc.record({
      sql: fc.constantFrom(...hostileTables),
      edits: fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom(...words, null), fc.nat(3)), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(change, ({ sql, edits }) => {
        const tokens = tokensOf(sql).map(({ start, end }) => sql.slice(start, end));
        for (const [place, from, word, removed] of edits) {
          const other = word ?? tokens[from % tokens.length] ?? '';
          tokens.splice(place % tokens.length, removed % 2, ...(removed > 1 ? [] : [other]));
        }
        const mutated = tokens.join(' ');
        const said = saidBySqlite(mutated);
        if (said === null) return expectEnd(mutated);
        accepted++;
        expectAgreement(said);
      }),
      { numRuns: 2 * RUNS, seed: 1 },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});

/** Expects a result or a clear error for any text. */
function expectEnd(sql: string): void {
  for (const parse of [parseCreateTable, parseCreateIndex, parseCreateView, parseCreateTrigger]) {
    try {
      parse(sql);
    } catch (error) {
      expect(error).toBeInstanceOf(SqlSyntaxError);
    }
  }
}
