import type { Facts } from '../../../kinds/registry.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import { nameOfColumns } from '../sql/made-up-name.ts';
import { foldName } from '../sql/names.ts';
import type { ForeignKeyClause } from '../sql/statements/table-statement.ts';
import { findLack } from './broken-key.ts';
import type { Catalogue } from './catalogue.ts';
import type { ForeignKeyRow } from './catalogue-rows.ts';
import { constraintNames } from './object-names.ts';

type ForeignKey = SchemaObject<'foreignKey'>;

/** The pragma shows neither names nor deferral. They come from the text, which lists the keys in the opposite order. */
export function readForeignKeys(catalogue: Catalogue): readonly ForeignKey[] {
  const named = constraintNames();
  return catalogue.tables().flatMap((table) => {
    const keys = [...Map.groupBy(catalogue.foreignKeysOf(table.name), (row) => row.id).values()].reverse();
    const clauses = catalogue.findStatement(table.name)?.foreignKeys ?? [];
    return keys.flatMap((rows, place): readonly ForeignKey[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const columns = rows.map((row) => row.column);
      const clause = clauseFor(columns, clauses[place]);
      return [
        {
          kind: 'foreignKey',
          namespace: NAMESPACE,
          owner: table.name,
          ...named(table.name, clause?.name ?? null, nameOfColumns(columns)),
          facts: {
            columns,
            ...targetOf(catalogue, first.target, rows),
            period: false,
            onUpdate: ACTIONS.get(first.onUpdate),
            onDelete: ACTIONS.get(first.onDelete),
            onDeleteColumns: [],
            match: 'simple',
            deferrable: clause?.deferral.deferrable,
            initiallyDeferred: clause?.deferral.initiallyDeferred,
            validated: true,
            enforced: true,
            comment: undefined,
          },
        },
      ];
    });
  });
}

const ACTIONS: ReadonlyMap<string, NonNullable<Facts<'foreignKey'>['onDelete']>> = new Map([
  ['NO ACTION', 'noAction'],
  ['RESTRICT', 'restrict'],
  ['CASCADE', 'cascade'],
  ['SET NULL', 'setNull'],
  ['SET DEFAULT', 'setDefault'],
]);

function clauseFor(columns: readonly string[], clause: ForeignKeyClause | undefined): ForeignKeyClause | undefined {
  const isSame =
    clause?.columns.length === columns.length &&
    columns.every((column, place) => foldName(column) === foldName(clause.columns[place] ?? ''));
  return isSame ? clause : undefined;
}

/** The target in its own spelling; a missing target keeps the declared name. */
function targetOf(
  catalogue: Catalogue,
  name: string,
  rows: readonly ForeignKeyRow[],
): Pick<Facts<'foreignKey'>, 'target' | 'targetColumns' | 'broken'> {
  const target = catalogue.findRelation(name)?.name ?? name;
  const given = rows.flatMap(({ targetColumn }) => targetColumn ?? []);
  const targetColumns =
    given.length === 0
      ? catalogue.primaryKeyOf(target)
      : given.map((column) => catalogue.findColumn(target, column)?.name ?? column);
  const broken = findLack(catalogue, target, rows.length, given);
  return { target: { namespace: NAMESPACE, name: target }, targetColumns, broken };
}
