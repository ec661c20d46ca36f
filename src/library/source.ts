import { checkedSnapshot, type Snapshot } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';

/** A source as on the command line (`app.db`, `postgres://…`), or a snapshot. */
export type Source = string | Snapshot;

type Side = 'expected' | 'actual';

/** The value as a source. Throws `EvenkeelError` if it is not one; `side` names it. */
export function sourceFrom(value: unknown, side: Side): Source {
  if (typeof value === 'string' && value !== '') return value;
  return snapshotFrom(value, side);
}

/** The value as a snapshot. Throws `EvenkeelError` if it is not a snapshot, or `IntrospectionError` if it is an invalid one. */
export function snapshotFrom(value: unknown, side: Side): Snapshot {
  if (typeof value === 'object' && value !== null && 'format' in value) return checkedSnapshot(value, side);
  const shown = value === '' ? 'empty' : `of type ${value === null ? 'null' : typeof value}`;
  throw new EvenkeelError(
    'E_USAGE',
    `"${side}" is ${shown}; it must be a source such as "app.db" or "postgres://…", or a snapshot from introspect().`,
  );
}
