import {
  isCounted,
  type LogicalColumn,
  type LogicalDefault,
  type LogicalSchema,
  type LogicalTable,
} from './logical-schema.ts';
import { renderSchema, type SchemaWords } from './render-table.ts';
import { SpellingChoices } from './spelling-choices.ts';

/** The schema in SQLite's words, spelt as the seed says. */
export function renderSqlite(schema: LogicalSchema, seed: number): string {
  return renderSchema(schema, sqliteWords(new SpellingChoices(seed)));
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function sqliteWords(choices: SpellingChoices): SchemaWords {
  const words: SchemaWords = {
    choices,
    keyWithColumn: true,
    text,
    quote: (name) => quoteOf(name, choices),
    flag: (column, value, counted) => flagOf(column, value, counted, choices),
    oneOf: (column, values) =>
      choices.pick(`${column} IN (${values.join(', ')})`, values.map((value) => `${column} = ${value}`).join(' OR ')),
    before: () => [],
    guards: ({ columns }) => columns.flatMap((column) => guardOf(column, words)),
    column: (column, table) => columnOf(column, table, words),
  };
  return words;
}

function quoteOf(name: string, choices: SpellingChoices): string {
  const double = `"${name.replaceAll('"', '""')}"`;
  const back = `\`${name}\``;
  return choices.pick(double, double, back);
}

/** A number is a flag only as far as it is compared with 0 or 1. */
function flagOf(column: string, value: boolean, counted: boolean, choices: SpellingChoices): string {
  const [digit, word] = value ? ['1', 'TRUE'] : ['0', 'FALSE'];
  const compared = choices.pick(`${column} = ${digit}`, `${digit} = ${column}`, `${column} = ${word}`);
  return counted || choices.coin() ? compared : value ? column : `NOT ${column}`;
}

function guardOf({ name, type }: LogicalColumn, { choices, oneOf, quote }: SchemaWords): readonly string[] {
  const column = quote(name);
  const orNull = (guard: string) => (choices.coin() ? guard : `${column} IS NULL OR ${guard}`);
  if (type.type === 'bool' && type.guarded) return [`CHECK (${orNull(`${column} IN (0, 1)`)})`];
  if (type.type === 'json' && type.guarded) return [`CHECK (${orNull(`json_valid(${column})`)})`];
  if (type.type === 'enum') return [`CHECK (${oneOf(column, choices.shuffled(type.labels).map(text))})`];
  return [];
}

function columnOf(column: LogicalColumn, { key }: LogicalTable, words: SchemaWords): string {
  const { choices, quote } = words;
  if (key.auto !== 'never' && key.columns.includes(column.name)) {
    const constraint = key.name === null || choices.coin() ? '' : ` CONSTRAINT ${quote(key.name)}`;
    const reused = key.auto === 'neverReused' ? ' AUTOINCREMENT' : '';
    return `${quote(column.name)} INTEGER${constraint} PRIMARY KEY${reused}${choices.pick('', ' NOT NULL')}`;
  }
  return [
    `${quote(column.name)} ${typeOf(column, choices)}`,
    ...choices.shuffled([
      column.nullable ? choices.pick('', 'NULL') : 'NOT NULL',
      column.default === null ? '' : `DEFAULT ${defaultOf(column.default, choices)}`,
      generatedOf(column, words),
    ]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Names of types that SQLite stores in the same way. */
function typeOf(column: LogicalColumn, choices: SpellingChoices): string {
  const { type } = column;
  switch (type.type) {
    case 'int':
      return choices.pick('INTEGER', 'integer', 'INT', 'BIGINT', 'SMALLINT');
    case 'bool':
      return isCounted(column) ? choices.pick('INTEGER', 'INT') : choices.pick('BOOLEAN', 'bool');
    case 'text':
      return choices.pick('TEXT', 'text', 'CLOB', 'VARCHAR');
    case 'string':
      return choices.pick(`VARCHAR(${type.length})`, `character varying(${type.length})`, `NVARCHAR(${type.length})`);
    case 'float':
      return choices.pick('REAL', 'DOUBLE', 'FLOAT', 'double precision');
    case 'decimal':
      return choices.pick(`NUMERIC(${type.precision},${type.scale})`, `DECIMAL(${type.precision}, ${type.scale})`);
    case 'bytes':
      return choices.pick('BLOB', 'blob');
    case 'timestamp':
      return choices.pick('DATETIME', 'TIMESTAMP', 'datetime');
    case 'date':
      return 'DATE';
    case 'json':
      return type.guarded ? choices.pick('TEXT', 'text') : choices.pick('JSON', 'JSONB');
    case 'uuid':
      return choices.pick('TEXT', 'CHAR(36)', 'VARCHAR(36)');
    case 'enum':
      return choices.pick('TEXT', 'VARCHAR');
  }
}

function defaultOf(value: LogicalDefault, choices: SpellingChoices): string {
  if (value.is === 'now') return choices.pick('CURRENT_TIMESTAMP', "(datetime('now'))", 'current_timestamp');
  const constant = value.value;
  if (typeof constant === 'boolean')
    return constant ? choices.pick('1', 'TRUE', '(1)', 'true') : choices.pick('0', 'FALSE', '(0)');
  if (typeof constant === 'number') return choices.pick(String(constant), `(${constant})`);
  return choices.pick(text(constant), `(${text(constant)})`);
}

function generatedOf({ generated }: LogicalColumn, { choices, quote }: SchemaWords): string {
  if (generated === null) return '';
  const column = quote(generated.column);
  const expression = generated.is === 'sum' ? `${column} + ${generated.addend}` : `length(${column})`;
  return `${choices.pick('GENERATED ALWAYS AS', 'AS')} (${expression}) STORED`;
}
