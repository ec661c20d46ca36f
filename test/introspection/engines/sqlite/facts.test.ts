import { describe, expect, test } from 'vitest';
import { readSqlite as read } from '../../../support/sqlite-reading.ts';

describe('tables and columns', () => {
  test('facts of a table', async () => {
    const { of } = await read('CREATE TABLE a (x)', 'CREATE TABLE b (x INT PRIMARY KEY) STRICT, WITHOUT ROWID');
    const plain = {
      persistence: 'permanent',
      partitioning: null,
      partitionBound: null,
      parents: [],
      rowSecurity: 'off',
    };
    expect(of('table')).toEqual({
      a: { ...plain, strict: false, withoutRowid: false },
      b: { ...plain, strict: true, withoutRowid: true },
    });
  });

  test.each([
    ['id INTEGER PRIMARY KEY', false, 'rowid'],
    ['id integer primary key autoincrement', false, 'autoincrement'],
    ['id INTEGER, PRIMARY KEY (id DESC)', false, 'rowid'],
    ['id INTEGER, PRIMARY KEY (id AUTOINCREMENT)', false, 'autoincrement'],
    ['id INTEGER PRIMARY KEY DESC', true, null],
    ['id INT PRIMARY KEY', true, null],
    ['id BIGINT PRIMARY KEY NOT NULL', false, null],
    ['id TEXT PRIMARY KEY', true, null],
    ['id INTEGER, b, PRIMARY KEY (id, b)', true, null],
  ])('%s', async (definition, nullable, identity) => {
    const { of } = await read(`CREATE TABLE t (${definition})`);
    expect(of('column')).toMatchObject({ id: { nullable, identity } });
  });

  test('ON CONFLICT of NOT NULL', async () => {
    const { of } = await read(
      'CREATE TABLE t (a NOT NULL ON CONFLICT REPLACE DEFAULT 1, b CONSTRAINT n NOT NULL on conflict ignore, c NOT NULL ON CONFLICT ABORT, d NULL)',
    );
    expect(of('column')).toMatchObject({
      a: { nullable: false, nullConflict: 'REPLACE' },
      b: { nullable: false, nullConflict: 'IGNORE' },
      c: { nullable: false, nullConflict: null },
      d: { nullable: true, nullConflict: null },
    });
  });

  test('a key column of a table WITHOUT ROWID, or of a STRICT one, accepts no NULL', async () => {
    const { of } = await read(
      'CREATE TABLE a (id TEXT PRIMARY KEY) WITHOUT ROWID',
      'CREATE TABLE b (id TEXT PRIMARY KEY) STRICT',
    );
    expect(of('column', 'a')).toMatchObject({ id: { nullable: false, identity: null } });
    expect(of('column', 'b')).toMatchObject({ id: { nullable: false, identity: null } });
  });

  test('type, default, collation, generation and position', async () => {
    const { of } = await read(`CREATE TABLE t (
      a, b VARCHAR(20) NOT NULL DEFAULT 'x' COLLATE nocase, c DEFAULT (0) COLLATE binary, d DEFAULT NULL, e DEFAULT pending,
      f DEFAULT "dq", g DEFAULT ((datetime('now'))), h INT AS (b || ')') STORED, i GENERATED ALWAYS AS (lower(b)))`);
    const plain = {
      nullable: true,
      nullConflict: null,
      notNullValidated: true,
      identityPersistence: null,
      default: null,
      generated: null,
      generatedStorage: null,
      identity: null,
      identityStart: null,
      identityIncrement: null,
      identityMinimum: null,
      identityMaximum: null,
      identityCycle: false,
      collation: null,
    };
    expect(of('column')).toEqual({
      a: { ...plain, type: '', position: 1 },
      b: { ...plain, type: 'VARCHAR(20)', nullable: false, default: "'x'", collation: 'NOCASE', position: 2 },
      c: { ...plain, type: '', default: '0', position: 3 },
      d: { ...plain, type: '', default: 'NULL', position: 4 },
      e: { ...plain, type: '', default: "'pending'", position: 5 },
      f: { ...plain, type: '', default: "'dq'", position: 6 },
      g: { ...plain, type: '', default: "(datetime('now'))", position: 7 },
      h: { ...plain, type: 'INT', generated: "b || ')'", generatedStorage: 'stored', position: 8 },
      i: { ...plain, type: '', generated: 'lower(b)', generatedStorage: 'virtual', position: 9 },
    });
  });

  test('a column of a view has a position, and a type if SQLite gives one', async () => {
    const { of } = await read('CREATE TABLE t (a VARCHAR(9))', 'CREATE VIEW v (x, y) AS SELECT a, a + 1 FROM t');
    const never = { notNullValidated: true, identityPersistence: null };
    expect(of('column', 'v')).toEqual({
      x: { ...never, type: 'VARCHAR(9)', position: 1 },
      y: { ...never, position: 2 },
    });
  });
});

