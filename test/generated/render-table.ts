import type {
  LogicalAction,
  LogicalColumn,
  LogicalForeignKey,
  LogicalIndex,
  LogicalSchema,
  LogicalTable,
  LogicalUnique,
} from './logical-schema.ts';
import { type ConditionWords, renderCondition } from './render-condition.ts';

/** The words of a schema that the engines do not share. */
export interface SchemaWords extends ConditionWords {
  /** Name, type and everything after it except keys; for a numbered key, also the key. */
  column(column: LogicalColumn, table: LogicalTable): string;
  /** Checks that emulate a type. */
  guards(table: LogicalTable): readonly string[];
  /** What must be there before the table. */
  before(table: LogicalTable): readonly string[];
  /** Whether the column of a numbered key says that it is the key. */
  readonly keyWithColumn: boolean;
}

/** The statements that build a schema, in one of its spellings. */
export function renderSchema({ tables, views }: LogicalSchema, words: SchemaWords): string {
  const { choices, quote } = words;
  const statements = [
    ...tables.flatMap((table) => [...words.before(table), ...renderTable(table, words)]),
    ...views.map(({ name, table, columns, condition }) => {
      const where = condition === null ? '' : ` WHERE ${renderCondition(condition, words)}`;
      const list = columns.map(quote).join(choices.pick(', ', ',\n  '));
      return `CREATE VIEW ${quote(name)} AS ${choices.pick('SELECT', 'select')} ${list} FROM ${quote(table)}${where}`;
    }),
  ];
  return `${statements.join(';\n')};\n`;
}

function renderTable(table: LogicalTable, words: SchemaWords): readonly string[] {
  const { choices, quote } = words;
  const asIndexes = table.uniques.filter(() => choices.coin());
  const constraints = [
    ...keyOf(table, words),
    ...table.uniques.filter((unique) => !asIndexes.includes(unique)).map((unique) => uniqueOf(unique, words)),
    ...table.foreignKeys.map((key) => foreignKeyOf(key, words)),
    ...table.checks.map(({ name, condition }) => named(name, `CHECK (${renderCondition(condition, words)})`, words)),
    ...words.guards(table),
  ];
  const body = [...table.columns.map((column) => words.column(column, table)), ...choices.shuffled(constraints)];
  return [
    `CREATE TABLE ${quote(table.name)} (\n  ${body.join(',\n  ')}\n)`,
    ...asIndexes.map(
      ({ name, columns }) =>
        `CREATE UNIQUE INDEX ${quote(name)} ON ${quote(table.name)} (${columns.map(quote).join(', ')})`,
    ),
    ...choices.shuffled(table.indexes).map((index) => indexOf(index, table, words)),
  ];
}

function named(name: string | null, constraint: string, { choices, quote }: SchemaWords): string {
  return name === null || choices.coin() ? constraint : `CONSTRAINT ${quote(name)} ${constraint}`;
}

function keyOf({ key }: LogicalTable, words: SchemaWords): readonly string[] {
  if (key.auto !== 'never' && words.keyWithColumn) return [];
  return [named(key.name, `PRIMARY KEY (${key.columns.map(words.quote).join(', ')})`, words)];
}

function uniqueOf({ name, columns }: LogicalUnique, words: SchemaWords): string {
  return named(name, `UNIQUE (${columns.map(words.quote).join(', ')})`, words);
}

const ACTIONS: Readonly<Record<LogicalAction, string>> = {
  noAction: 'NO ACTION',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
};

function foreignKeyOf(key: LogicalForeignKey, words: SchemaWords): string {
  const { choices, quote } = words;
  const columns = (names: readonly string[]) => `(${names.map(quote).join(', ')})`;
  const action = (event: string, what: LogicalAction) =>
    what === 'noAction' && choices.coin() ? '' : ` ON ${event} ${ACTIONS[what]}`;
  const parts = [action('DELETE', key.onDelete), action('UPDATE', key.onUpdate)];
  const target = `${quote(key.target)}${choices.coin() ? ` ${columns(key.targetColumns)}` : ''}`;
  const timing = key.deferred ? ' DEFERRABLE INITIALLY DEFERRED' : '';
  return named(
    key.name,
    `FOREIGN KEY ${columns(key.columns)} REFERENCES ${target}${choices.shuffled(parts).join('')}${timing}`,
    words,
  );
}

function indexOf({ name, unique, keys, predicate }: LogicalIndex, table: LogicalTable, words: SchemaWords): string {
  const { choices, quote } = words;
  const list = keys.map(({ column, descending, folded }) => {
    const subject = folded ? `${choices.pick('lower', 'LOWER')}(${quote(column)})` : quote(column);
    return subject + (descending ? ' DESC' : choices.pick('', ' ASC'));
  });
  const where = predicate === null ? '' : ` WHERE ${renderCondition(predicate, words)}`;
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quote(name)} ON ${quote(table.name)} (${list.join(', ')})${where}`;
}
