import type { Snapshot } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';

/** A source as the command line takes it (`app.db`, `postgres://…`), or a snapshot that was taken before. */
export type Source = string | Snapshot;

/** The value as a source. Throws `EvenkeelError` where it is none; `side` names it. */
export function sourceFrom(value: unknown, side: 'expected' | 'actual'): Source {
  if (isSnapshot(value) || (typeof value === 'string' && value !== '')) return value;
  const shown = value === '' ? 'empty' : `of type ${value === null ? 'null' : typeof value}`;
  throw new EvenkeelError(
    'E_USAGE',
    `"${side}" is ${shown}; it takes a source such as "app.db" or "postgres://…", or a snapshot that introspect() gave.`,
  );
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'evenkeel-snapshot/1';
}
