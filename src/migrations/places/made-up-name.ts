import type { Member } from './thing.ts';

const LABELS: Partial<Record<Member['kind'], string>> = {
  primaryKey: 'pkey',
  unique: 'key',
  foreignKey: 'fkey',
  check: 'check',
  index: 'idx',
  exclusionConstraint: 'excl',
};

/**
 * The name that PostgreSQL makes up for a constraint or index without one: `<table>_<columns>_<label>`, with a number where
 * it is taken. Names that would be too long are cut otherwise than here.
 */
export function madeUpName(
  { kind, columns }: Pick<Member, 'kind' | 'columns'>,
  table: string,
  members: readonly Member[],
): string {
  const told = kind === 'primaryKey' || (kind === 'check' && columns.length !== 1) ? [] : columns;
  const name = [table, ...told, LABELS[kind] ?? kind].join('_');
  const taken = new Set(members.map((member) => member.name));
  if (!taken.has(name)) return name;
  let number = 1;
  while (taken.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
