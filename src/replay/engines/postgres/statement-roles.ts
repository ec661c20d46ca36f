import type { Statement } from '../../../../introspection/index.ts';
import type { SqlFault } from '../../../scratch/scratch-database.ts';

const CREATED = /\bcreate\s+(?:role|user|group)\s+(?!mapping\b)("(?:[^"]|"")+"|[a-z_][\w$]*)/gi;

/** The roles that statements create, including those in blocks of PL/pgSQL. */
export function createdRoles(statements: readonly Statement[]): readonly string[] {
  const names = statements.flatMap(({ text }) => [...text.matchAll(CREATED)].flatMap(([, name]) => name ?? []));
  return [...new Set(names.map(nameOf))];
}

/** The missing role that made a statement fail. */
export function findMissingRole({ state, message }: SqlFault): string | undefined {
  return state === '42704' ? /^role "(.+)" does not exist$/s.exec(message)?.[1] : undefined;
}

function nameOf(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
}
