import type { Readers } from '../../../../introspection/engine.ts';
import type { Ledger, TallyTable } from '../sql/ledger.ts';
import { traits } from '../traits.ts';

const { defaultNamespace: namespace } = traits;

/** A name that Tally generated. */
function named(name: string): { readonly name: string; readonly autoNamed: true } {
  return { name, autoNamed: true };
}

const KEY = {
  include: [],
  valid: true,
  deferrable: false,
  initiallyDeferred: false,
  withoutOverlaps: false,
  options: undefined,
  tablespace: undefined,
  onConflict: null,
  comment: undefined,
} as const;

export function readersOf({ tables, labels }: Ledger): Readers {
  const each = <T>(of: (owner: string, table: TallyTable) => readonly T[]): readonly T[] =>
    [...tables].flatMap(([owner, table]) => of(owner, table));
  return {
    table: async () =>
      each((name) => [
        {
          kind: 'table',
          namespace,
          owner: null,
          name,
          facts: {
            persistence: 'permanent',
            strict: undefined,
            withoutRowid: undefined,
            partitioning: null,
            partitionBound: null,
            parents: [],
            parentOrder: undefined,
            rowSecurity: 'off',
            rowSecurityForced: undefined,
            replicaIdentity: undefined,
            accessMethod: undefined,
            clusteredBy: undefined,
            options: undefined,
            tablespace: undefined,
            comment: undefined,
          },
        },
      ]),
    column: async () =>
      each((owner, { columns, key }) =>
        columns.map(({ name, type, required, counted, value }, place) => ({
          kind: 'column',
          namespace,
          owner,
          name,
          facts: {
            type,
            nullable: !required && !(key ?? []).includes(name),
            nullConflict: null,
            notNullValidated: true,
            notNullNoInherit: undefined,
            default: value,
            generated: null,
            generatedStorage: undefined,
            identity: counted ? 'byDefault' : null,
            identityStart: undefined,
            identityIncrement: undefined,
            identityMinimum: undefined,
            identityMaximum: undefined,
            identityCycle: false,
            identityCache: undefined,
            identityPersistence: null,
            collation: null,
            options: undefined,
            ownToo: undefined,
            comment: undefined,
            position: place + 1,
          },
        })),
      ),
    primaryKey: async () =>
      each((owner, { key }) =>
        key === null
          ? []
          : [{ kind: 'primaryKey', namespace, owner, ...named('key'), facts: { ...KEY, columns: key } }],
      ),
    unique: async () =>
      each((owner, { uniques }) =>
        uniques.map((columns) => ({
          kind: 'unique',
          namespace,
          owner,
          ...named(`unique ${columns.join()}`),
          facts: { ...KEY, nullsNotDistinct: false, columns },
        })),
      ),
    foreignKey: async () =>
      each((owner, { references }) =>
        references.map(({ columns, table, targets }) => ({
          kind: 'foreignKey',
          namespace,
          owner,
          ...named(`refer ${columns.join()}`),
          facts: {
            columns,
            target: { namespace, name: table },
            targetColumns: targets,
            period: false,
            onUpdate: 'noAction',
            onDelete: 'noAction',
            onDeleteColumns: [],
            match: 'simple',
            deferrable: false,
            initiallyDeferred: false,
            broken: null,
            validated: true,
            enforced: true,
            comment: undefined,
          },
        })),
      ),
    check: async () =>
      each((owner, { checks }) =>
        checks.map((expression) => ({
          kind: 'check',
          namespace,
          owner,
          ...named(`check ${expression}`),
          facts: { expression, validated: true, noInherit: false, enforced: true, comment: undefined },
        })),
      ),
    index: async () =>
      each((owner, { indexes }) =>
        indexes.map(({ name, columns }) => ({
          kind: 'index',
          namespace,
          owner,
          name,
          facts: {
            keys: columns.map((column) => ({ column, expression: null, direction: 'asc' })),
            unique: false,
            nullsNotDistinct: false,
            method: 'btree',
            include: [],
            predicate: null,
            valid: true,
            options: undefined,
            statistics: undefined,
            tablespace: undefined,
            comment: undefined,
          },
        })),
      ),
    enum: async () =>
      [...labels].map(([name, words]) => ({
        kind: 'enum',
        namespace,
        owner: null,
        name,
        facts: { labels: words, comment: undefined },
      })),
  };
}
