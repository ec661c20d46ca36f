import fc from 'fast-check';
import { type Facts, type Kind, kindNames, type SchemaObject, type Snapshot } from '../../introspection/index.ts';

const names = fc.constantFrom('id', 'name', 'state', 'Total', 'total', 'made_at', 'a"b', "it's", 'ünï');
const types = fc.constantFrom(
  'integer',
  'text',
  'character varying(20)',
  'boolean',
  'numeric(10,2)',
  'timestamp',
  'jsonb',
  'bytea',
  'uuid',
  'citext',
);
/** Expressions with the columns that they use. */
const COLUMNS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['total > 0', ['total']],
  ["state IN ('a', 'b')", ['state']],
  ['total BETWEEN 1 AND 9', ['total']],
  ['name IS NOT NULL', ['name']],
  ['not an (expression', []],
]);
const conditions = fc.constantFrom(...COLUMNS_OF.keys());
const defaults = fc.constantFrom(null, '0', "'x'", 'CURRENT_TIMESTAMP', 'NULL', '(1 + 2)', "'{}'");

const told = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 8 });

const columnFacts: fc.Arbitrary<Facts<'column'>> = fc.record({
  type: types,
  nullable: told(fc.boolean()),
  nullConflict: fc.constantFrom(null, 'REPLACE'),
  notNullValidated: told(fc.boolean()),
  notNullNoInherit: fc.constant(undefined),
  default: told(defaults),
  generated: fc.constant(null),
  generatedStorage: fc.constant(null),
  identity: fc.constantFrom(null, 'byDefault' as const, 'serial' as const),
  identityStart: fc.constant(undefined),
  identityIncrement: fc.constant(undefined),
  identityMinimum: fc.constant(undefined),
  identityMaximum: fc.constant(undefined),
  identityCycle: fc.constant(undefined),
  identityCache: fc.constant(undefined),
  identityPersistence: fc.constant(undefined),
  options: fc.constant({}),
  collation: told(fc.constantFrom(null, 'C', 'NOCASE')),
  ownToo: fc.constant(false),
  comment: told(fc.constantFrom(null, 'a comment')),
  position: fc.nat(9),
});

const checkFacts: fc.Arbitrary<Facts<'check'>> = fc.record({
  expression: conditions,
  validated: told(fc.boolean()),
  noInherit: fc.constant(undefined),
  enforced: fc.constant(undefined),
  comment: told(fc.constantFrom(null, 'a comment')),
});

const indexFacts: fc.Arbitrary<Facts<'index'>> = fc.record({
  keys: fc.array(
    fc.record({
      column: names,
      expression: fc.constant(null),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  unique: fc.boolean(),
  nullsNotDistinct: told(fc.constant(false)),
  method: told(fc.constantFrom('btree', 'gin')),
  include: fc.constant([]),
  predicate: fc.option(conditions),
  valid: told(fc.boolean()),
  options: fc.constant({}),
  statistics: fc.constant({}),
  tablespace: told(fc.constantFrom(null, 'fast')),
  comment: fc.constant(undefined),
});

const uniqueFacts: fc.Arbitrary<Facts<'unique'>> = fc.record({
  columns: fc.uniqueArray(names, { minLength: 1, maxLength: 2 }),
  nullsNotDistinct: told(fc.boolean()),
  include: fc.constant([]),
  valid: told(fc.boolean()),
  deferrable: fc.boolean(),
  initiallyDeferred: fc.constant(false),
  withoutOverlaps: fc.constant(undefined),
  options: fc.constant({}),
  tablespace: fc.constant(null),
  onConflict: fc.constant(undefined),
  comment: told(fc.constantFrom(null, 'a comment')),
});

const tableFacts: Facts<'table'> = {
  persistence: 'permanent',
  strict: undefined,
  withoutRowid: undefined,
  partitioning: null,
  partitionBound: null,
  parents: [],
  parentOrder: [],
  rowSecurity: 'off',
  rowSecurityForced: false,
  replicaIdentity: 'default',
  accessMethod: 'heap',
  clusteredBy: null,
  options: {},
  tablespace: null,
  comment: null,
};

const byName = { selector: (object: { readonly name: string }) => object.name, maxLength: 4 };

function tableNamed(name: string): fc.Arbitrary<readonly SchemaObject[]> {
  const inside = { namespace: 'public', owner: name };
  const columns = fc.uniqueArray(
    fc
      .record({ kind: fc.constant('column' as const), name: names, facts: columnFacts })
      .map((column) => ({ ...inside, ...column })),
    byName,
  );
  const checks = fc.uniqueArray(
    fc
      .record({ kind: fc.constant('check' as const), name: names, facts: checkFacts })
      .map((check) => ({ ...inside, ...check })),
    byName,
  );
  const indexes = fc.uniqueArray(
    fc
      .record({ kind: fc.constant('index' as const), name: names, facts: indexFacts })
      .map((index) => ({ ...inside, ...index })),
    byName,
  );
  const uniques = fc.uniqueArray(
    fc
      .record({ kind: fc.constant('unique' as const), name: names, facts: uniqueFacts })
      .map((unique) => ({ ...inside, ...unique })),
    byName,
  );
  const table: SchemaObject<'table'> = { kind: 'table', namespace: 'public', owner: null, name, facts: tableFacts };
  return fc.tuple(columns, checks, indexes, uniques, columnFacts).map(([some, given, kept, unique, facts]) => {
    const named = [
      ...given.flatMap((check) => columnsOf(check.facts.expression)),
      ...kept.flatMap(({ facts: { keys = [], predicate } }) => [
        ...keys.map(({ column }) => column),
        ...columnsOf(predicate),
      ]),
      ...unique.flatMap((constraint) => constraint.facts.columns ?? []),
    ];
    const known = new Set<string>(some.map((column) => column.name));
    const others = [...new Set(named)].flatMap((column) =>
      column === null || known.has(column) ? [] : [{ ...inside, kind: 'column' as const, name: column, facts }],
    );
    return [table, ...some, ...others, ...given, ...kept, ...unique];
  });
}

function columnsOf(condition: string | null | undefined): readonly string[] {
  return COLUMNS_OF.get(condition ?? '') ?? [];
}

/** A possible snapshot of an engine, always the same engine. */
export function arbitrarySnapshot(engine: 'postgres' | 'sqlite' = 'postgres'): fc.Arbitrary<Snapshot> {
  return fc
    .uniqueArray(fc.constantFrom('users', 'posts', 'Posts', 'tags'), { minLength: 1, maxLength: 3 })
    .chain((tables) => fc.tuple(...tables.map(tableNamed)))
    .map((tables) => snapshotOf(tables.flat(), engine));
}

/** A snapshot that holds just these objects. */
export function snapshotOf(
  objects: readonly SchemaObject[],
  engine: 'postgres' | 'sqlite' = 'postgres',
  covers: readonly Kind[] = kindNames,
): Snapshot {
  const namespace = engine === 'postgres' ? 'public' : 'main';
  return {
    format: 'evenkeel-snapshot/1',
    normaliser: 1,
    engine: { name: engine, version: '18.0' },
    source: 'made up',
    takenAt: '2026-01-01T00:00:00.000Z',
    scope: { namespaces: null },
    covers,
    uncovered: [],
    skipped: [],
    unmodelled: [],
    objects: objects.map((object) => ({ ...object, namespace })),
  };
}
