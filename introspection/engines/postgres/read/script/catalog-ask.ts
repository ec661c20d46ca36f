import type { ScriptAsk } from '../../../../engine.ts';
import { IntrospectionError } from '../../../../errors.ts';
import type { Scope } from '../../../../scope.ts';
import { type Extra, extras } from '../session/uncovered.ts';

/** The scope of a script, in canonical form. */
export interface CatalogAsk {
  readonly major: number;
  readonly scope: Scope;
  readonly extras: readonly Extra[];
}

/** The first version whose catalogue the readers know. */
export const OLDEST_MAJOR = 13;

/** Throws `IntrospectionError` if no script can read it. */
export function catalogAskOf({ major, namespaces, extras: wanted }: ScriptAsk): CatalogAsk {
  if (major === undefined || !Number.isInteger(major)) {
    throw invalid('Give the PostgreSQL version of the script, such as --major 17; "SHOW server_version" prints it.');
  }
  if (major < OLDEST_MAJOR) {
    throw invalid(
      `Evenkeel cannot write a script for PostgreSQL ${major}: the oldest supported version is ${OLDEST_MAJOR}.`,
    );
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
