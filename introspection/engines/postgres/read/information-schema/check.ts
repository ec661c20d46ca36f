import type { Reader } from '../../../../engine.ts';
import { type Expression, operandsOf } from '../../../../model/expression.ts';
import { expressionOf } from '../../dialect/expressions/expression.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import type { Session } from '../session/session.ts';
import { type CheckClause, parseCheckClause } from './check-clause.ts';
import { findOwnTable, keyOf, type Relations } from './relations.ts';
import { inScope } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly owner: string;
  readonly name: string;
  readonly enforced: boolean;
};

const CHECKS = `
  SELECT table_schema AS namespace, table_name AS owner, constraint_name AS name, enforced = 'YES' AS enforced
  FROM information_schema.table_constraints
  WHERE constraint_type = 'CHECK' AND ${inScope('table_schema')}`;

type ClauseRow = { readonly namespace: string; readonly name: string; readonly clause: string };

/**
 * The standard counts NOT NULL as a check. Its name is generated, or since version 18 that of the constraint. Only its
 * condition is printed without brackets.
 */
const CLAUSES = `
  SELECT DISTINCT constraint_schema AS namespace, constraint_name AS name, check_clause AS clause
  FROM information_schema.check_constraints
  WHERE ${inScope('constraint_schema')} AND NOT (check_clause !~ '^\\(' AND check_clause ~ ' IS NOT NULL$')`;

export function readChecks(session: Session, relations: Relations): Reader<'check'> {
  return async (scope) => {
    const rows = await session.read<Row>('checks', scope, CHECKS, [scope.namespaces]);
    const clauses = await session.read<ClauseRow>('check clauses', scope, CLAUSES, [scope.namespaces]);
    const byName = Map.groupBy(clauses, (row) => keyOf(row.namespace, row.name));
    return rows.flatMap((row) => {
      const { namespace, owner, name } = row;
      const variants = byName.get(keyOf(namespace, name));
      if (variants === undefined || findOwnTable(relations, namespace, owner) === undefined) return [];
      const clause = clauseOf(variants, session.version);
      return {
        kind: 'check',
        namespace,
        owner,
        name,
        ...(clause !== undefined &&
          isDefaultName(name, owner, namedAfter(clause.expression), 'check') && { autoNamed: true }),
        facts: {
          expression: clause?.expression,
          validated: clause?.validated,
          noInherit: clause?.noInherit,
          enforced: row.enforced,
          comment: undefined,
        },
      };
    });
  };
}

/** Undefined if checks of different tables have this name and differ: the view does not name the table. */
function clauseOf(variants: readonly ClauseRow[], version: number): CheckClause | undefined {
  const [only, another] = variants;
  return only === undefined || another !== undefined ? undefined : parseCheckClause(only.clause, version);
}

/** The column that the default name of a check contains: there is one only if the check uses a single column. */
function namedAfter(expression: string): readonly string[] {
  const columns = [...new Set(columnsOf(expressionOf(expression)))];
  return columns.length === 1 ? columns : [];
}

function columnsOf(expression: Expression): readonly string[] {
  return expression.node === 'column' ? [expression.name] : operandsOf(expression).flatMap(columnsOf);
}
