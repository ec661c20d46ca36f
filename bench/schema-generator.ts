/** The size of a generated schema. `columns` counts those of each table, at least 10. */
export interface Shape {
  readonly tables: number;
  readonly columns: number;
}

export type BenchDialect = 'sqlite' | 'postgres';

type Spelling = Readonly<Record<BenchDialect, string>>;

const same = (text: string): Spelling => ({ sqlite: text, postgres: text });

/** In turn the columns of a table: what both dialects mean alike, each in its own words. */
const COLUMNS: readonly Spelling[] = [
  same('INTEGER NOT NULL DEFAULT 0'),
  same('TEXT'),
  { sqlite: 'INTEGER NOT NULL DEFAULT 0', postgres: 'BOOLEAN NOT NULL DEFAULT FALSE' },
  { sqlite: "TEXT DEFAULT (datetime('now'))", postgres: 'TIMESTAMP DEFAULT now()' },
  { sqlite: 'REAL', postgres: 'DOUBLE PRECISION' },
  same("VARCHAR(80) NOT NULL DEFAULT ''"),
  { sqlite: 'TEXT', postgres: 'JSONB' },
];

/** Columns that every table has; the rest are taken from `COLUMNS`. */
const FIXED_COLUMNS = 4;
const TABLES_A_VIEW = 10;
const TABLES_A_PARENT = 7;

/** The statements that make a schema, the same in every run; executed in order. */
export function* generateStatements(shape: Shape, dialect: BenchDialect): Generator<string> {
  for (let number = 0; number < shape.tables; number += 1) {
    yield tableStatement(number, shape.columns, dialect);
    yield* indexStatements(number);
    if (number % TABLES_A_VIEW === 0) yield viewStatement(number);
  }
}

function tableStatement(number: number, columns: number, dialect: BenchDialect): string {
  const table = tableName(number);
  const key = { sqlite: 'INTEGER PRIMARY KEY AUTOINCREMENT', postgres: 'SERIAL PRIMARY KEY' };
  const spread = Array.from({ length: columns - FIXED_COLUMNS }, (_, place) => {
    const spelling = COLUMNS[(place + number) % COLUMNS.length] ?? same('TEXT');
    return `${columnName(place)} ${spelling[dialect]}`;
  });
  return `CREATE TABLE ${table} (
    id ${key[dialect]},
    code VARCHAR(40) NOT NULL,
    status TEXT NOT NULL DEFAULT 'open',
    parent_id INTEGER,
    ${spread.join(',\n    ')},
    CONSTRAINT ${table}_status CHECK (status IN ('open', 'held', 'closed')),
    CONSTRAINT ${table}_key CHECK (id > 0),
    FOREIGN KEY (parent_id) REFERENCES ${tableName(Math.floor(number / TABLES_A_PARENT))} (id) ON DELETE CASCADE
  )`;
}

function indexStatements(number: number): readonly string[] {
  const table = tableName(number);
  return [
    `CREATE UNIQUE INDEX ${table}_code ON ${table} (code)`,
    `CREATE INDEX ${table}_parent ON ${table} (parent_id)`,
    `CREATE INDEX ${table}_status_code ON ${table} (status, code DESC)`,
    `CREATE INDEX ${table}_open ON ${table} (${columnName(0)}) WHERE status = 'open'`,
  ];
}

function viewStatement(number: number): string {
  const table = tableName(number);
  return `CREATE VIEW ${table}_open_rows AS SELECT id, code, ${columnName(1)} FROM ${table} WHERE status = 'open'`;
}

function tableName(number: number): string {
  return `t_${String(number).padStart(5, '0')}`;
}

function columnName(place: number): string {
  return `c_${String(place).padStart(4, '0')}`;
}
