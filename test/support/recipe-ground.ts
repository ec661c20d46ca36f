/** The objects that the SQLite recipe of a rule's page needs: sample tables, and everything that it alters or drops. */
export function groundFor(recipe: string): string {
  const makesTable = /CREATE (VIRTUAL )?TABLE t [(U]/.test(recipe) && !/DROP TABLE t;/.test(recipe);
  const renamesTable = /ALTER TABLE old_name RENAME TO t;/.test(recipe);
  const table = renamesTable ? 'old_name' : 't';
  return [
    'CREATE TABLE p (id INTEGER PRIMARY KEY);',
    ...(makesTable ? [] : [`CREATE TABLE ${table} (${columnsFor(recipe)});`]),
    ...[...recipe.matchAll(GONE)].map(([, what = '', name = '']) => MADE[what]?.(name) ?? ''),
    '',
  ].join('\n');
}

const GONE = /^DROP (INDEX|VIEW|TRIGGER) (\w+);/gm;

const MADE: Readonly<Record<string, (name: string) => string>> = {
  INDEX: (name) => `CREATE INDEX ${name} ON t (c);`,
  VIEW: (name) => `CREATE VIEW ${name} AS SELECT id FROM t;`,
  TRIGGER: (name) => `CREATE TRIGGER ${name} AFTER DELETE ON t BEGIN SELECT 1; END;`,
};

function columnsFor(recipe: string): string {
  const renamed = /RENAME COLUMN (\w+) TO/.exec(recipe)?.[1];
  const constraint = /DROP CONSTRAINT (\w+);/.exec(recipe)?.[1];
  const addsFirst = /^ALTER TABLE t ADD COLUMN c /.test(recipe);
  return [
    'id INTEGER PRIMARY KEY',
    'a INTEGER',
    'b INTEGER',
    ...(renamed === undefined && !addsFirst ? ['c INTEGER'] : []),
    ...(renamed === undefined ? [] : [`${renamed} INTEGER`]),
    ...(constraint === undefined ? [] : [`CONSTRAINT ${constraint} CHECK (c <> 1)`]),
  ].join(', ');
}
