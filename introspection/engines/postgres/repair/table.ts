import type { SchemaObject } from '../../../snapshot.ts';
import { quotedInSchema, quotedName } from '../sql/quoted-name.ts';
import { constraintOf } from './constraint.ts';

/** The statement that makes a table with its columns and constraints; undefined: it takes more than the facts that are written here. */
export function madeTable(
  { namespace, name, facts }: SchemaObject<'table'>,
  parts: readonly SchemaObject[],
): string | undefined {
  const { persistence, partitioning, parents, accessMethod } = facts;
  const isPlain =
    (persistence ?? 'permanent') === 'permanent' &&
    (partitioning ?? null) === null &&
    (parents ?? []).length === 0 &&
    (accessMethod ?? 'heap') === 'heap';
  const lines = parts.map((part) => (part.kind === 'column' ? columnDefinition(part) : constraintOf(part)));
  const said = lines.filter((line) => line !== undefined);
  return isPlain && said.length === lines.length && said.length > 0
    ? `CREATE TABLE ${quotedInSchema(namespace, name)} (\n  ${said.join(',\n  ')}\n);`
    : undefined;
}

/** A column with what belongs to it; undefined: it needs a sequence of its own, or a collation. */
export function columnDefinition({ name, facts }: SchemaObject<'column'>): string | undefined {
  const { type, nullable, default: value, generated, generatedStorage, identity, collation } = facts;
  if ((collation ?? null) !== null || identity === 'serial') return undefined;
  const numbered =
    (identity ?? null) === null ? '' : ` GENERATED ${identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`;
  const filled = numbered !== '' || (value ?? null) === null ? '' : ` DEFAULT ${value}`;
  const computed =
    (generated ?? null) === null
      ? ''
      : ` GENERATED ALWAYS AS (${generated})${generatedStorage === 'virtual' ? '' : ' STORED'}`;
  return `${quotedName(name)} ${type}${filled}${numbered}${computed}${nullable === false ? ' NOT NULL' : ''}`;
}
