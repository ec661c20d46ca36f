import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { collationName, operatorClassName, targetOf } from './names-sql.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Facts<'rangeType'>;

/** The default name of the multirange: the name of the range type with `range` replaced by `multirange`. */
const MULTIRANGE = `(
      SELECT multi.typname::text FROM pg_type AS multi
      WHERE multi.oid = r.rngmultitypid AND multi.typname <> CASE
        WHEN strpos(t.typname, 'range') > 0 THEN regexp_replace(t.typname, 'range', 'multirange')
        ELSE t.typname || '_multirange' END)`;

const rangeTypes = (version: number) => `
  SELECT n.nspname AS namespace, t.typname AS name, format_type(r.rngsubtype, NULL) AS subtype,
    ${operatorClassName('r.rngsubopc')} AS "operatorClass",
    CASE WHEN r.rngcollation <> sub.typcollation THEN ${collationName('r.rngcollation')} END AS collation,
    ${targetOf('pg_proc', 'r.rngcanonical')} AS canonical, ${targetOf('pg_proc', 'r.rngsubdiff')} AS difference,
    ${version >= 140000 ? MULTIRANGE : 'NULL'} AS multirange, comment.description AS comment
  FROM pg_range AS r
  JOIN pg_type AS t ON t.oid = r.rngtypid
  JOIN pg_type AS sub ON sub.oid = r.rngsubtype
  JOIN pg_namespace AS n ON n.oid = t.typnamespace ${commentOn('pg_type', 't.oid')}
  WHERE ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_type', 't.oid')}`;

export function readRangeTypes(session: Session): Reader<'rangeType'> {
  return async (scope) => {
    const rows = await session.read<Row>('range types', scope, rangeTypes(session.version), [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'rangeType', namespace, owner: null, name, facts }));
  };
}
