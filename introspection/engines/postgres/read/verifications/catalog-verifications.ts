import type { Engine, Verification } from '../../../../engine.ts';
import type { Address } from '../../../../snapshot.ts';
import { literal } from '../../sql/literal.ts';
import { catalogSorts } from '../catalog/catalog-sorts.ts';
import { databaseSorts } from '../catalog/database-sorts.ts';
import type { Sort } from '../catalog/sorts.ts';

/** An object in a schema, from a catalogue whose columns begin with `prefix`. */
const inSchema =
  (columns: string, catalog: string, prefix: string): Verification =>
  ({ namespace, name }) =>
    `SELECT ${columns}
FROM ${catalog} AS o JOIN pg_namespace AS n ON n.oid = o.${prefix}namespace
WHERE n.nspname = ${literal(namespace)} AND o.${prefix}name = ${literal(name)};`;

/** All objects of one sort of a relation: the name of a missing one may be unknown on this side. */
const ofRelation =
  (columns: string, catalog: string, relation: string, condition: string): Verification =>
  (address) =>
    `SELECT ${columns}
FROM ${catalog} AS o
WHERE ${condition} AND ${relation} = ${relationOf(address)};`;

const databaseWide =
  (catalog: string, name: string): Verification =>
  (address) =>
    `SELECT * FROM ${catalog} WHERE ${name} = ${literal(address.name)};`;

/** All objects of its sort: Evenkeel composes their names, so no column holds them. */
function sortVerification({ name }: Address, sorts: readonly Sort[]): string {
  const sort = sorts.find(({ what }) => name.startsWith(`${what} `) && !isLonger(name, what, sorts));
  return sort === undefined ? '' : `SELECT * FROM ${sort.catalog} AS o;`;
}

/** Decides between sorts that begin with the same word, such as `operator class` and `operator`. */
function isLonger(name: string, what: string, sorts: readonly Sort[]): boolean {
  return sorts.some((other) => other.what.startsWith(`${what} `) && name.startsWith(`${other.what} `));
}

/** All overloads: the types of the arguments distinguish them. */
const routine =
  (sorts: string, definition: string): Verification =>
  ({ namespace, name }) =>
    `SELECT o.oid::regprocedure AS signature, ${definition}
FROM pg_proc AS o JOIN pg_namespace AS n ON n.oid = o.pronamespace
WHERE o.prokind IN (${sorts}) AND n.nspname = ${literal(namespace)} AND starts_with(${literal(name)}, o.proname || '(');`;

/** For objects that the standard views do not show, or not completely. */
export const catalogVerifications: Engine['verifications'] = {
  schema: ({ namespace }) =>
    `SELECT schema_name FROM information_schema.schemata WHERE schema_name = ${literal(namespace)};`,
  catalogObject: (address) => sortVerification(address, catalogSorts),
  databaseObject: (address) => sortVerification(address, databaseSorts),
  foreignTable: ({ namespace, name }) =>
    `SELECT t.foreign_server_name, o.option_name
FROM information_schema.foreign_tables AS t
LEFT JOIN information_schema.foreign_table_options AS o USING (foreign_table_schema, foreign_table_name)
WHERE t.foreign_table_schema = ${literal(namespace)} AND t.foreign_table_name = ${literal(name)};`,
  exclusionConstraint: ofRelation(
    'o.conname, pg_get_constraintdef(o.oid) AS definition',
    'pg_constraint',
    'o.conrelid',
    `o.contype = 'x'`,
  ),
  statisticsObject: ofRelation(
    'o.stxname, pg_get_statisticsobjdef(o.oid) AS definition',
    'pg_statistic_ext',
    'o.stxrelid',
    'true',
  ),
  materializedView: ({ namespace, name }) =>
    `SELECT matviewname, ispopulated, definition FROM pg_matviews
WHERE schemaname = ${literal(namespace)} AND matviewname = ${literal(name)};`,
  policy: ({ namespace, owner }) =>
    `SELECT policyname, permissive, roles, cmd, qual, with_check FROM pg_policies
WHERE schemaname = ${literal(namespace)} AND tablename = ${literal(owner ?? '')} ORDER BY policyname;`,
  rule: ({ namespace, owner }) =>
    `SELECT rulename, definition FROM pg_rules
WHERE schemaname = ${literal(namespace)} AND tablename = ${literal(owner ?? '')} ORDER BY rulename;`,
  domain: ({ namespace, name }) =>
    `SELECT d.data_type, d.domain_default, d.collation_name, k.check_clause
FROM information_schema.domains AS d
LEFT JOIN information_schema.domain_constraints AS c USING (domain_schema, domain_name)
LEFT JOIN information_schema.check_constraints AS k USING (constraint_schema, constraint_name)
WHERE d.domain_schema = ${literal(namespace)} AND d.domain_name = ${literal(name)};`,
  compositeType: ({ namespace, name }) =>
    `SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type
FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = ${literal(namespace)} AND c.relname = ${literal(name)} AND a.attnum > 0 ORDER BY a.attnum;`,
  rangeType: ({ namespace, name }) =>
    `SELECT t.typname, format_type(r.rngsubtype, NULL) AS subtype, r.rngcanonical, r.rngsubdiff
FROM pg_range AS r JOIN pg_type AS t ON t.oid = r.rngtypid JOIN pg_namespace AS n ON n.oid = t.typnamespace
WHERE n.nspname = ${literal(namespace)} AND t.typname = ${literal(name)};`,
  collation: inSchema('o.*', 'pg_collation', 'coll'),
  function: routine(`'f', 'w'`, 'pg_get_functiondef(o.oid) AS definition'),
  procedure: routine(`'p'`, 'pg_get_functiondef(o.oid) AS definition'),
  aggregate: routine(`'a'`, `(SELECT to_jsonb(a) FROM pg_aggregate AS a WHERE a.aggfnoid = o.oid) AS definition`),
  extension: databaseWide('pg_extension', 'extname'),
  eventTrigger: databaseWide('pg_event_trigger', 'evtname'),
  publication: ({ name }) =>
    `SELECT p.*, t.schemaname, t.tablename
FROM pg_publication AS p LEFT JOIN pg_publication_tables AS t USING (pubname)
WHERE p.pubname = ${literal(name)} ORDER BY t.schemaname, t.tablename;`,
  foreignServer: ({ name }) =>
    `SELECT s.foreign_server_name, s.foreign_data_wrapper_name, s.foreign_server_type, s.foreign_server_version, o.option_name
FROM information_schema.foreign_servers AS s
LEFT JOIN information_schema.foreign_server_options AS o USING (foreign_server_catalog, foreign_server_name)
WHERE s.foreign_server_name = ${literal(name)};`,
};

function relationOf({ namespace, owner }: Address): string {
  return `to_regclass(format('%I.%I', ${literal(namespace)}::text, ${literal(owner ?? '')}::text))`;
}
