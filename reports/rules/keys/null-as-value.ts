import type { SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { argumentsOf, conjunctsOf, operandsOfOperator } from '../expressions/syntax.ts';
import { factRule, type Known } from '../fact-rule.ts';
import { BYTE_ORDER } from '../promises/byte-order.ts';
import { sameSet } from '../promises/unique-promises.ts';
import {
  type Judgement,
  type PresenceDifference,
  type Rule,
  type RuleText,
  thereOf,
  type ValueDifference,
} from '../rule.ts';

/** The most nullable columns for which partial indexes are searched. */
const MOST_COLUMNS = 4;

/** Uniqueness that takes a value in place of NULL: `UNIQUE (a, coalesce(b, ''))`. Columns as both sides name them. */
interface ReplacedNulls {
  readonly columns: readonly string[];
  readonly replaced: readonly string[];
  /** The value that replaces NULL in the first of them. */
  readonly value: string;
}

/** A unique index for the rows in which some columns are NULL. */
interface PartialUniqueness {
  readonly index: SchemaObject;
  readonly columns: readonly string[];
  readonly nullColumns: readonly string[];
}

const ABOUT: RuleText = {
  id: 'unique.null-as-value',
  title: 'At most one NULL, ensured in two ways',
  says: 'One side has a unique index that replaces NULL by a value; the other has one index for rows with NULL and one for rows without, or NULLS NOT DISTINCT.',
  why: 'Both refuse a second row with the same values, or with NULL in the same column. But the value that replaces NULL collides with NULL on one side only.',
  verdict: 'lossy',
  pattern: true,
};

/** Asked before uniqueness counts as lost. */
export const nullAsValue: Rule<PresenceDifference> = {
  ...ABOUT,
  judge(difference) {
    const { object, here, there } = difference;
    const [home, other] = [difference.relation?.[here.name], thereOf(difference)];
    return home && other ? judgementOf({ object, home, side: here }, { home: other, side: there }) : undefined;
  },
};

/** The same for two indexes with one name. */
export const nullAsValueIndex: Rule<ValueDifference> = factRule({
  ...ABOUT,
  id: 'index.null-as-value',
  kind: 'index',
  fields: ['keys', 'predicate', 'nullsNotDistinct'],
  applies(expected, actual, relation) {
    if (relation === null || ![expected, actual].some(({ facts }) => facts.unique === true)) return false;
    const [one, other] = [atHome(expected, relation.expected), atHome(actual, relation.actual)];
    return judgementOf(one, other) ?? false;
  },
});

interface Home {
  readonly home: RelationName;
  readonly side: Side;
}

function atHome({ object, side }: Known<'index'>, home: RelationName): Home & { readonly object: SchemaObject } {
  return { object, home, side };
}

function judgementOf(own: Home & { readonly object: SchemaObject }, other: Home): Judgement | undefined {
  const replaced = replacedNullsOf(own.object, own.side.within(own.home));
  if (replaced !== undefined) return refusingAlike(replaced, other) === undefined ? undefined : exampleOf(replaced);
  const counterpart = replacedNullsIn(other).find((each) => refusingAlike(each, own)?.includes(own.object));
  return counterpart && exampleOf(counterpart);
}

function exampleOf({ replaced: [column = ''], value }: ReplacedNulls): Judgement {
  return { example: `a row with ${column} = ${value} beside one with ${column} NULL, otherwise equal` };
}

function replacedNullsIn({ home, side }: Home): readonly ReplacedNulls[] {
  const scoped = side.within(home);
  return scoped.of(home, 'index').flatMap((index) => replacedNullsOf(index, scoped) ?? []);
}

function replacedNullsOf(object: SchemaObject, side: Side): ReplacedNulls | undefined {
  if (!isOfKind(object, 'index') || object.facts.predicate || !isUniqueNow(object)) return undefined;
  const [columns, replaced, values]: [string[], string[], string[]] = [[], [], []];
  for (const { column, expression, collation } of object.facts.keys ?? []) {
    if (!comparesBytes(collation)) return undefined;
    if (column !== null) columns.push(side.lens.name(column));
    else {
      const [subject, value, ...more] = partsOf(expression, side) ?? [];
      if (subject?.node !== 'column' || value?.node !== 'literal' || value.of === 'null' || more.length > 0)
        return undefined;
      replaced.push(side.lens.name(subject.name));
      values.push(value.of === 'string' ? `'${value.value}'` : value.value);
    }
  }
  const [value] = values;
  return value === undefined ? undefined : { columns, replaced, value };
}

function partsOf(expression: string | null, side: Side) {
  const tree = expression === null ? undefined : side.dialect.expressionOf(expression);
  return (
    tree && argumentsOf(tree, 'coalesce', 'ifnull')?.map((part) => (part.node === 'cast' ? part.operands[0] : part))
  );
}

/** The keys and indexes that together refuse the same rows; undefined if one is missing. */
function refusingAlike(
  { columns, replaced }: ReplacedNulls,
  { home, side }: Home,
): readonly SchemaObject[] | undefined {
  const scoped = side.within(home);
  const single = notDistinctOf([...columns, ...replaced], columns, home, scoped);
  if (single !== undefined) return [single];
  if (replaced.length > MOST_COLUMNS) return undefined;
  const partial = scoped.of(home, 'index').flatMap((index) => partialOf(index, scoped) ?? []);
  const wanted = subsetsOf(replaced).map((present) => {
    const absent = replaced.filter((column) => !present.includes(column));
    return partial.find((each) => sameSet(each.columns, [...columns, ...present]) && sameSet(each.nullColumns, absent))
      ?.index;
  });
  const found = wanted.filter((index) => index !== undefined);
  return found.length === wanted.length ? found : undefined;
}

/** `UNIQUE NULLS NOT DISTINCT`, where the other columns hold no NULL. */
function notDistinctOf(all: readonly string[], columns: readonly string[], home: RelationName, side: Side) {
  const isFilled = columns.every((name) => side.column(home, name)?.facts.nullable === false);
  const candidates: readonly SchemaObject<'unique' | 'index'>[] = [
    ...side.of(home, 'unique'),
    ...side.of(home, 'index'),
  ];
  return candidates.find((object) => {
    if (!isFilled || object.facts.nullsNotDistinct !== true || !isInForce(object)) return false;
    if (isOfKind(object, 'index') && object.facts.predicate) return false;
    const names = isOfKind(object, 'unique') ? (object.facts.columns ?? []) : indexColumnsOf(object);
    return names !== undefined && sameSet(names.map(side.lens.name), all);
  });
}

/** Of an index that is unique by the equality of bytes of whole columns. */
function indexColumnsOf(index: SchemaObject<'index'>): readonly string[] | undefined {
  const { keys = [] } = index.facts;
  const columns = keys.flatMap(({ column, collation }) =>
    column !== null && comparesBytes(collation) ? [column] : [],
  );
  return isUniqueNow(index) && columns.length === keys.length ? columns : undefined;
}

/** IS NOT NULL of a key leaves out rows that no unique index refuses. */
function partialOf(index: SchemaObject<'index'>, side: Side): PartialUniqueness | undefined {
  const { predicate, nullsNotDistinct } = index.facts;
  const columns = indexColumnsOf(index)?.map(side.lens.name);
  if (columns === undefined || nullsNotDistinct === true) return undefined;
  const nullColumns: string[] = [];
  for (const part of predicate ? conjunctsOf(side.dialect.expressionOf(predicate)) : []) {
    const [empty, filled] = ['is null', 'is not null'].map((word) => operandsOfOperator(part, word)?.[0]);
    const [absent, present] = [empty, filled].map((tested) =>
      tested?.node === 'column' ? side.lens.name(tested.name) : undefined,
    );
    if (absent !== undefined && !columns.includes(absent)) nullColumns.push(absent);
    else if (present === undefined || !columns.includes(present)) return undefined;
  }
  return { index, columns, nullColumns };
}

function isUniqueNow(index: SchemaObject<'index'>): boolean {
  return index.facts.unique === true && isInForce(index);
}

function comparesBytes(collation: string | null | undefined): boolean {
  return !collation || BYTE_ORDER.test(collation);
}

function subsetsOf([name, ...rest]: readonly string[]): readonly (readonly string[])[] {
  if (name === undefined) return [[]];
  return subsetsOf(rest).flatMap((subset) => [subset, [name, ...subset]]);
}
