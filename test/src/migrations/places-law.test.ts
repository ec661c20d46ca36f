import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Engine, engines, knownEngine } from '../../../introspection/index.ts';
import { placesIn } from '../../../src/migrations/find-place.ts';
import { patience } from '../../support/patience.ts';

await Promise.all(engines.map((engine) => engine.prepare()));

const blank = fc.constantFrom(' ', '\n', '\r\n', '\t', ' -- note, "x" (\n', '/* , ( */', '/* two\nlines */', '  ');
const blanks = fc.array(blank, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));

const plainName = fc.stringMatching(/^[a-z]{1,8}$/).map((letters) => `c_${letters}`);
const oddName = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `${text.replaceAll('\0', '')},(`);

interface Named {
  readonly name: string;
  readonly sql: string;
}

const anyName: fc.Arbitrary<Named> = fc.oneof(
  plainName.map((name) => ({ name, sql: name })),
  fc.oneof(plainName, oddName).map((name) => ({ name, sql: `"${name.replaceAll('"', '""')}"` })),
);

const anyType = fc.constantFrom(
  'TEXT',
  'NUMERIC(10, 2)',
  "TEXT DEFAULT 'a, b ('",
  'INTEGER CHECK (1 IN (1, 2))',
  "TEXT CONSTRAINT given UNIQUE DEFAULT ''')'",
  'INTEGER NOT NULL DEFAULT (1 + (2))',
);

const anyColumn = fc.record({ named: anyName, type: anyType, gaps: fc.tuple(blanks, blanks, blanks) });
const anyColumns = fc.uniqueArray(anyColumn, {
  minLength: 1,
  maxLength: 8,
  selector: ({ named }) => named.name.toLowerCase(),
});

/** The text of CREATE TABLE and the line on which each column begins. */
const anyTable = fc.tuple(anyColumns, blanks).map(([columns, head]) => {
  let text = `CREATE${head}TABLE t (`;
  const lines = columns.map(({ named, type, gaps: [before, between, after] }, place) => {
    text += place === 0 ? before : `,${before}`;
    const line = text.split('\n').length;
    text += `${named.sql}${between}${type.replace('given', `given_${place}`)}${after}`;
    return { name: named.name, line };
  });
  return { text: `${text});`, lines };
});

describe('places', () => {
  it('each column is found on its own line, whatever the layout of the statement', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...engines), fc.nat(20), ({ text, lines }, engine, before) => {
        const script = { file: 'a.sql', text: `${'\n'.repeat(before)}${text}`, firstLine: 1 };
        const find = placesIn(engine.sql.split(script), engine);
        const told = lines.map(({ name }) => find(columnOf(engine, name))?.line);
        expect(told).toEqual(lines.map(({ line }) => line + before));
      }),
    );
  });

  it('SQLite creates the generated tables with these columns', () => {
    fc.assert(
      fc.property(anyTable, ({ text, lines }) => {
        const database = new Database(':memory:');
        database.exec(text);
        const names = database.prepare("SELECT name FROM pragma_table_info('t')").pluck().all();
        database.close();
        expect(names).toEqual(lines.map(({ name }) => name));
      }),
    );
  });

  it('a broken statement does not stop the search', () => {
    const words =
      'TABLE INDEX VIEW TRIGGER FUNCTION ADD DROP ALTER COLUMN CONSTRAINT RENAME TO ON t a , ( ) . "x" \' ;';
    const word = fc.constantFrom(...words.split(' '), 'IF EXISTS', 'UNIQUE', 'PRIMARY KEY', 'CHECK', 'REFERENCES');
    const statement = fc
      .tuple(fc.constantFrom('CREATE', 'ALTER', 'DROP'), fc.array(word, { maxLength: 12 }))
      .map(([verb, rest]) => ({ file: 'a.sql', line: 1, text: [verb, ...rest].join(' ') }));
    const start = { file: 'a.sql', line: 1, text: 'CREATE TABLE t (a int)' };
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), fc.constantFrom(...engines), (statements, engine) => {
        const end = { ...start, line: 9, text: 'CREATE TABLE z (b int)' };
        const find = placesIn([start, ...statements, end], engine);
        expect(find({ ...columnOf(engine, 'b'), owner: 'z' })?.line).toBe(9);
      }),
    );
  });

  it('a schema of twenty thousand columns is read in seconds', () => {
    const columns = Array.from({ length: 20 }, (_, place) => `  column_${place} text NOT NULL`).join(',\n');
    const text = Array.from({ length: 1000 }, (_, place) => `CREATE TABLE t${place} (\n${columns}\n);\n`).join('');
    const postgres = knownEngine('postgres');
    const started = performance.now();
    const find = placesIn(postgres.sql.split({ file: 'a.sql', text, firstLine: 1 }), postgres);
    expect(find({ ...columnOf(postgres, 'column_19'), owner: 't999' })?.line).toBe(999 * 22 + 21);
    expect(performance.now() - started).toBeLessThan(patience(10));
  });
});

function columnOf({ dialect }: Engine, name: string) {
  const namespace = dialect.defaultNamespace;
  return { kind: 'column', namespace, owner: 't', name, columns: [], present: true } as const;
}
