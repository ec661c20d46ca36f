import Database from 'better-sqlite3';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNamed, introspect } from '../../introspection/index.ts';
import { contextOf } from '../../reports/rules/expressions/expression-context.ts';
import { plainForm } from '../../reports/rules/expressions/judge-expression.ts';
import type { ValueUse } from '../../reports/rules/expressions/value-use.ts';
import { alignedSides } from '../../reports/sides/align.ts';
import type { Side, SideName } from '../../reports/sides/side.ts';
import {
  arbitraryExpression,
  type ExpressionWords,
  postgresWords,
  sqliteWords,
  tableOfExpressions,
} from '../support/arbitrary-expression.ts';
import { type PostgresDatabase, postgresDatabase, type SqliteDatabase, sqliteDatabase } from '../support/databases.ts';
import { patience } from '../support/patience.ts';

const TABLE = { sqlite: { namespace: 'main', name: 't' }, postgres: { namespace: 'public', name: 't' } } as const;
type EngineName = keyof typeof TABLE;
type Answers = readonly (number | string | null)[];

const WORDS: Readonly<Record<EngineName, ExpressionWords>> = { sqlite: sqliteWords, postgres: postgresWords };

/** The effect of a value at a position. Values with the same effect need not be distinguished. */
const SEEN: readonly { readonly use: ValueUse; see(value: Answers[number]): Answers[number] }[] = [
  { use: 'filter', see: (value) => Number(value !== null && Number(value) !== 0) },
  { use: 'check', see: (value) => Number(value === null || Number(value) !== 0) },
  { use: 'value', see: (value) => value },
];

describe('expressions that are treated as equal', () => {
  let file: SqliteDatabase;
  let database: PostgresDatabase;
  let sqlite: Database.Database;
  let postgres: Client;
  const texts: Record<EngineName, readonly string[]> = { sqlite: [], postgres: [] };
  const known = new Map<string, Answers>();

  beforeAll(async () => {
    file = await sqliteDatabase(tableOfExpressions(sqliteWords));
    database = await postgresDatabase(tableOfExpressions(postgresWords));
    sqlite = new Database(file.path, { readonly: true });
    postgres = new Client({ connectionString: database.url });
    await postgres.connect();
    for (const engine of ['sqlite', 'postgres'] as const) {
      const sample = fc.sample(arbitraryExpression(WORDS[engine]), { numRuns: 2_000, seed: 11 });
      texts[engine] = [...new Set(sample)];
      for (const text of texts[engine]) {
        const answers = await answersOf(text, engine);
        if (answers !== undefined) known.set(`${engine} ${text}`, answers);
      }
    }
  }, patience(120));

  afterAll(async () => {
    sqlite.close();
    await postgres.end();
    await database[Symbol.asyncDispose]();
    await file[Symbol.asyncDispose]();
  });

  /** One for each row, the rows in the same order on both engines. */
  async function answersOf(text: string, engine: EngineName): Promise<Answers | undefined> {
    const query = `SELECT (${text}) FROM t ORDER BY f, g, n, m, name, amount`;
    try {
      if (engine === 'sqlite')
        return sqlite
          .prepare<[], Answers>(withNullsLast(query))
          .raw()
          .all()
          .map(([value]) => plain(value));
      const { rows } = await postgres.query<[unknown]>({ text: query, rowMode: 'array' });
      return rows.map(([value]) => plain(value));
    } catch {
      return undefined;
    }
  }

  it.for([
    { expected: 'sqlite', actual: 'sqlite' },
    { expected: 'postgres', actual: 'postgres' },
    { expected: 'sqlite', actual: 'postgres' },
  ] as const)('give the same answers: $expected and $actual', async (engines) => {
    const taken = async (engine: EngineName) => ({
      snapshot: await introspect(engine === 'sqlite' ? file.path : database.url),
      engine: await engineNamed(engine),
    });
    const sides = alignedSides(await taken(engines.expected), await taken(engines.actual));
    const relation = { expected: TABLE[engines.expected], actual: TABLE[engines.actual] };
    for (const { use, see } of SEEN) {
      const context = contextOf(relation, sides, { use });
      const groups = new Map<string, { readonly text: string; readonly seen: string }>();
      let together = 0;
      for (const [text, side] of textsOf([sides.expected, sides.actual], engines)) {
        const answers = known.get(`${engines[side.name]} ${text}`);
        const { key, laws } = plainForm(text, side, context);
        if (answers === undefined || laws.some(({ verdict }) => verdict === 'lossy')) continue;
        const seen = answers.map(see).join(' ');
        const other = groups.get(key);
        if (other === undefined) groups.set(key, { text, seen });
        else expect(seen, `${use}: ${text}\n${other.text}\n${key}`).toBe(other.seen);
        together += other === undefined ? 0 : 1;
      }
      expect(together).toBeGreaterThan(200);
    }
  });

  function textsOf(sides: readonly Side[], engines: Readonly<Record<SideName, EngineName>>): readonly [string, Side][] {
    return sides.flatMap((side) => texts[engines[side.name]].map((text): [string, Side] => [text, side]));
  }
});

function withNullsLast(query: string): string {
  return query.replace(/ORDER BY (.*)$/, (_, keys: string) => `ORDER BY ${keys.replaceAll(/\w+/g, '$& NULLS LAST')}`);
}

/** A truth as a number, and a number without its digits, as far as that is possible. */
function plain(value: unknown): Answers[number] {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  const text = String(value);
  return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
}
