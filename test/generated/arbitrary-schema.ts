import fc from 'fast-check';
import { arbitraryCondition } from './arbitrary-condition.ts';
import type {
  LogicalAction,
  LogicalColumn,
  LogicalDefault,
  LogicalForeignKey,
  LogicalIndex,
  LogicalKey,
  LogicalSchema,
  LogicalTable,
  LogicalType,
  LogicalView,
} from './logical-schema.ts';

const TABLES = ['accounts', 'order', 'Line Items', "it's", 'événements'];
const COLUMNS = ['name', 'state', 'Total', 'group', 'made at', 'a"b', 'größe', 'notes', 'code', 'is_open', 'extra'];

const types: fc.Arbitrary<LogicalType> = fc.oneof(
  fc.record({ type: fc.constant('int' as const), bits: fc.constantFrom(16 as const, 32 as const, 64 as const) }),
  fc.record({ type: fc.constant('bool' as const), guarded: fc.boolean() }),
  fc.record({ type: fc.constant('text' as const) }),
  fc.record({ type: fc.constant('string' as const), length: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ type: fc.constant('float' as const) }),
  fc.record({
    type: fc.constant('decimal' as const),
    precision: fc.integer({ min: 5, max: 20 }),
    scale: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({ type: fc.constant('bytes' as const) }),
  fc.record({ type: fc.constant('timestamp' as const), zone: fc.boolean() }),
  fc.record({ type: fc.constant('date' as const) }),
  fc.record({ type: fc.constant('json' as const), guarded: fc.boolean() }),
  fc.record({ type: fc.constant('uuid' as const) }),
  fc.record({
    type: fc.constant('enum' as const),
    labels: fc.uniqueArray(fc.constantFrom('new', 'open', "won't", 'Done', '0'), { minLength: 1, maxLength: 4 }),
    native: fc.boolean(),
  }),
);

/** Defaults that a column of the type can have, if any. */
function defaultsOf(type: LogicalType): fc.Arbitrary<LogicalDefault | null> {
  const constants = constantsOf(type);
  const constant = constants?.map((value): LogicalDefault => ({ is: 'constant', value }));
  const now: fc.Arbitrary<LogicalDefault> = fc.constant({ is: 'now' });
  const arbitrary = type.type === 'timestamp' ? now : constant;
  return arbitrary === undefined ? fc.constant(null) : fc.option(arbitrary);
}

function constantsOf(type: LogicalType): fc.Arbitrary<number | string | boolean> | undefined {
  switch (type.type) {
    case 'int':
      return fc.integer({ min: -3, max: 99 });
    case 'decimal':
    case 'float':
      return fc.constantFrom(0, 1, 1.5, -2.25);
    case 'bool':
      return fc.boolean();
    case 'text':
    case 'string':
      return fc.constantFrom('', 'x', "o'clock", '0', 'NULL', 'now');
    case 'json':
      return fc.constantFrom('{}', '[]', '{"a":1}');
    case 'enum':
      return fc.constantFrom(...type.labels);
    case 'date':
      return fc.constantFrom('2024-01-31', '1999-12-01');
    default:
      return undefined;
  }
}

function columnNamed(name: string): fc.Arbitrary<LogicalColumn> {
  return types.chain((type) =>
    fc.record({
      name: fc.constant(name),
      type: fc.constant(type),
      nullable: fc.boolean(),
      default: defaultsOf(type),
      generated: fc.constant(null),
    }),
  );
}

/** A table that may point at those before it. */
function tableNamed(name: string, before: readonly LogicalTable[]): fc.Arbitrary<LogicalTable> {
  return fc
    .uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1, maxLength: 7 })
    .chain((names) => fc.tuple(...names.map(columnNamed)))
    .chain((plain) =>
      fc.record({ key: keyOver(name, plain), references: referencesTo(name, before), plain: fc.constant(plain) }),
    )
    .chain(({ key, references, plain }) => {
      const own = [
        ...key.added,
        ...plain.map((column) => (key.key.columns.includes(column.name) ? required(column) : column)),
      ];
      const columns = [...own, ...references.flatMap(({ columns }) => columns)];
      return fc.record({
        name: fc.constant(name),
        columns: generatedFrom(columns),
        key: fc.constant(key.key),
        uniques: uniquesOver(name, columns),
        foreignKeys: fc.constant(references.map(({ key }) => key)),
        checks: fc
          .array(arbitraryCondition(columns), { maxLength: 2 })
          .map((conditions) =>
            conditions.flatMap((condition, place) => (condition ? [{ name: `ck ${name} ${place}`, condition }] : [])),
          ),
        indexes: indexesOver(name, columns),
      });
    });
}

function required(column: LogicalColumn): LogicalColumn {
  return { ...column, nullable: false, default: null };
}

interface NewKey {
  readonly key: LogicalKey;
  readonly added: readonly LogicalColumn[];
}

