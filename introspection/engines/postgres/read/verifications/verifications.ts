import type { Engine, Verification } from '../../../../engine.ts';
import { literal } from '../../sql/literal.ts';
import { catalogVerifications } from './catalog-verifications.ts';
import { ownershipVerifications } from './ownership-verifications.ts';

const ownerOf = (owner: string | null): string => literal(owner ?? '');

/** All keys of the table: the name of a missing or unnamed one may be unknown on this side. */
const key =
  (type: string): Verification =>
  ({ namespace, owner }) =>
    `SELECT c.constraint_name, c.constraint_type, string_agg(k.column_name, ', ' ORDER BY k.ordinal_position) AS columns
FROM information_schema.table_constraints AS c
LEFT JOIN information_schema.key_column_usage AS k USING (constraint_schema, constraint_name, table_schema, table_name)
WHERE c.table_schema = ${literal(namespace)} AND c.table_name = ${ownerOf(owner)} AND c.constraint_type = '${type}'
GROUP BY c.constraint_name, c.constraint_type ORDER BY c.constraint_name;`;

/** PostgreSQL allows constraints of two tables to have one name. The standard views cannot distinguish them. */
const constraint =
  (type: string): Verification =>
  ({ namespace, owner }) =>
    `SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
WHERE contype = '${type}' AND conrelid = to_regclass(format('%I.%I', ${literal(namespace)}::text, ${ownerOf(owner)}::text))
ORDER BY conname;`;

/**
 * For each kind, a statement for psql that shows one object in the standard views, or in PostgreSQL's catalogue if the
 * standard has no such view. No rows mean that there is no such object, or that the role may not see it.
 */
export const verifications: Engine['verifications'] = {
  table: ({ namespace, name }) =>
    `SELECT table_schema, table_name, table_type FROM information_schema.tables
WHERE table_schema = ${literal(namespace)} AND table_name = ${literal(name)};`,
  /** No standard view shows the columns of a materialised view. */
  column: ({ namespace, owner, name }) =>
    `SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type, c.is_nullable, c.column_default, c.is_identity,
  c.generation_expression, c.collation_name
FROM pg_attribute AS a
LEFT JOIN information_schema.columns AS c ON c.table_schema = ${literal(namespace)} AND c.table_name = ${ownerOf(owner)}
  AND c.column_name = a.attname
WHERE a.attrelid = to_regclass(format('%I.%I', ${literal(namespace)}::text, ${ownerOf(owner)}::text))
  AND a.attname = ${literal(name)} AND a.attnum > 0;`,
  primaryKey: key('PRIMARY KEY'),
  unique: key('UNIQUE'),
  foreignKey: constraint('f'),
  check: constraint('c'),
  index: ({ namespace, owner, name }) =>
    `SELECT indexname, indexdef FROM pg_indexes
WHERE schemaname = ${literal(namespace)} AND tablename = ${ownerOf(owner)} AND indexname = ${literal(name)};`,
  view: ({ namespace, name }) =>
    `SELECT table_name, check_option, view_definition FROM information_schema.views
WHERE table_schema = ${literal(namespace)} AND table_name = ${literal(name)};`,
  trigger: ({ namespace, owner, name }) =>
    `SELECT trigger_name, action_timing, event_manipulation, action_orientation, action_condition, action_statement
FROM information_schema.triggers
WHERE event_object_schema = ${literal(namespace)} AND event_object_table = ${ownerOf(owner)}
  AND trigger_name = ${literal(name)};`,
  sequence: ({ namespace, name }) =>
    `SELECT sequence_name, data_type, start_value, increment, minimum_value, maximum_value, cycle_option
FROM information_schema.sequences
WHERE sequence_schema = ${literal(namespace)} AND sequence_name = ${literal(name)};`,
  enum: ({ namespace, name }) =>
    `SELECT e.enumsortorder, e.enumlabel
FROM pg_enum AS e JOIN pg_type AS t ON t.oid = e.enumtypid JOIN pg_namespace AS n ON n.oid = t.typnamespace
WHERE n.nspname = ${literal(namespace)} AND t.typname = ${literal(name)} ORDER BY e.enumsortorder;`,
  ...catalogVerifications,
  ...ownershipVerifications,
};
