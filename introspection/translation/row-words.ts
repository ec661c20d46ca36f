import type { Engine } from '../engine.ts';
import type { SchemaObject } from '../snapshot.ts';
import { ColumnTypes } from './column-types.ts';
import { Translation } from './translation.ts';
import type { Written } from './written-expression.ts';

/** Says the parts of statements about rows in the words of another engine. Names of tables and columns are as `from` folds them. */
export interface RowWords {
  table(name: string): string;
  columns(table: string): readonly string[];
  column(table: string, name: string): string;
  value(native: string, table: string, column: string): Written;
  condition(native: string, table: string): Written;
}

/** `all`: the schema in which the statements are run. Undefined: the engines do not share their words. */
export function rowWords(all: readonly SchemaObject[], from: Engine, to: Engine): RowWords | undefined {
  const [meant, spelt] = [from.repair.spelling, to.repair.spelling];
  if (meant === null || spelt === null) return undefined;
  const types = new ColumnTypes(all, from, to, meant);
  const translation = new Translation(from, to, meant, spelt, types);
  const home = from.dialect.defaultNamespace;
  const fold = (name: string) => from.dialect.foldName(name);
  const columnsOf = (table: string) =>
    all.flatMap((object) => (object.kind === 'column' && fold(object.owner ?? '') === fold(table) ? [object] : []));
  const findColumn = (table: string, name: string) =>
    columnsOf(table).find((column) => fold(column.name) === fold(name));
  const place = ({ facts }: SchemaObject<'column'>) => facts.position ?? 0;
  return {
    table(name) {
      const found = all.find((object) => object.kind === 'table' && fold(object.name) === fold(name));
      return spelt.quotedName(found?.name ?? name);
    },
    columns: (table) =>
      columnsOf(table)
        .toSorted((one, other) => place(one) - place(other))
        .map(({ name }) => name),
    column: (table, name) => spelt.quotedName(findColumn(table, name)?.name ?? name),
    value: (native, table, column) =>
      translation.expression(native, { namespace: home, owner: table }, 'value', findColumn(table, column)),
    condition: (native, table) => translation.expression(native, { namespace: home, owner: table }, 'predicate'),
  };
}