describe('keys and constraints', () => {
  const simple = {
    include: [],
    valid: true,
    deferrable: false,
    initiallyDeferred: false,
    withoutOverlaps: false,
    onConflict: null,
  };

  test('primary keys and unique constraints, named or not', async () => {
    const { of } = await read(
      'CREATE TABLE a (x, y UNIQUE ON CONFLICT REPLACE, CONSTRAINT pk PRIMARY KEY (y, x) ON CONFLICT IGNORE, CONSTRAINT u UNIQUE (x))',
      'CREATE TABLE b (X PRIMARY KEY, UNIQUE (x), CONSTRAINT "a b" UNIQUE (x, x))',
    );
    expect(of('primaryKey')).toEqual({
      pk: { ...simple, columns: ['y', 'x'], onConflict: 'IGNORE' },
      '(X) *': { ...simple, columns: ['X'] },
    });
    expect(of('unique')).toEqual({
      '(y) *': { ...simple, columns: ['y'], nullsNotDistinct: false, onConflict: 'REPLACE' },
      u: { ...simple, columns: ['x'], nullsNotDistinct: false },
      'a b': { ...simple, columns: ['X', 'X'], nullsNotDistinct: false },
    });
    expect(of('index')).toEqual({});
  });

  test('a key with another collation than its column is read as an index', async () => {
    const { of } = await read('CREATE TABLE t (a PRIMARY KEY, b COLLATE nocase UNIQUE, UNIQUE (a COLLATE rtrim))');
    expect(Object.keys(of('unique'))).toEqual(['(b) *']);
    expect(of('index')).toMatchObject({
      '(a COLLATE RTRIM) *': { unique: true, keys: [{ column: 'a', collation: 'RTRIM' }], predicate: null },
    });
  });

  test('foreign keys have their target in its own spelling', async () => {
    const { of } = await read(
      'CREATE TABLE Parent (Id INTEGER PRIMARY KEY, x, y, UNIQUE (x, y))',
      `CREATE TABLE t (a REFERENCES parent, b CONSTRAINT fk REFERENCES nowhere ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        c REFERENCES PARENT (id) ON UPDATE SET DEFAULT MATCH FULL DEFERRABLE, a2 REFERENCES t, FOREIGN KEY (a, b) REFERENCES parent (X, Y)
        ON DELETE RESTRICT, FOREIGN KEY (a) REFERENCES Parent ON DELETE SET NULL)`,
    );
    const plain = {
      onUpdate: 'noAction',
      onDelete: 'noAction',
      period: false,
      onDeleteColumns: [],
      match: 'simple',
      deferrable: false,
      initiallyDeferred: false,
      broken: null,
      validated: true,
      enforced: true,
    };
    const target = { namespace: 'main', name: 'Parent' };
    expect(of('foreignKey')).toEqual({
      '(a) *': { ...plain, columns: ['a'], target, targetColumns: ['Id'] },
      fk: {
        ...plain,
        columns: ['b'],
        target: { ...target, name: 'nowhere' },
        targetColumns: [],
        onDelete: 'cascade',
        deferrable: true,
        initiallyDeferred: true,
        broken: 'no table',
      },
      '(c) *': { ...plain, columns: ['c'], target, targetColumns: ['Id'], onUpdate: 'setDefault', deferrable: true },
      '(a2) *': { ...plain, columns: ['a2'], target: { ...target, name: 't' }, targetColumns: [], broken: 'no key' },
      '(a, b) *': { ...plain, columns: ['a', 'b'], target, targetColumns: ['x', 'y'], onDelete: 'restrict' },
      '(a) #2 *': { ...plain, columns: ['a'], target, targetColumns: ['Id'], onDelete: 'setNull' },
    });
  });

  test('checks, named by their text if they have no name', async () => {
    const { of } = await read(
      `CREATE TABLE t (a CHECK (a IN ('x);',  'y')) CHECK (a IN ('x);',  'y')), b CONSTRAINT c CHECK (b > 0), CONSTRAINT c CHECK (b < 9),
        CHECK (length(a) + length(a) + length(a) + length(a) + length(a) > 0))`,
    );
    const plain = { validated: true, noInherit: false, enforced: true };
    expect(of('check')).toEqual({
      "a IN ('x);', 'y') *": { ...plain, expression: "a IN ('x);',  'y')" },
      "a IN ('x);', 'y') #2 *": { ...plain, expression: "a IN ('x);',  'y')" },
      c: { ...plain, expression: 'b > 0' },
      'c #2': { ...plain, expression: 'b < 9' },
      'length(a) + length(a) + length(a) + length(a) + length(a) >… *': {
        ...plain,
        expression: 'length(a) + length(a) + length(a) + length(a) + length(a) > 0',
      },
    });
  });

  test('a word in double quotes that is not a column is a string', async () => {
    const { of } = await read(
      'CREATE TABLE t (a, CHECK (a > 0))',
      'PRAGMA writable_schema = 1',
      `UPDATE sqlite_schema SET sql = 'CREATE TABLE t (a, CHECK ("A" IN ("x", "y""z") AND "lower"(t."a") <> "q" COLLATE "nocase"))'`,
    );
    expect(Object.values(of('check'))).toMatchObject([
      { expression: `"A" IN ('x', 'y"z') AND "lower"(t."a") <> 'q' COLLATE "nocase"` },
    ]);
  });
});

