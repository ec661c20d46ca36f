import type { DataType, SchemaObject } from '../../introspection/index.ts';
import { isOfKind, ownerOf, type RelationName, type Side } from '../side.ts';
import { type Held, type Judgement, type RuleText, type ValueDifference, type Verdict, verdictOf } from './rule.ts';

export type Family = DataType['family'];
type TypeOf<F extends Family> = Extract<DataType, { readonly family: F }>;

/** A type where it stands: other facts of the column and its table tell how it is used. */
export interface TypeInPlace<T extends DataType = DataType> {
  readonly type: T;
  readonly native: string;
  readonly object: SchemaObject;
  /** Null where the type is not a column's. */
  readonly column: SchemaObject<'column'> | null;
  readonly relation: RelationName | null;
  readonly side: Side;
}

/** A rule between a type that is only a hint (the loose side) and one that is enforced (the strict side), whichever side is expected. */
interface LooseRule<L extends Family, S extends Family> extends RuleText {
  readonly loose: readonly L[];
  readonly strict: readonly S[];
  /** Absent: every pair of these families. */
  applies?(loose: TypeInPlace<TypeOf<L>>, strict: TypeInPlace<TypeOf<S>>): Judgement | boolean;
}

/** A rule about two declared types where they stand. */
export interface TypeRule extends RuleText {
  judgeTypes(expected: TypeInPlace, actual: TypeInPlace): Judgement | undefined;
}

export function looseRule<const L extends Family, const S extends Family>(rule: LooseRule<L, S>): TypeRule {
  return {
    ...rule,
    judgeTypes(expected, actual) {
      if (expected.side.dialect.enforcesTypes === actual.side.dialect.enforcesTypes) return undefined;
      const [loose, strict] = actual.side.dialect.enforcesTypes ? [expected, actual] : [actual, expected];
      if (!isOfFamily(loose, rule.loose) || !isOfFamily(strict, rule.strict)) return undefined;
      return judgementOf(rule.applies?.(loose, strict) ?? true);
    },
  };
}

/** A rule between two types of which neither is enforced. */
export function hintRule(
  rule: RuleText & { applies(expected: TypeInPlace, actual: TypeInPlace): Judgement | boolean },
): TypeRule {
  return {
    ...rule,
    judgeTypes(expected, actual) {
      if ([expected, actual].some(({ side }) => side.dialect.enforcesTypes)) return undefined;
      return judgementOf(rule.applies(expected, actual));
    },
  };
}

/** The verdict of the first type rule that takes the difference. */
export function judgeTypes(rules: readonly TypeRule[], difference: ValueDifference): Verdict | undefined {
  if (difference.meaning !== 'type') return undefined;
  const [expected, actual] = [typeInPlace(difference.expected), typeInPlace(difference.actual)];
  if (expected === undefined || actual === undefined) return undefined;
  for (const rule of rules) {
    const judgement = rule.judgeTypes(expected, actual);
    if (judgement !== undefined) return verdictOf(rule, judgement);
  }
  return undefined;
}

function judgementOf(answer: Judgement | boolean): Judgement | undefined {
  if (typeof answer === 'boolean') return answer ? {} : undefined;
  return answer;
}

function typeInPlace({ value, object, side }: Held): TypeInPlace | undefined {
  if (typeof value !== 'string') return undefined;
  const column = isOfKind(object, 'column') ? object : null;
  return { type: side.dialect.dataTypeOf(value), native: value, object, column, relation: ownerOf(object), side };
}

function isOfFamily<F extends Family>(place: TypeInPlace, families: readonly F[]): place is TypeInPlace<TypeOf<F>> {
  return families.some((family) => family === place.type.family);
}
