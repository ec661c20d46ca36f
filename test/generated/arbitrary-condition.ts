import fc from 'fast-check';
import { type Condition, isCounted, type LogicalColumn } from './logical-schema.ts';

/** A condition over one or two of the columns; null if none is possible or wanted. */
export function arbitraryCondition(columns: readonly LogicalColumn[]): fc.Arbitrary<Condition | null> {
  const simple = columns.flatMap(conditionsOn);
  if (simple.length === 0) return fc.constant(null);
  const one = fc.oneof(...simple);
  const several = fc.array(one, { minLength: 2, maxLength: 3 }).map(joined);
  return fc.option(fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: several }));
}

/** Each condition once; the same one twice is one. */
function joined(parts: readonly Condition[]): Condition {
  const conditions = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [only] = conditions;
  return only !== undefined && conditions.length === 1 ? only : { is: 'all', conditions };
}

function conditionsOn(of: LogicalColumn): readonly fc.Arbitrary<Condition>[] {
  const { name: column, type } = of;
  const present = fc.constant<Condition>({ is: 'present', column });
  switch (type.type) {
    case 'int':
    case 'float':
    case 'decimal':
      return [comparison(column), range(column), numberList(column), present];
    case 'bool':
      return [fc.boolean().map((value): Condition => ({ is: 'flag', column, value, counted: isCounted(of) }))];
    case 'text':
      return [textList(column), longest(column), present];
    case 'string':
      return [textList(column), present];
    case 'json':
      return [];
    default:
      return [present];
  }
}

const numbers = fc.integer({ min: -5, max: 1000 });

function comparison(column: string): fc.Arbitrary<Condition> {
  return fc.record({
    is: fc.constant('compare' as const),
    column: fc.constant(column),
    operator: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<>' as const),
    value: numbers,
  });
}

function range(column: string): fc.Arbitrary<Condition> {
  return fc
    .tuple(numbers, fc.integer({ min: 1, max: 50 }))
    .map(([low, width]): Condition => ({ is: 'range', column, low, high: low + width }));
}

function numberList(column: string): fc.Arbitrary<Condition> {
  return fc
    .uniqueArray(numbers, { minLength: 1, maxLength: 4 })
    .map((values): Condition => ({ is: 'oneOf', column, values }));
}

function textList(column: string): fc.Arbitrary<Condition> {
  return fc
    .uniqueArray(fc.constantFrom('a', 'b', "it's", '', '10'), { minLength: 1, maxLength: 4 })
    .map((values): Condition => ({ is: 'oneOf', column, values }));
}

function longest(column: string): fc.Arbitrary<Condition> {
  return fc.integer({ min: 1, max: 80 }).map((length): Condition => ({ is: 'longest', column, length }));
}
