import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { publicOptions } from './public-options-sql.ts';
import { commentOn, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Omit<Facts<'foreignServer'>, 'options'> & { readonly options: readonly string[] | null };

const FOREIGN_SERVERS = `
  SELECT '' AS namespace, s.srvname AS name, w.fdwname AS wrapper, s.srvtype AS type, s.srvversion AS version,
    ${publicOptions('s.srvoptions')} AS options, comment.description AS comment
  FROM pg_foreign_server AS s
  JOIN pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw ${commentOn('pg_foreign_server', 's.oid')}
  WHERE NOT ${memberOfExtension('pg_foreign_server', 's.oid')}`;

export function readForeignServers(session: Session): Reader<'foreignServer'> {
  return async (scope) => {
    const rows = await session.read<Row>('foreign servers', scope, FOREIGN_SERVERS);
    return rows.map(({ namespace, name, options, ...facts }) => ({
      kind: 'foreignServer',
      namespace,
      owner: null,
      name,
      facts: { ...facts, options: parseOptions(options) },
    }));
  };
}