/** A numbered key of its own, or columns that are there. An integer alone would number itself in SQLite, wanted or not. */
function keyOver(table: string, columns: readonly LogicalColumn[]): fc.Arbitrary<NewKey> {
  const name = fc.constantFrom(null, `pk ${table}`);
  const numbered = fc.record({
    key: fc.record({
      name,
      columns: fc.constant(['id']),
      auto: fc.constantFrom('plain' as const, 'neverReused' as const),
    }),
    added: fc
      .constantFrom(32 as const, 64 as const)
      .map((bits): LogicalColumn[] => [
        { name: 'id', type: { type: 'int', bits }, nullable: false, default: null, generated: null },
      ]),
  });
  const fit = columns.filter(({ type }) => ['text', 'string', 'uuid'].includes(type.type)).map((column) => column.name);
  if (fit.length === 0) return numbered;
  const natural = fc.record({
    key: fc.record({
      name,
      columns: fc.uniqueArray(fc.constantFrom(...fit), { minLength: 1, maxLength: 2 }),
      auto: fc.constant('never' as const),
    }),
    added: fc.constant([]),
  });
  return fc.oneof(numbered, natural);
}

interface Reference {
  readonly key: LogicalForeignKey;
  readonly columns: readonly LogicalColumn[];
}

const actions = fc.constantFrom<LogicalAction>('noAction', 'restrict', 'cascade', 'setNull', 'setDefault');

function referencesTo(table: string, before: readonly LogicalTable[]): fc.Arbitrary<readonly Reference[]> {
  if (before.length === 0) return fc.constant([]);
  const reference = fc
    .record({
      target: fc.constantFrom(...before),
      onDelete: actions,
      onUpdate: actions,
      deferred: fc.boolean(),
      nullable: fc.boolean(),
    })
    .map(({ target, nullable, ...rest }): Reference => {
      const columns = target.key.columns.map((name): LogicalColumn => {
        const type = target.columns.find((column) => column.name === name)?.type ?? { type: 'text' };
        return { name: `${target.name} ${name}`, type, nullable, default: null, generated: null };
      });
      const key = { name: `fk ${table} ${target.name}`, columns: columns.map(({ name }) => name), target: target.name };
      return { columns, key: { ...key, targetColumns: target.key.columns, ...rest } };
    });
  return fc.uniqueArray(reference, { maxLength: 2, selector: ({ key }) => key.target });
}

/** The columns, perhaps with one that is computed from another. */
function generatedFrom(columns: readonly LogicalColumn[]): fc.Arbitrary<readonly LogicalColumn[]> {
  const sources = columns.filter(({ type }) => type.type === 'text' || (type.type === 'int' && type.bits === 64));
  if (sources.length === 0) return fc.constant(columns);
  const computed = fc
    .record({ source: fc.constantFrom(...sources), addend: fc.integer({ min: 1, max: 9 }) })
    .map(({ source, addend }): LogicalColumn => {
      const generated =
        source.type.type === 'int'
          ? ({ is: 'sum', column: source.name, addend } as const)
          : ({ is: 'length', column: source.name } as const);
      const bits = source.type.type === 'int' ? 64 : 32;
      return { name: 'computed', type: { type: 'int', bits }, nullable: true, default: null, generated };
    });
  return fc.option(computed).map((column) => (column === null ? columns : [...columns, column]));
}

/** Columns that both engines can index and compare as one value. */
function comparable(columns: readonly LogicalColumn[]): readonly LogicalColumn[] {
  return columns.filter(({ type }) => type.type !== 'json');
}

function uniquesOver(table: string, columns: readonly LogicalColumn[]): fc.Arbitrary<LogicalTable['uniques']> {
  const names = comparable(columns).map(({ name }) => name);
  if (names.length === 0) return fc.constant([]);
  return fc
    .uniqueArray(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), {
      maxLength: 2,
      selector: (unique) => unique.toSorted().join('\u0000'),
    })
    .map((uniques) => uniques.map((unique, place) => ({ name: `uq ${table} ${place}`, columns: unique })));
}

function indexesOver(table: string, columns: readonly LogicalColumn[]): fc.Arbitrary<readonly LogicalIndex[]> {
  const fit = comparable(columns);
  if (fit.length === 0) return fc.constant([]);
  const key = fc
    .record({ column: fc.constantFrom(...fit), descending: fc.boolean(), folded: fc.boolean() })
    .map(({ column, descending, folded }) => ({
      column: column.name,
      descending,
      folded: folded && column.type.type === 'text',
    }));
  const index = fc.record({
    unique: fc.boolean(),
    keys: fc.uniqueArray(key, { minLength: 1, maxLength: 3, selector: ({ column }) => column }),
    predicate: arbitraryCondition(columns),
  });
  return fc
    .array(index, { maxLength: 3 })
    .map((indexes) => indexes.map((one, place) => ({ name: `ix ${table} ${place}`, ...one })));
}

function viewsOver(tables: readonly LogicalTable[]): fc.Arbitrary<readonly LogicalView[]> {
  const view = fc.constantFrom(...tables).chain((table) =>
    fc.record({
      table: fc.constant(table.name),
      columns: fc.subarray(
        table.columns.map(({ name }) => name),
        { minLength: 1 },
      ),
      condition: arbitraryCondition(table.columns),
    }),
  );
  return fc
    .array(view, { maxLength: 1 })
    .map((views) => views.map((one, place) => ({ name: `view ${place}`, ...one })));
}

/** A few tables that may point at each other, with all that can belong to them. */
export const arbitrarySchema: fc.Arbitrary<LogicalSchema> = fc
  .uniqueArray(fc.constantFrom(...TABLES), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    names.reduce<fc.Arbitrary<readonly LogicalTable[]>>(
      (before, name) => before.chain((tables) => tableNamed(name, tables).map((table) => [...tables, table])),
      fc.constant([]),
    ),
  )
  .chain((tables) => fc.record({ tables: fc.constant(tables), views: viewsOver(tables) }));
