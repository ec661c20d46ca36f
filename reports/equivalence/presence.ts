import type { DataType, SchemaObject } from '../../introspection/index.ts';
import { isOfKind, type RelationName, type Side } from '../side.ts';
import { type ColumnPromise, promiseOf } from './promises.ts';
import { type PresenceDifference, type Rule, thereOf } from './rule.ts';
import { lostUniqueness, sameSet, uniquenessRules } from './uniqueness.ts';

/** Rules about objects that only one side has. */
export const presenceRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'presence.unreadable',
    title: 'Objects that could not be read on the other side',
    says: 'The other side could not read such objects there, so it cannot be told whether it has this one.',
    why: 'Not seen is not missing. The coverage of the report says what was in the way.',
    verdict: 'unknown',
    judge: ({ object, here, there }) => {
      const name = here.lens.name(object.name);
      const owner = here.lens.name(object.owner ?? '');
      const namespace = here.lens.namespace(object.namespace);
      const unread = there.snapshot.skipped.some(
        (skipped) =>
          skipped.reason === 'unreadable' &&
          skipped.kind === object.kind &&
          there.lens.namespace(skipped.namespace) === namespace &&
          [name, owner].includes(there.lens.name(skipped.name)),
      );
      return unread ? {} : undefined;
    },
  },
  ...uniquenessRules,
  {
    id: 'check.promised-by-type',
    title: 'A check that a type makes needless',
    says: 'The type of the column on the other side refuses the same values.',
    why: 'SQLite emulates booleans, JSON, enums, lengths and types by checks.',
    verdict: 'equivalent',
    judge: (difference) => (isKeptByType(difference) ? {} : undefined),
  },
  {
    id: 'check.told-with-type',
    title: 'A check whose counterpart is a type',
    says: 'The type on the other side accepts other values than the check; the difference is told with the type.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: (difference) => (isToldWithType(difference) ? {} : undefined),
  },
  {
    id: 'index.engine-only',
    title: 'Indexes that only one engine has',
    says: 'The other engine has no index of this sort.',
    why: 'GIN, GiST, BRIN, hash and vector indexes only make queries faster, and only where the engine knows them.',
    verdict: 'lossy',
    judge: ({ object, here, there }) =>
      isOfKind(object, 'index') &&
      here.engine !== there.engine &&
      !['btree', undefined, null].includes(object.facts.method)
        ? {}
        : undefined,
  },
  {
    id: 'index.redundant',
    title: 'Indexes that another index makes needless',
    says: 'The other side has a key or an index that begins with the same columns.',
    why: 'It answers the same queries; the additional index costs writes and space.',
    verdict: 'lossy',
    judge: (difference) => (isCovered(difference) ? {} : undefined),
  },
  lostUniqueness,
  {
    id: 'column.extra-required',
    title: 'A column that must be given and is not known',
    says: 'The column is NOT NULL without a default, and the expected side does not know it.',
    why: 'Every INSERT of an application made for the expected side fails.',
    verdict: 'different',
    judge: ({ object, here }) =>
      isOfKind(object, 'column') && here.name === 'actual' && isRequired(object) ? { impact: 'data' } : undefined,
  },
];

/** What a check promises of a column, and the type of that column on the other side. */
function promiseAgainstType(
  difference: PresenceDifference,
): { readonly promise: ColumnPromise; readonly type: DataType } | undefined {
  const { object, here, there } = difference;
  const relation = thereOf(difference);
  if (!isOfKind(object, 'check') || relation === null) return undefined;
  const promise = promiseOf(object, here);
  const native = promise && there.column(relation, promise.column)?.facts.type;
  return promise === undefined || native === undefined
    ? undefined
    : { promise, type: there.dialect.dataTypeOf(native) };
}

function isToldWithType(difference: PresenceDifference): boolean {
  const { promise, type } = promiseAgainstType(difference) ?? {};
  return promise?.promises === 'values' && type?.family === 'named' && labelsOf(type.name, difference.there).length > 0;
}

function isKeptByType(difference: PresenceDifference): boolean {
  const { there } = difference;
  const { promise, type } = promiseAgainstType(difference) ?? {};
  if (promise === undefined || type === undefined) return false;
  const isFlag = promise.promises === 'values' && type.family === 'boolean';
  if (!there.dialect.enforcesTypes && !isFlag) return false;
  switch (promise.promises) {
    case 'json':
      return type.family === 'json';
    case 'length':
      return type.family === 'text' && type.length === promise.most;
    case 'storage':
      return STORED_AS[promise.storage]?.includes(type.family) ?? false;
    case 'values':
      return type.family === 'boolean'
        ? sameSet(promise.values, ['0', '1'])
        : type.family === 'named' && sameSet(promise.values, labelsOf(type.name, there));
  }
}

const STORED_AS: Readonly<Record<string, readonly string[]>> = {
  integer: ['integer', 'boolean'],
  real: ['float', 'decimal'],
  text: ['text', 'uuid', 'json', 'timestamp', 'date', 'time'],
  blob: ['bytes'],
};

function labelsOf(type: string, side: Side): readonly string[] {
  const name = type.slice(type.lastIndexOf('.') + 1);
  return side
    .all('enum')
    .flatMap((object) => (isOfKind(object, 'enum') && object.name === name ? (object.facts.labels ?? []) : []));
}

function isCovered(difference: PresenceDifference): boolean {
  const { object, here, there } = difference;
  const relation = thereOf(difference);
  if (!isOfKind(object, 'index') || relation === null || object.facts.unique || object.facts.predicate) return false;
  const wanted = columnsOf(object, here);
  return (
    wanted !== undefined &&
    leadingColumns(relation, there).some((columns) => wanted.every((column, place) => columns[place] === column))
  );
}

function columnsOf(object: SchemaObject<'index'>, side: Side): readonly string[] | undefined {
  const columns = object.facts.keys?.flatMap((key) => (key.column === null ? [] : [side.lens.name(key.column)]));
  return columns?.length === object.facts.keys?.length ? columns : undefined;
}

/** The columns, in order, of everything that can be searched by them. */
function leadingColumns(relation: RelationName, side: Side): readonly (readonly string[])[] {
  return [
    ...side.of(relation, 'primaryKey').map((key) => key.facts.columns?.map(side.lens.name) ?? []),
    ...side.of(relation, 'unique').map((key) => key.facts.columns?.map(side.lens.name) ?? []),
    ...side.of(relation, 'index').flatMap((index) => (index.facts.predicate ? [] : [columnsOf(index, side) ?? []])),
  ];
}

function isRequired({ facts }: SchemaObject<'column'>): boolean {
  return facts.nullable === false && facts.default === null && facts.generated === null && facts.identity === null;
}
