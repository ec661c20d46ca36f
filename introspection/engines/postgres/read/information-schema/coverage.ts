import { type Kind, kindNames } from '../../../../kinds/registry.ts';
import { fewOf } from '../../../../model/few-of.ts';
import type { Scope } from '../../../../scope.ts';
import type { Uncovered } from '../../../../snapshot.ts';
import type { Session } from '../session/session.ts';
import type { Relations } from './relations.ts';
import { inScope } from './scope-sql.ts';

const GRANT = 'connect as its owner, use reader=catalog, or limit the read with schema=<names>';
const ALL_OF_TABLES: readonly Kind[] = [
  'table',
  'column',
  'primaryKey',
  'unique',
  'foreignKey',
  'check',
  'index',
  'view',
];
const CONSTRAINTS: readonly Kind[] = ['primaryKey', 'unique', 'foreignKey', 'check', 'index'];

/** Tables without a privilege for the role, found through `pg_indexes`, which shows them. No standard view shows materialised views. */
const HIDDEN_TABLES = `
  SELECT DISTINCT i.schemaname AS namespace, i.tablename AS name
  FROM pg_indexes AS i
  WHERE ${inScope('i.schemaname')}
    AND NOT EXISTS (
      SELECT FROM information_schema.tables AS t WHERE t.table_schema = i.schemaname AND t.table_name = i.tablename
    )
    AND CASE WHEN has_schema_privilege(i.schemaname, 'USAGE') THEN
      NOT has_table_privilege(format('%I.%I', i.schemaname, i.tablename), 'SELECT, INSERT, UPDATE, DELETE, REFERENCES')
    ELSE true END
  ORDER BY 1, 2`;

/** Checks whose condition only the owner can see. Up to version 17 NOT NULL is listed among them, with a name made of numbers. */
const HIDDEN_CHECKS = `
  SELECT c.table_schema AS namespace, c.table_name AS name
  FROM information_schema.table_constraints AS c
  LEFT JOIN information_schema.check_constraints AS k USING (constraint_schema, constraint_name)
  WHERE c.constraint_type = 'CHECK' AND k.constraint_name IS NULL AND c.constraint_name !~ '^\\d+_\\d+_\\d+_not_null$'
    AND ${inScope('c.table_schema')}
  ORDER BY 1, 2`;

/** Sequences that a column uses in its default, and so may own. */
const USED_SEQUENCES = `
  SELECT table_schema AS namespace, table_name AS name FROM information_schema.columns
  WHERE column_default LIKE 'nextval(%' AND ${inScope('table_schema')}
  ORDER BY 1, 2`;

type Row = { readonly namespace: string; readonly name: string };

/** The kinds that the standard views do not show completely to this role, and why. They are not read: a partial list would look complete. */
export async function readUncovered(
  session: Session,
  scope: Scope,
  relations: Relations,
): Promise<readonly Uncovered[]> {
  const read = (what: string, sql: string) => session.read<Row>(what, scope, sql, [scope.namespaces]);
  const hidden = await read('privileges', HIDDEN_TABLES);
  const closed = [...relations.values()].filter((table) => !table.view && !table.constraintsVisible);
  const partly = [...relations.values()].filter((relation) => !relation.columnsVisible);
  const checks = await read('checks', HIDDEN_CHECKS);
  const used = await read('sequences', USED_SEQUENCES);
  const found: readonly (readonly [kinds: readonly Kind[], rows: readonly Row[], why: string])[] = [
    [ALL_OF_TABLES, hidden, `the role has no privilege on ${listOf(hidden)}: ${GRANT}`],
    [['column'], partly, `the role may see only some columns of ${listOf(partly)}: ${GRANT}`],
    [
      CONSTRAINTS,
      closed,
      `the standard views show the constraints of ${listOf(closed)} only to roles with more than SELECT`,
    ],
    [['check'], checks, `the standard views show the checks of ${listOf(checks)} only to the owner`],
    [['sequence'], used, `the standard views do not show whether ${listOf(used)} owns the sequence of its default`],
  ];
  const untold = new Map<Kind, string>([
    ['trigger', 'the standard views leave out TRUNCATE triggers, and the columns and conditions of triggers'],
    ['enum', 'the standard views do not show the labels of enums'],
    ...((await isSuperuser(session, scope)) ? [] : [HIDDEN_SEQUENCES]),
  ]);
  for (const [kinds, rows, why] of found.toReversed()) {
    for (const kind of rows.length === 0 ? [] : kinds) untold.set(kind, why);
  }
  return kindNames.flatMap((kind) => {
    const why = untold.get(kind);
    return why === undefined ? [] : { kind, why };
  });
}

const SUPERUSER = `SELECT current_setting('is_superuser') = 'on' AS superuser`;

/** The role cannot see a sequence on which it has no privilege. */
const HIDDEN_SEQUENCES: readonly [Kind, string] = [
  'sequence',
  'the standard views show a sequence only to roles with a privilege on it, so there may be others',
];

async function isSuperuser(session: Session, scope: Scope): Promise<boolean> {
  const [row] = await session.read<{ readonly superuser: boolean }>('the role', scope, SUPERUSER);
  return row?.superuser === true;
}

/** `"public.users" and 3 more`. */
function listOf(rows: readonly Row[]): string {
  const names = [...new Set(rows.map((row) => `"${row.namespace}.${row.name}"`))];
  return fewOf(names, 1);
}
