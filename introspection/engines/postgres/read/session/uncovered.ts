import { type Kind, kindNames } from '../../../../kinds/registry.ts';
import type { Scope } from '../../../../scope.ts';
import type { Uncovered } from '../../../../snapshot.ts';

/** What `?with=` can ask for beside the schema itself: who may do what differs between environments as a rule. */
export const extras = ['privileges', 'owners'] as const;
export type Extra = (typeof extras)[number];

const ON_REQUEST: { readonly [K in Kind]?: Extra } = {
  privilege: 'privileges',
  defaultPrivilege: 'privileges',
  owner: 'owners',
};

/** Kinds of the whole database, which belong to none of the schemas that a reading is limited to. */
const DATABASE_WIDE: readonly Kind[] = ['extension', 'eventTrigger', 'publication', 'foreignServer', 'databaseObject'];

/** The kinds that the catalogue is not asked for, and why. */
export function leftOut(scope: Scope, asked: readonly Extra[]): readonly Uncovered[] {
  return kindNames.flatMap((kind): readonly Uncovered[] => {
    const extra = ON_REQUEST[kind];
    if (extra !== undefined && !asked.includes(extra)) {
      return [{ kind, why: `off unless asked for with ?with=${extra}` }];
    }
    return scope.namespaces !== null && DATABASE_WIDE.includes(kind)
      ? [{ kind, why: 'the reading is limited to schemas, and these belong to the whole database' }]
      : [];
  });
}