describe('indexes, views and triggers', () => {
  test('indexes', async () => {
    const { of } = await read(
      'CREATE TABLE t (a COLLATE nocase, b, c)',
      `CREATE UNIQUE INDEX i ON t (a, b COLLATE rtrim DESC, lower(a || ',)') COLLATE nocase DESC, c COLLATE binary) WHERE b > 'x;'`,
      'CREATE INDEX "plain" ON t (a COLLATE binary) -- not partial: WHERE',
    );
    const plain = { method: 'btree', nullsNotDistinct: false, include: [], valid: true };
    expect(of('index', 't')).toEqual({
      i: {
        ...plain,
        unique: true,
        predicate: "b > 'x;'",
        keys: [
          { column: 'a', expression: null, direction: 'asc', collation: null },
          { column: 'b', expression: null, direction: 'desc', collation: 'RTRIM' },
          { column: null, expression: "lower(a || ',)')", direction: 'desc', collation: 'NOCASE' },
          { column: 'c', expression: null, direction: 'asc', collation: null },
        ],
      },
      plain: {
        ...plain,
        unique: false,
        predicate: null,
        keys: [{ column: 'a', expression: null, direction: 'asc', collation: 'BINARY' }],
      },
    });
  });

  test('views', async () => {
    const { of } = await read(
      'CREATE TEMP VIEW gone AS SELECT 1',
      'CREATE VIEW v (a) /* as */ AS SELECT 1 AS x -- end\n;',
    );
    expect(of('view')).toEqual({ v: { definition: 'SELECT 1 AS x', options: {} } });
  });

  test('triggers', async () => {
    const { of } = await read(
      'CREATE TABLE T (a, begin)',
      'CREATE VIEW v AS SELECT 1 AS x',
      `CREATE TRIGGER one AFTER UPDATE OF a, begin ON t FOR EACH ROW WHEN new.begin > CASE WHEN 1 THEN 2 END
        BEGIN SELECT CASE WHEN 1 THEN 'END' END; DELETE FROM t; END`,
      'CREATE TRIGGER two INSTEAD OF INSERT ON V BEGIN SELECT 1; END',
      'CREATE TRIGGER three DELETE ON t BEGIN SELECT 1; END',
    );
    const plain = {
      columns: [],
      condition: null,
      level: 'row',
      enabled: 'origin',
      deferrable: false,
      initiallyDeferred: false,
      from: null,
    };
    expect(of('trigger', 'T')).toEqual({
      one: {
        ...plain,
        timing: 'after',
        events: ['update'],
        columns: ['a', 'begin'],
        condition: 'new.begin > CASE WHEN 1 THEN 2 END',
        body: "SELECT CASE WHEN 1 THEN 'END' END; DELETE FROM t;",
      },
      three: { ...plain, timing: 'before', events: ['delete'], body: 'SELECT 1;' },
    });
    expect(of('trigger', 'v')).toEqual({
      two: { ...plain, timing: 'insteadOf', events: ['insert'], body: 'SELECT 1;' },
    });
  });
});
