import type { ScriptAsk } from '../../../../engine.ts';
import { IntrospectionError } from '../../../../errors.ts';
import type { Scope } from '../../../../scope.ts';
import { type Extra, extras } from '../session/uncovered.ts';

/** What a script asks the catalogue of a server for, in one spelling. */
export interface CatalogAsk {
  readonly major: number;
  readonly scope: Scope;
  readonly extras: readonly Extra[];
}

/** The first version whose catalogue the readers know. */
export const OLDEST_MAJOR = 13;

/** Throws `IntrospectionError` for what no script can ask. */
export function catalogAskOf({ major, namespaces, extras: wanted }: ScriptAsk): CatalogAsk {
  if (major === undefined || !Number.isInteger(major)) {
    throw invalid('Say which PostgreSQL the script is for: --major 17, by what "SHOW server_version" tells.');
  }
  if (major < OLDEST_MAJOR) {
    throw invalid(`No script can be made for PostgreSQL ${major}: ${OLDEST_MAJOR} is the oldest it can read.`);
  }
  const names = [...new Set(namespaces)].toSorted();
  return {
    major,
    scope: { namespaces: names.length === 0 ? null : names },
    extras: extras.filter((name) => wanted.map(extraOf).includes(name)),
  };
}

function extraOf(name: string): Extra {
  const extra = extras.find((known) => known === name);
  if (extra !== undefined) return extra;
  throw invalid(`A script cannot read with "${name}": use ${extras.join(', ')} or both.`);
}

function invalid(message: string): IntrospectionError {
  return new IntrospectionError('E_SOURCE_INVALID', message);
}
