import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Facts<'collation'>;

/** Up to version 14 every provider keeps its locale in the columns of libc. An ICU collation has no separate character type. */
const localeColumn = (version: number): string => {
  if (version >= 170000) return 'coalesce(coll.colllocale, coll.collcollate)';
  return version >= 150000 ? 'coalesce(coll.colliculocale, coll.collcollate)' : 'coll.collcollate::text';
};

const collations = (version: number) => `
  SELECT n.nspname AS namespace, coll.collname AS name,
    CASE coll.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'default' END AS provider,
    ${localeColumn(version)} AS locale,
    CASE WHEN coll.collprovider = 'c' THEN coll.collctype::text END AS "characterType",
    coll.collisdeterministic AS deterministic, ${version >= 160000 ? 'coll.collicurules' : 'NULL'} AS rules,
    coll.collversion AS version, comment.description AS comment
  FROM pg_collation AS coll
  JOIN pg_namespace AS n ON n.oid = coll.collnamespace ${commentOn('pg_collation', 'coll.oid')}
  WHERE coll.collencoding IN (-1, pg_char_to_encoding(getdatabaseencoding())) AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_collation', 'coll.oid')}`;

export function readCollations(session: Session): Reader<'collation'> {
  return async (scope) => {
    const rows = await session.read<Row>('collations', scope, collations(session.version), [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'collation', namespace, owner: null, name, facts }));
  };
}
