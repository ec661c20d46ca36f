import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Scope } from '../../../../scope.ts';
import { parseRuleDefinition } from '../definitions/rule-definition.ts';
import type { Session } from '../session/session.ts';
import { enabledOf } from './names-sql.ts';
import type { Relations } from './relations.ts';
import { commentOn } from './scope-sql.ts';

type Row = Omit<Facts<'rule'>, 'condition' | 'body'> & {
  readonly relation: number;
  readonly rule: string;
  readonly definition: string;
};

/** Leaves out the rule `_RETURN`, which holds the query of a view. */
const RULES = `
  SELECT r.ev_class::int4 AS relation, r.rulename AS rule, r.is_instead AS instead, ${enabledOf('r.ev_enabled')} AS enabled,
    CASE r.ev_type WHEN '1' THEN 'select' WHEN '2' THEN 'update' WHEN '3' THEN 'insert' ELSE 'delete' END AS event,
    pg_get_ruledef(r.oid) AS definition, comment.description AS comment
  FROM pg_rewrite AS r
  JOIN pg_class AS c ON c.oid = r.ev_class
  JOIN pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname <> 'pg_catalog' ${commentOn('pg_rewrite', 'r.oid')}
  WHERE r.rulename <> '_RETURN'`;

export function readRules(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'rule'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('rules', scope, RULES);
    return rows.flatMap(({ relation: oid, rule, definition, ...facts }) => {
      const relation = relations.get(oid);
      if (relation === undefined) return [];
      return {
        kind: 'rule',
        namespace: relation.namespace,
        owner: relation.name,
        name: rule,
        facts: { ...facts, ...parseRuleDefinition(definition) },
      };
    });
  };
}
