import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { enabledOf, targetOf } from './names-sql.ts';
import { commentOn, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Facts<'eventTrigger'>;

const EVENT_TRIGGERS = `
  SELECT '' AS namespace, e.evtname AS name, e.evtevent AS event, coalesce(e.evttags, '{}') AS tags,
    ${targetOf('pg_proc', 'e.evtfoid')} AS function, ${enabledOf('e.evtenabled')} AS enabled,
    comment.description AS comment
  FROM pg_event_trigger AS e ${commentOn('pg_event_trigger', 'e.oid')}
  WHERE NOT ${memberOfExtension('pg_event_trigger', 'e.oid')}`;

export function readEventTriggers(session: Session): Reader<'eventTrigger'> {
  return async (scope) => {
    const rows = await session.read<Row>('event triggers', scope, EVENT_TRIGGERS);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'eventTrigger', namespace, owner: null, name, facts }));
  };
}
