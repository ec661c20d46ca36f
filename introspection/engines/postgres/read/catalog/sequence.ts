import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import { persistenceOf } from './names-sql.ts';
import { OWNED_SEQUENCE } from './owned-sequences.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly name: string;
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly cycle: boolean;
  readonly cache: string;
  readonly comment: string | null;
};

const SEQUENCES = `
  WITH ${OWNED_SEQUENCE}
  SELECT n.nspname AS namespace, c.relname AS name, ${persistenceOf('c.relpersistence')} AS persistence,
    format_type(s.seqtypid, NULL) AS type, s.seqstart::text AS start, s.seqincrement::text AS increment,
    s.seqmin::text AS minimum, s.seqmax::text AS maximum, s.seqcycle AS cycle, s.seqcache::text AS cache,
    comment.description AS comment
  FROM pg_sequence AS s
  JOIN pg_class AS c ON c.oid = s.seqrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace ${commentOn('pg_class', 'c.oid')}
  WHERE ${IN_SCOPE}
    AND NOT EXISTS (SELECT FROM owned WHERE owned.sequence = c.oid)
    AND NOT ${memberOfExtension('pg_class', 'c.oid')}`;

/** Standalone sequences; those of a column are read with the column. */
export function readSequences(session: Session): Reader<'sequence'> {
  return async (scope) => {
    const rows = await session.read<Row>('sequences', scope, SEQUENCES, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'sequence', namespace, owner: null, name, facts }));
  };
}
