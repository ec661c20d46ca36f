import type { Reader } from '../../../../engine.ts';
import type { Target } from '../../../../model/field.ts';
import type { Scope } from '../../../../scope.ts';
import { parseTriggerDefinition } from '../definitions/trigger-definition.ts';
import type { Session } from '../session/session.ts';
import { targetOf } from './names-sql.ts';
import { columnNames, type Relations } from './relations.ts';
import { commentOn, RELATION } from './scope-sql.ts';

type Row = {
  readonly relation: number;
  readonly name: string;
  readonly type: number;
  readonly columns: readonly number[];
  readonly definition: string;
  readonly enabled: keyof typeof ENABLED;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly from: Target | null;
  readonly comment: string | null;
};

/**
 * An inherited trigger of a partition belongs to the parent, unless the partition has enabled or disabled it. Triggers of
 * constraints are internal. Before version 15, inherited triggers are marked internal too.
 */
const TRIGGERS = `
  WITH ${RELATION}
  SELECT t.tgrelid::int4 AS relation, t.tgname AS name, t.tgtype AS type, t.tgattr::int2[] AS columns,
    pg_get_triggerdef(t.oid) AS definition, t.tgenabled AS enabled, t.tgdeferrable AS deferrable,
    t.tginitdeferred AS "initiallyDeferred", ${targetOf('pg_class', 't.tgconstrrelid')} AS from, comment.description AS comment
  FROM relation
  JOIN pg_trigger AS t ON t.tgrelid = relation.oid AND (NOT t.tgisinternal OR t.tgparentid <> 0) ${commentOn('pg_trigger', 't.oid')}
  LEFT JOIN pg_trigger AS parent ON parent.oid = t.tgparentid
  LEFT JOIN pg_constraint AS con ON con.oid = t.tgconstraint
  WHERE CASE WHEN parent.oid IS NULL THEN NOT t.tgisinternal
    ELSE t.tgenabled <> parent.tgenabled AND coalesce(con.contype, 't') = 't' END`;

const ENABLED = { O: 'origin', D: 'disabled', R: 'replica', A: 'always' } as const;

/** Bits of `pg_trigger.tgtype`. https://www.postgresql.org/docs/current/catalog-pg-trigger.html */
const ROW = 1;
const BEFORE = 2;
const INSTEAD_OF = 64;
const EVENTS: readonly (readonly [bit: number, event: string])[] = [
  [4, 'insert'],
  [16, 'update'],
  [8, 'delete'],
  [32, 'truncate'],
];

export function readTriggers(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'trigger'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('triggers', scope, TRIGGERS, [scope.namespaces]);
    return rows.flatMap((row) => {
      const relation = relations.get(row.relation);
      if (relation === undefined) return [];
      const { condition, body } = parseTriggerDefinition(row.definition);
      return {
        kind: 'trigger',
        namespace: relation.namespace,
        owner: relation.name,
        name: row.name,
        facts: {
          timing: timingOf(row.type),
          events: EVENTS.flatMap(([bit, event]) => ((row.type & bit) === 0 ? [] : [event])),
          columns: columnNames(relation, row.columns),
          level: (row.type & ROW) === 0 ? 'statement' : 'row',
          condition,
          body,
          enabled: ENABLED[row.enabled],
          deferrable: row.deferrable,
          initiallyDeferred: row.initiallyDeferred,
          from: row.from,
          comment: row.comment,
        },
      };
    });
  };
}

function timingOf(type: number): 'before' | 'after' | 'insteadOf' {
  if ((type & INSTEAD_OF) !== 0) return 'insteadOf';
  return (type & BEFORE) === 0 ? 'after' : 'before';
}
