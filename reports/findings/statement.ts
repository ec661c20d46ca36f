import {
  type Change,
  type DataType,
  type Kind,
  madeByStatements,
  memo,
  memoOnPair,
  type SchemaObject,
  type TypeFamily,
  translator,
} from '../../introspection/index.ts';
import type { Judged } from '../judging/ledger.ts';
import { NUMBERS } from '../rules/expressions/number-families.ts';
import { addressOn } from '../sides/names-on-side.ts';
import { type RelationName, relationKey } from '../sides/relation-name.ts';
import { isOfKind, type Side } from '../sides/side.ts';
import { areOfOneLanguage, type Sides } from '../sides/sides.ts';

/**
 * The statement that makes the actual side like the expected one, or the statements that make a table with its indexes; undefined: it
 * takes more, or it cannot be told which.
 */
export function statementFor(item: Judged, sides: Sides): string | undefined {
  return changedBy(item, sides) ?? madeOnOther(item, sides);
}

function changedBy(item: Judged, sides: Sides): string | undefined {
  const change = item.verdict.verdict === 'different' ? changeOf(item, sides) : undefined;
  if (change === undefined || !isInTable(change.object, sides.actual)) return undefined;
  const statement = sides.actual.engine.repair.statementOf(change);
  return statement && change.doing === 'drop' ? statement + (LOSSES.get(change.object.kind) ?? '') : statement;
}

/** What is missing in another engine, made in its words; undefined: something of it would be lost. */
function madeOnOther({ expected, actual, verdict, dependants }: Judged, sides: Sides): string | undefined {
  const isMissing = expected !== null && actual === null && verdict.rule === `${expected.kind}.missing`;
  const { engine } = sides.actual;
  if (!isMissing || verdict.verdict !== 'different' || engine === sides.expected.engine) return undefined;
  const { objects, untold } = translatorOf(sides.expected.unscoped, sides.actual.unscoped)([expected, ...dependants]);
  const [first] = objects;
  const home = addressOn(sides.actual, expected, sides.expected);
  if (untold.length > 0 || first?.namespace !== home.namespace || first.owner !== home.owner) return undefined;
  const known = tablesOf(sides.actual.unscoped);
  const own = expected.kind === 'table' ? relationKey({ namespace: first.namespace, name: first.name }) : '';
  const isThere = ({ namespace, name }: RelationName) => known.has(relationKey({ namespace, name }));
  if (first.owner !== null && !isThere({ namespace: first.namespace, name: first.owner })) return undefined;
  const reaches = objects.every(
    (object) =>
      !isOfKind(object, 'foreignKey') ||
      !object.facts.target ||
      isThere(object.facts.target) ||
      relationKey(object.facts.target) === own,
  );
  const made = reaches ? madeByStatements(objects, engine) : [];
  const statements = made.flatMap(({ statement }) => statement ?? []);
  return statements.length > 0 && statements.length === made.length ? statements.join('\n') : undefined;
}

const translatorOf = memoOnPair((one: Side, other: Side) => translator(one.snapshot.objects, one.engine, other.engine));

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
