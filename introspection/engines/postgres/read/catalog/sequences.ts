import { memo } from '../../../../model/memo.ts';
import type { Scope } from '../../../../scope.ts';
import type { Session } from '../session/session.ts';
import { persistenceOf } from './names-sql.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

/** A sequence, with the oid and number of the column that it belongs to. A standalone sequence has null there. */
export type Sequence = {
  readonly relation: number | null;
  readonly number: number | null;
  readonly ofExtension: boolean;
  readonly namespace: string;
  readonly name: string;
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  /** Whether the table of its column is stored in the same way. */
  readonly likeTable: boolean | null;
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly cycle: boolean;
  readonly cache: string;
  readonly comment: string | null;
};

/**
 * The default of the column. Only a generated column may name others, and has to be printed with its relation. The server may
 * ask for other dependencies than those of sequences first, so the query says where it is to be printed.
 */
const OWN_DEFAULT = `
          pg_get_expr(def.adbin, CASE WHEN (
            SELECT attgenerated FROM pg_attribute WHERE attrelid = def.adrelid AND attnum = def.adnum
          ) = '' THEN 0::oid ELSE def.adrelid END)`;

/**
 * Sequences of identity columns belong to these, and so do those that a `serial` column owns and uses in its default. A
 * sequence that a column owns but does not use is a standalone sequence. A sequence lies in the schema of its owner.
 */
const SEQUENCES = `
  SELECT owned.refobjid::int4 AS relation, owned.refobjsubid AS number, ${memberOfExtension('pg_class', 'c.oid')} AS "ofExtension",
    n.nspname AS namespace, c.relname AS name, ${persistenceOf('c.relpersistence')} AS persistence,
    c.relpersistence = r.relpersistence AS "likeTable", format_type(s.seqtypid, NULL) AS type,
    s.seqstart::text AS start, s.seqincrement::text AS increment, s.seqmin::text AS minimum, s.seqmax::text AS maximum,
    s.seqcycle AS cycle, s.seqcache::text AS cache, comment.description AS comment
  FROM pg_sequence AS s
  JOIN pg_class AS c ON c.oid = s.seqrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN (
    pg_depend AS owned LEFT JOIN pg_attrdef AS def ON def.adrelid = owned.refobjid AND def.adnum = owned.refobjsubid
  ) ON owned.classid = 'pg_class'::regclass AND owned.objid = s.seqrelid
    AND owned.refclassid = 'pg_class'::regclass AND owned.refobjsubid > 0
    AND (owned.deptype = 'i'
      OR owned.deptype = 'a'
        AND CASE WHEN owned.objid IN (SELECT seqrelid FROM pg_sequence) THEN ${OWN_DEFAULT} END
          = format('nextval(%L::regclass)', owned.objid::regclass))
  LEFT JOIN pg_class AS r ON r.oid = owned.refobjid ${commentOn('pg_class', 'c.oid')}
  WHERE ${IN_SCOPE}`;

/** Reads all sequences of a scope, once for each session and scope. */
export function sequencesOf(session: Session): (scope: Scope) => Promise<readonly Sequence[]> {
  return memo((scope: Scope) => session.read<Sequence>('sequences', scope, SEQUENCES, [scope.namespaces]));
}
