import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { commentOn, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Facts<'publication'>;

const COLUMNS = `coalesce((
        SELECT format(' (%s)', string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum))
        FROM pg_attribute AS a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs) HAVING count(*) > 0
      ), '')`;
const FILTER = `coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '')`;
const SCHEMAS = `ARRAY(
      SELECT s.nspname::text FROM pg_publication_namespace AS pn JOIN pg_namespace AS s ON s.oid = pn.pnnspid
      WHERE pn.pnpubid = p.oid ORDER BY s.nspname)`;

/** Columns, filters and schemas exist since version 15. Generated columns can be published since version 18. */
const publications = (version: number) => `
  SELECT '' AS namespace, p.pubname AS name, p.puballtables AS "allTables",
    ARRAY(
      SELECT format('%I.%I', n.nspname, c.relname)${version >= 150000 ? ` || ${COLUMNS} || ${FILTER}` : ''}
      FROM pg_publication_rel AS r
      JOIN pg_class AS c ON c.oid = r.prrelid
      JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE r.prpubid = p.oid ORDER BY n.nspname, c.relname
    ) AS tables,
    ${version >= 150000 ? SCHEMAS : `'{}'::text[]`} AS schemas,
    array_remove(ARRAY[
      CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END
    ], NULL) AS operations,
    p.pubviaroot AS "viaRoot",
    ${version >= 180000 ? `CASE p.pubgencols WHEN 's' THEN 'stored' ELSE 'none' END` : `'none'`} AS "generatedColumns",
    comment.description AS comment
  FROM pg_publication AS p ${commentOn('pg_publication', 'p.oid')}
  WHERE NOT ${memberOfExtension('pg_publication', 'p.oid')}`;

export function readPublications(session: Session): Reader<'publication'> {
  return async (scope) => {
    const rows = await session.read<Row>('publications', scope, publications(session.version));
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'publication', namespace, owner: null, name, facts }));
  };
}
