import { type DataType, ownValue, type SchemaObject } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import { conditionsIn } from '../expressions/conditions.ts';
import { labelsOf } from '../promises/allowed-values.ts';
import { columnType } from '../promises/declared-type.ts';
import { type ColumnPromise, promisesOf } from '../promises/promises.ts';
import { isStrict } from '../promises/strict-table.ts';
import { type PresenceDifference, thereOf } from '../rule.ts';
import { belowDomains } from '../types/domains.ts';

/** Whether the types of the other side refuse everything that the missing check refuses. */
export function isKeptByType(difference: PresenceDifference): boolean {
  const kept = promisesAgainstTypes(difference).map((each) => each !== undefined && isKept(each, difference.there));
  return (kept.length > 0 && !kept.includes(false)) || isKeptByDomain(difference);
}

/** Whether the domain of the column on the other side has all of the conditions of the check. */
function isKeptByDomain(difference: PresenceDifference): boolean {
  const { object, here, there } = difference;
  const relation = thereOf(difference);
  const native = isOfKind(object, 'check') ? object.facts.expression : undefined;
  const conditions = native == null ? undefined : conditionsIn(native, here);
  const column = relation === null || conditions === undefined ? undefined : there.column(relation, conditions.column);
  const declared = column && columnType(column, there);
  if (conditions === undefined || declared === undefined) return false;
  const below = belowDomains(declared);
  const said = new Set(
    below?.domains.flatMap(({ facts }) =>
      facts.check == null || facts.validated === false
        ? []
        : (conditionsIn(facts.check, there, below.declared.type)?.parts ?? []),
    ),
  );
  return conditions.parts.every((part) => said.has(part));
}

/** Whether the type rules already consider the values that the check allows. */
export function isToldWithType(difference: PresenceDifference): boolean {
  const told = promisesAgainstTypes(difference).map(
    (each) => each !== undefined && (isKept(each, difference.there) || isTold(each, difference)),
  );
  return told.length > 0 && !told.includes(false);
}

/** The condition of a check on one column, and that column on the other side. */
interface PromiseAgainstType {
  readonly promise: ColumnPromise;
  readonly column: SchemaObject<'column'>;
  readonly type: DataType;
  /** Whether the other side refuses what is not of the type. */
  readonly enforced: boolean;
}

/** One for each condition of the check; undefined if no type could ensure it. */
function promisesAgainstTypes(difference: PresenceDifference): readonly (PromiseAgainstType | undefined)[] {
  const { object, here, there } = difference;
  const relation = thereOf(difference);
  if (!isOfKind(object, 'check') || relation === null) return [];
  return promisesOf(object, here).map((promise) => promise && againstType(promise, relation, there));
}

function againstType(promise: ColumnPromise, relation: RelationName, there: Side): PromiseAgainstType | undefined {
  const column = there.column(relation, promise.column);
  if (column?.facts.type === undefined) return undefined;
  const enforced = there.dialect.enforcesTypes || isStrict(relation, there);
  const declared = columnType(column, there);
  const type = (declared && belowDomains(declared)?.declared.type) ?? there.dialect.dataTypeOf(column.facts.type);
  return { promise, column, type, enforced };
}

/** An enum or a flag on one side only. */
function isTold({ promise, type }: PromiseAgainstType, { object, here, there }: PresenceDifference): boolean {
  const relation = ownerOf(object);
  const own = relation === null ? undefined : here.column(relation, promise.column)?.facts.type;
  if (own === undefined) return false;
  const ownType = here.dialect.dataTypeOf(own);
  if (promise.promises === 'length') return isOtherSize(ownType, type) && !areBothEnforced(here, there);
  if (promise.promises !== 'values') return false;
  if (labelsOf(ownType, here) !== undefined) return false;
  if (labelsOf(type, there) !== undefined) return true;
  const hinted = here.dialect.enforcesTypes && !there.dialect.enforcesTypes;
  return hinted && type.family === 'boolean' && ownType.family !== 'boolean';
}

/** Whether the other side declares a size that only the check matches. */
function isOtherSize(own: DataType, other: DataType): boolean {
  if (own.family !== other.family || (own.family !== 'text' && own.family !== 'bytes')) return false;
  return other.family === own.family && other.length != null && own.length !== other.length;
}

function areBothEnforced(here: Side, there: Side): boolean {
  return here.dialect.enforcesTypes && there.dialect.enforcesTypes;
}

function isKept({ promise, column, type, enforced }: PromiseAgainstType, there: Side): boolean {
  if (!enforced) return false;
  switch (promise.promises) {
    case 'json':
      return type.family === 'json';
    case 'length':
      if (promise.exact) return type.family === 'uuid' && UUID_LENGTHS.includes(promise.most);
      if (promise.unit === 'bytes') return false;
      return type.family === 'text' && type.length === promise.most && type.enforced !== false;
    case 'form':
      return type.family === promise.form;
    case 'least':
    case 'most':
      return isBeyond(promise.promises, promise.limit, type);
    case 'storage':
      return (
        ownValue(STORED_AS, promise.storage)?.includes(type.family) === true &&
        (promise.admitsNull || column.facts.nullable === false)
      );
    case 'values': {
      const values = type.family === 'boolean' ? ['0', '1'] : labelsOf(type, there);
      return values?.every((value) => promise.values.includes(value)) ?? false;
    }
  }
}

/** As text with and without hyphens, and as bytes. */
const UUID_LENGTHS: readonly number[] = [36, 32, 16];

/** Whether no number of the type exceeds the limit. */
function isBeyond(end: 'least' | 'most', limit: bigint, type: DataType): boolean {
  if (type.family !== 'integer' && type.family !== 'boolean') return false;
  const size = type.family === 'boolean' ? 2n : 2n ** BigInt(type.bits - 1);
  if (end === 'most') return limit >= size - 1n;
  return limit <= (type.family === 'boolean' ? 0n : -size);
}

const STORED_AS: Readonly<Record<string, readonly string[]>> = {
  integer: ['integer', 'boolean'],
  real: ['float', 'decimal'],
  text: ['text', 'uuid', 'json', 'timestamp', 'date', 'time'],
  blob: ['bytes'],
};
