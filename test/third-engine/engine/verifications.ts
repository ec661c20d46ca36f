import type { Engine } from '../../../introspection/engine.ts';

const ofTable = ({ owner, name }: { readonly owner: string | null; readonly name: string }) =>
  `show table ${owner ?? name}`;

export const verifications: Engine['verifications'] = {
  table: ofTable,
  column: ofTable,
  primaryKey: ofTable,
  unique: ofTable,
  foreignKey: ofTable,
  check: ofTable,
  index: ofTable,
  enum: ({ name }) => `show label ${name}`,
};
