import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { knownEngine } from '../../../introspection/index.ts';

/** Statements that hold semicolons where they end nothing. */
const STATEMENTS: Readonly<Record<'postgres' | 'sqlite', readonly string[]>> = {
  postgres: [
    'SELECT 1;',
    `INSERT INTO "a;b" VALUES ('it''s; one', E'it\\'s; \\\\', U&'d;');`,
    'CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT $q$;$q$; $$;',
    'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN 1; END $body$;',
    'CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT CASE WHEN 1 = 1 THEN 2 END; SELECT 2; END;',
    'CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b);',
    'CREATE TABLE t (a$b$ int, /* one; /* two; */ */ "end" int -- ; \n);',
    'CREATE VIEW é AS SELECT 1 AS "begin", ARRAY[1,2][1];',
    'BEGIN;',
    'COMMIT;',
    '\\restrict x;y\n',
  ],
  sqlite: [
    'SELECT 1;',
    `INSERT INTO "a;b" VALUES ('it''s; one', x'3b');`,
    'CREATE TABLE [a;b] (`c;d` int, /* one; */ e text -- ;\n);',
    'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END;',
    'CREATE TEMP TRIGGER IF NOT EXISTS t AFTER INSERT ON a BEGIN SELECT 1; END;',
    'CREATE TABLE "begin" (a int);',
    'BEGIN;',
    'END;',
    'PRAGMA foreign_keys=OFF;',
  ],
};

const BETWEEN = ['', ' ', '\n', '\r\n\t', "-- it's; a comment\n", '/* $$ ; " */', ';'];

test.each(['postgres', 'sqlite'] as const)('%s: text between statements never changes where they end', (engine) => {
  const script = array(tuple(constantFrom(...BETWEEN), constantFrom(...STATEMENTS[engine])), { maxLength: 8 });
  assert(
    property(script, (parts) => {
      const text = parts.map((part) => part.join('')).join('');
      const found = knownEngine(engine).sql.split({ file: 'a.sql', text, firstLine: 1 });
      expect(found.map((statement) => statement.text)).toEqual(parts.map(([, statement]) => statement.trimEnd()));
    }),
  );
});

test.each(['postgres', 'sqlite'] as const)('%s: each statement has the line of the file it begins on', (engine) => {
  const script = array(tuple(constantFrom(...BETWEEN), constantFrom(...STATEMENTS[engine])), { maxLength: 8 });
  assert(
    property(script, (parts) => {
      const text = parts.map((part) => part.join('')).join('');
      const lines = parts.map(([between], place) => {
        const before =
          parts
            .slice(0, place)
            .map((part) => part.join(''))
            .join('') + between;
        return before.split('\n').length + 6;
      });
      const found = knownEngine(engine).sql.split({ file: 'a.sql', text, firstLine: 7 });
      expect(found.map(({ line }) => line)).toEqual(lines);
    }),
  );
});

test('an unclosed token extends to the end', () => {
  for (const open of [
    `SELECT 'a; b`,
    'SELECT "a; b',
    'SELECT $x$ a; $y$',
    'SELECT ( a; b',
    'SELECT 1 /* ; /* ; */ ;',
  ]) {
    expect(textsOf(open, 'postgres')).toHaveLength(1);
  }
});

test('a statement without a semicolon ends before the comment that follows', () => {
  expect(textsOf('SELECT 1 -- one\n', 'postgres')).toEqual(['SELECT 1']);
});

test('the data of a dump is not SQL', () => {
  const dump =
    "COPY public.t (a) FROM stdin;\nit's; \\N\n$$\n\\.\n\nSELECT 1;\nCOPY t FROM stdin WITH (FORMAT csv);\n;\n\\.\nSELECT 2;";
  expect(
    knownEngine('postgres')
      .sql.split({ file: 'a.sql', text: dump, firstLine: 1 })
      .map(({ line, text }) => [line, text]),
  ).toEqual([
    [1, 'COPY public.t (a) FROM stdin;'],
    [6, 'SELECT 1;'],
    [7, 'COPY t FROM stdin WITH (FORMAT csv);'],
    [10, 'SELECT 2;'],
  ]);
});

test('client commands are separate statements', () => {
  expect(textsOf("SELECT 'x' \\gexec\nSELECT 2;", 'postgres')).toEqual(["SELECT 'x'", '\\gexec', 'SELECT 2;']);
  expect(textsOf('.mode box\nSELECT 1.5;\n.read x.sql\n', 'sqlite')).toEqual([
    '.mode box',
    'SELECT 1.5;',
    '.read x.sql',
  ]);
});

test('a byte order mark hides no statement from the policy', () => {
  expect(textsOf("\uFEFFATTACH 'a' AS a;\uFEFFATTACH 'b' AS b;", 'sqlite')).toEqual([
    "ATTACH 'a' AS a;",
    "ATTACH 'b' AS b;",
  ]);
  expect(textsOf('\uFEFFSELECT 1;', 'postgres')).toEqual(['SELECT 1;']);
});

function textsOf(text: string, engine: string): readonly string[] {
  return knownEngine(engine)
    .sql.split({ file: 'a.sql', text, firstLine: 1 })
    .map((statement) => statement.text);
}
