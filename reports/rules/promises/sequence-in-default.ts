import { type Expression, type SchemaObject, sharedName } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/relation-name.ts';
import type { Side } from '../../sides/side.ts';
import { argumentsOf, isLiteral } from '../expressions/syntax.ts';
import type { Known } from '../fact-rule.ts';

/** The name of the sequence in the default of a column. */
export function sequenceInDefault({ facts }: SchemaObject<'column'>, side: Side): string | undefined {
  if (!facts.default || !/\bnextval\b/i.test(facts.default)) return undefined;
  const [named] = argumentsOf(side.dialect.expressionOf(facts.default), 'nextval') ?? [];
  const name = withoutCasts(named);
  return isLiteral(name, 'string') ? name.value.replaceAll('"', '') : undefined;
}

/** Whether two defaults use one sequence. A name without a schema is searched in the default schema. */
export function takeFromOneSequence(one: Known<'column'>, other: Known<'column'>): boolean {
  const key = placeOfSequence(one);
  return key !== undefined && key === placeOfSequence(other);
}

function placeOfSequence({ object, side }: Known<'column'>): string | undefined {
  const text = sequenceInDefault(object, side);
  if (text === undefined) return undefined;
  const dot = text.lastIndexOf('.');
  const namespace = dot < 0 ? side.dialect.defaultNamespace : text.slice(0, dot);
  return relationKey(sharedName({ namespace, name: text.slice(dot + 1) }, side.lens));
}

/** The name may be a text that is looked up with each row: `('s'::text)::regclass`. */
function withoutCasts(tree: Expression | undefined): Expression | undefined {
  return tree?.node === 'cast' ? withoutCasts(tree.operands[0]) : tree;
}
