import { kindRemedies } from './kind-remedies.ts';
import type { Remedy } from './remedy.ts';

const { check, column, foreignKey, index, table, unique, view } = kindRemedies;

/** By the first part of an id, for rules without a remedy of their own, where a change of that kind is not what they are about. */
export const familyRemedies: Readonly<Record<string, Remedy>> = {
  type: column.fields.type ?? column.change,
  identity: column.fields.identity ?? column.change,
  generated: column.fields.generatedStorage ?? column.change,
  collation: column.fields.collation ?? column.change,
  expression: {
    ...check.change,
    hint: 'Take the text of one side for both. How to replace it depends on its place; a check is shown, column.default and index.predicate have the others.',
  },
  query: view.change,
  code: kindRemedies.function.change,
  name: index.rename ?? index.change,
  constraint: foreignKey.fields.deferrable ?? foreignKey.change,
  'foreign-key': foreignKey.change,
  unique: unique.add,
  check: check.drop,
  partition: table.fields.partitionBound ?? table.change,
};
