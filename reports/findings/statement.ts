import {
  type Change,
  type DataType,
  type Kind,
  memo,
  type SchemaObject,
  type TypeFamily,
} from '../../introspection/index.ts';
import type { Judged } from '../judging/ledger.ts';
import { NUMBERS } from '../rules/expressions/number-families.ts';
import { addressOn } from '../sides/names-on-side.ts';
import { relationKey } from '../sides/relation-name.ts';
import { isOfKind, type Side } from '../sides/side.ts';
import { areOfOneLanguage, type Sides } from '../sides/sides.ts';

/** The one statement that makes the actual side like the expected one; undefined: it takes more, or it cannot be told which. */
export function statementFor(item: Judged, sides: Sides): string | undefined {
  const change = item.verdict.verdict === 'different' ? changeOf(item, sides) : undefined;
  if (change === undefined || !isInTable(change.object, sides.actual)) return undefined;
  const statement = sides.actual.engine.repair.statementOf(change);
  return statement && change.doing === 'drop' ? statement + (LOSSES.get(change.object.kind) ?? '') : statement;
}

const LOSSES: ReadonlyMap<Kind, string> = new Map([
  ['table', '  -- deletes its rows'],
  ['column', '  -- deletes its values'],
]);

function changeOf({ expected, actual, field, verdict, dependants }: Judged, sides: Sides): Change | undefined {
  if (expected === null) {
    const isAlone = actual !== null && verdict.rule === `${actual.kind}.extra`;
    return isAlone ? { doing: 'drop', object: actual, parts: dependants.length } : undefined;
  }
  if (actual === null) {
    if (verdict.rule !== `${expected.kind}.missing` || !isWhole(expected, dependants)) return undefined;
    const object = inWordsOf(sides.actual, expected, sides);
    return object && { doing: 'add', object };
  }
  if (field === undefined) return undefined;
  if (field.name === 'name')
    return expected.kind === 'column' || isInSameSchema(expected, actual, sides)
      ? { doing: 'rename', object: actual, to: expected.name }
      : undefined;
  if (verdict.rule !== `${expected.kind}.${field.name}`) return undefined;
  if (field.name === 'default') return defaultOf(expected, actual, sides);
  if (field.name === 'nullable') return { doing: 'set', object: actual, field: field.name, as: expected };
  const as = inWordsOf(sides.actual, expected, sides);
  return as && { doing: 'set', object: actual, field: field.name, as };
}

/** The columns of a view are made with it. */
function isWhole({ kind }: SchemaObject, dependants: readonly SchemaObject[]): boolean {
  return dependants.every((object) => kind === 'view' && object.kind === 'column');
}

function isInSameSchema(expected: SchemaObject, actual: SchemaObject, sides: Sides): boolean {
  const isUsual =
    expected.namespace === sides.expected.dialect.defaultNamespace &&
    actual.namespace === sides.actual.dialect.defaultNamespace;
  return expected.namespace === actual.namespace || isUsual;
}

/** No default, or a constant that both engines write the same, is a default in the words of either. */
function defaultOf(expected: SchemaObject, actual: SchemaObject, sides: Sides): Change | undefined {
  if (!isOfKind(expected, 'column') || !isOfKind(actual, 'column')) return undefined;
  const { default: value } = expected.facts;
  const { family } = sides.actual.dialect.dataTypeOf(actual.facts.type ?? '');
  const isPlain =
    (value ?? null) === null ||
    (TEXTS.includes(family) && /^'[^'\\]*'$/.test(value ?? '')) ||
    (NUMBERS.includes(family) && /^-?\d+(?:\.\d+)?$/.test(value ?? ''));
  return isPlain || areOfOneLanguage(sides)
    ? { doing: 'set', object: actual, field: 'default', as: expected }
    : undefined;
}

const TEXTS: readonly TypeFamily[] = ['text', 'json'];

/** An object of the expected side with the names and in the words of the actual side; undefined: that side has no such words. */
function inWordsOf(side: Side, object: SchemaObject, sides: Sides): SchemaObject | undefined {
  const { namespace, owner, name } = addressOn(side, object, sides.expected);
  const isOneLanguage = areOfOneLanguage(sides);
  if (isOfKind(object, 'foreignKey')) {
    const { target } = object.facts;
    const spelt = !target ? target : side.spellingOf(target, sides.expected);
    return {
      ...object,
      namespace,
      owner,
      name,
      facts: { ...object.facts, ...(spelt !== undefined && { target: spelt }) },
    };
  }
  if (isOneLanguage) return object;
  if (isOfKind(object, 'column')) {
    const type = typeIn(side, object.facts.type ?? '', sides.expected);
    const isBare = [object.facts.default, object.facts.generated].every((fact) => (fact ?? null) === null);
    return type !== undefined && isBare
      ? { ...object, namespace, owner, name, facts: { ...object.facts, type } }
      : undefined;
  }
  if (isOfKind(object, 'index')) {
    const { predicate, keys = [] } = object.facts;
    const isNames = (predicate ?? null) === null && keys.every(({ column }) => column !== null);
    const bare = keys.map(({ nulls: _, collation: __, operatorClass: ___, ...key }) => key);
    return isNames ? { ...object, namespace, owner, name, facts: { ...object.facts, keys: bare } } : undefined;
  }
  return isOfKind(object, 'unique') ? { ...object, namespace, owner, name } : undefined;
}

/** The text of a type that means the same to both engines. */
function typeIn(side: Side, type: string, other: Side): string | undefined {
  const text = type.toLowerCase();
  return JSON.stringify(meaningOf(side.dialect.dataTypeOf(text))) ===
    JSON.stringify(meaningOf(other.dialect.dataTypeOf(type)))
    ? text
    : undefined;
}

/** Without what only one engine says of it. */
function meaningOf({ affinity: _, ...type }: DataType): unknown {
  return type.family === 'named' ? undefined : type;
}

/** What belongs to a view is made with it, and what belongs to a partition often with its parent. */
function isInTable({ namespace, owner }: SchemaObject, side: Side): boolean {
  return owner === null || tablesOf(side.unscoped).has(relationKey({ namespace, name: owner }));
}

const tablesOf = memo(
  (side: Side): ReadonlySet<string> =>
    new Set(
      side
        .all('table')
        .filter((table) => isOfKind(table, 'table') && (table.facts.parents ?? []).length === 0)
        .map(relationKey),
    ),
);
