import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import { parseIndexDefinition } from '../definitions/index-definition.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import { operatorNames } from './names-sql.ts';
import type { Relations } from './relations.ts';
import { commentOn, TABLESPACE } from './scope-sql.ts';

type Row = {
  readonly relation: number;
  readonly name: string;
  readonly definition: string;
  readonly keyNames: readonly string[];
  readonly operators: readonly string[];
  readonly valid: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly options: readonly string[] | null;
  readonly tablespace: string | null;
  readonly comment: string | null;
};

/** An inherited constraint of a partition is read with the parent, unless the parent's constraint is invalid. */
const EXCLUSION_CONSTRAINTS = `
  SELECT con.conrelid::int4 AS relation, con.conname AS name, pg_get_indexdef(con.conindid) AS definition,
    ARRAY(
      SELECT a.attname::text FROM pg_attribute AS a WHERE a.attrelid = con.conindid AND a.attnum > 0 ORDER BY a.attnum
    ) AS "keyNames",
    ${operatorNames('con.conexclop')} AS operators, i.indisvalid AS valid, con.condeferrable AS deferrable,
    con.condeferred AS "initiallyDeferred", c.reloptions AS options,
    ${TABLESPACE} AS tablespace, comment.description AS comment
  FROM pg_constraint AS con
  JOIN pg_class AS c ON c.oid = con.conindid
  JOIN pg_index AS i ON i.indexrelid = con.conindid ${commentOn('pg_constraint', 'con.oid')}
  LEFT JOIN pg_constraint AS parent ON parent.oid = con.conparentid
  LEFT JOIN pg_index AS whole ON whole.indexrelid = parent.conindid
  WHERE con.contype = 'x'
    AND (NOT whole.indisvalid OR con.conparentid = 0 AND (con.coninhcount = 0 OR con.conislocal))`;

export function readExclusionConstraints(
  session: Session,
  relationsOf: (scope: Scope) => Promise<Relations>,
): Reader<'exclusionConstraint'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('exclusion constraints', scope, EXCLUSION_CONSTRAINTS);
    return rows.flatMap(({ relation: oid, name, definition, keyNames, options, ...facts }) => {
      const relation = relations.get(oid);
      if (relation === undefined) return [];
      const { keys, method, include, predicate } = parseIndexDefinition(definition);
      return {
        kind: 'exclusionConstraint',
        namespace: relation.namespace,
        owner: relation.name,
        name,
        ...(isDefaultName(name, relation.name, keyNames, 'excl') && { autoNamed: true }),
        facts: { ...facts, options: parseOptions(options), keys, method, include, predicate },
      };
    });
  };
}
