import type { DataType, Expression, SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import type { Side } from '../../sides/side.ts';
import { follows, type RowsKnown } from '../expressions/implication.ts';
import { plainForm } from '../expressions/judge-expression.ts';
import { NUMBERS } from '../expressions/number-families.ts';
import type { ExpressionContext } from '../expressions/rewrite.ts';
import { conjunctsOf } from '../expressions/syntax.ts';

type Check = SchemaObject<'check'>;

/** A check, and the relation on the other side that may refuse the same rows. */
export interface CheckApart {
  readonly check: Check;
  readonly here: Side;
  readonly home: RelationName;
  readonly there: Side;
  readonly own: RelationName;
  readonly context: ExpressionContext;
}

/** Whether the other side already refuses everything that the check refuses. */
export function isImplied(apart: CheckApart): boolean {
  const { check, here, home, there, context } = apart;
  const goal = conditionsOf(check, here, context);
  const conditions = there
    .of(home, 'check')
    .filter((other) => isInForce(other) && other.facts.validated !== false && other.facts.noInherit !== true)
    .flatMap((other) => conditionsOf(other, there, context) ?? []);
  const rows = rowsOf(apart);
  return goal?.every((part) => follows(part, conditions, rows)) ?? false;
}

/** Undefined if a lossy law was needed. */
export function conditionsOf(
  { facts }: Check,
  side: Side,
  context: ExpressionContext,
): readonly Expression[] | undefined {
  const { tree, laws } = plainForm(facts.expression ?? null, side, { ...context, use: 'check' });
  return laws.some(({ verdict }) => verdict === 'lossy') ? undefined : conjunctsOf(tree);
}

function rowsOf({ here, own, there, home, context }: CheckApart): RowsKnown {
  const typeOn = (side: Side, relation: RelationName, name: string): DataType | undefined => {
    const native = side.column(relation, name)?.facts.type;
    return native === undefined ? undefined : side.dialect.dataTypeOf(native);
  };
  const typesOf = (name: string) => [typeOn(here, own, name), typeOn(there, home, name)];
  return {
    sortOf: ({ name, qualifier }) => {
      const types = qualifier === null ? typesOf(name) : [];
      if (types.length > 0 && types.every((type) => type !== undefined && NUMBERS.includes(type.family)))
        return 'numbers';
      const areTexts = types.length > 0 && types.every((type) => type?.family === 'text' && type.padded !== true);
      return areTexts && !context.isCollated(name) ? 'texts' : undefined;
    },
    isWhole: ({ name, qualifier }) =>
      qualifier === null && there.dialect.enforcesTypes && typeOn(there, home, name)?.family === 'integer',
    isSolid: ({ name, qualifier }) => qualifier === null && there.column(home, name)?.facts.nullable === false,
  };
}
