import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Scope } from '../../../../scope.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import type { Session } from '../session/session.ts';
import type { ConstraintIndexes } from './constraint-indexes.ts';
import { findOwnTable, keyOf, type Relations } from './relations.ts';
import { inScope } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly owner: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly positions: readonly (number | null)[];
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly enforced: boolean;
};

type Rules = {
  readonly namespace: string;
  readonly name: string;
  readonly uniqueSchema: string | null;
  readonly uniqueName: string | null;
  readonly match: keyof typeof MATCHES;
  readonly onUpdate: keyof typeof ACTIONS;
  readonly onDelete: keyof typeof ACTIONS;
};

const ACTIONS = {
  'NO ACTION': 'noAction',
  RESTRICT: 'restrict',
  CASCADE: 'cascade',
  'SET NULL': 'setNull',
  'SET DEFAULT': 'setDefault',
} as const;
const MATCHES = { NONE: 'simple', FULL: 'full', PARTIAL: 'partial' } as const;

const FOREIGN_KEYS = `
  SELECT c.table_schema AS namespace, c.table_name AS owner, c.constraint_name AS name,
    array_agg(k.column_name::text ORDER BY k.ordinal_position) AS columns,
    array_agg(k.position_in_unique_constraint::int ORDER BY k.ordinal_position) AS positions,
    c.is_deferrable = 'YES' AS deferrable, c.initially_deferred = 'YES' AS "initiallyDeferred",
    c.enforced = 'YES' AS enforced
  FROM information_schema.table_constraints AS c
  JOIN information_schema.key_column_usage AS k USING (constraint_schema, constraint_name, table_schema, table_name)
  WHERE c.constraint_type = 'FOREIGN KEY' AND ${inScope('c.table_schema')}
  GROUP BY 1, 2, 3, 6, 7, 8`;

/** Read separately and joined here: the server would use a nested loop over the views. */
const RULES = `
  SELECT DISTINCT constraint_schema AS namespace, constraint_name AS name, unique_constraint_schema AS "uniqueSchema",
    unique_constraint_name AS "uniqueName", match_option AS match, update_rule AS "onUpdate", delete_rule AS "onDelete"
  FROM information_schema.referential_constraints
  WHERE ${inScope('constraint_schema')}`;

export function readForeignKeys(
  session: Session,
  relations: Relations,
  indexes: ConstraintIndexes,
): Reader<'foreignKey'> {
  return async (scope) => {
    const rows = await session.read<Row>('foreign keys', scope, FOREIGN_KEYS, [scope.namespaces]);
    const rulesOf = await readRules(session, scope);
    return rows.flatMap((row) => {
      const rules = rulesOf(row);
      const target = targetOf(row, rules, indexes);
      if (findOwnTable(relations, row.namespace, row.owner) === undefined || isCopy(target, relations)) return [];
      const { namespace, owner, name, columns } = row;
      return {
        kind: 'foreignKey',
        namespace,
        owner,
        name,
        ...(isDefaultName(name, owner, columns, 'fkey') && { autoNamed: true }),
        facts: {
          columns,
          ...target,
          period: undefined,
          onUpdate: rules === undefined ? undefined : ACTIONS[rules.onUpdate],
          onDelete: rules === undefined ? undefined : ACTIONS[rules.onDelete],
          onDeleteColumns: undefined,
          match: rules === undefined ? undefined : MATCHES[rules.match],
          deferrable: row.deferrable,
          initiallyDeferred: row.initiallyDeferred,
          broken: null,
          validated: undefined,
          enforced: row.enforced,
          comment: undefined,
        },
      };
    });
  };
}

/** Undefined if foreign keys of different tables have this name and differ: the view does not name the table. */
async function readRules(session: Session, scope: Scope): Promise<(row: Row) => Rules | undefined> {
  const rows = await session.read<Rules>('referential constraints', scope, RULES, [scope.namespaces]);
  const byName = Map.groupBy(rows, (rules) => keyOf(rules.namespace, rules.name));
  return (row) => {
    const variants = byName.get(keyOf(row.namespace, row.name)) ?? [];
    return variants.length === 1 ? variants[0] : undefined;
  };
}

type Target = Pick<Facts<'foreignKey'>, 'target' | 'targetColumns'>;

const UNKNOWN_TARGET: Target = { target: undefined, targetColumns: undefined };

/** The views show no target for a foreign key to a unique index without a constraint. */
function targetOf(row: Row, rules: Rules | undefined, indexes: ConstraintIndexes): Target {
  const { uniqueSchema, uniqueName } = rules ?? {};
  const index = uniqueSchema && uniqueName ? indexes.get(keyOf(uniqueSchema, uniqueName)) : undefined;
  if (index === undefined) return UNKNOWN_TARGET;
  return {
    target: { namespace: index.namespace, name: index.table },
    targetColumns: row.positions.map((position) => index.definition.keys[(position ?? 0) - 1]?.column ?? ''),
  };
}

/** A foreign key to a partitioned table has a copy for each of its partitions. */
function isCopy({ target }: Target, relations: Relations): boolean {
  return target != null && relations.get(keyOf(target.namespace, target.name))?.partition === 'part';
}
