import { type Kind, kindNames } from '../../../../kinds/registry.ts';
import type { Scope } from '../../../../scope.ts';
import type { Uncovered } from '../../../../snapshot.ts';

/** The values of `?with=`. They are read on request only, because they usually differ between environments. */
export const extras = ['privileges', 'owners'] as const;
export type Extra = (typeof extras)[number];

const ON_REQUEST: { readonly [K in Kind]?: Extra } = {
  privilege: 'privileges',
  defaultPrivilege: 'privileges',
  owner: 'owners',
};

/** Kinds of the whole database. They belong to no schema, so a read limited to schemas leaves them out. */
const DATABASE_WIDE: readonly Kind[] = ['extension', 'eventTrigger', 'publication', 'foreignServer', 'databaseObject'];

/** The kinds that are not read from the catalogue, and why. */
export function leftOut(scope: Scope, asked: readonly Extra[]): readonly Uncovered[] {
  return kindNames.flatMap((kind): readonly Uncovered[] => {
    const extra = ON_REQUEST[kind];
    if (extra !== undefined && !asked.includes(extra)) {
      return [{ kind, why: `only read with ?with=${extra}` }];
    }
    return scope.namespaces !== null && DATABASE_WIDE.includes(kind)
      ? [{ kind, why: 'the read is limited to schemas, and these belong to the whole database' }]
      : [];
  });
}
