import type { Expression } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { argumentsOf, isLiteral, operandsOfOperator, operator } from '../syntax.ts';

/** A check in SQLite that the type of the other side replaces. */
export const keptJson: Rewrite = {
  inExpressions: 'across engines',
  id: 'expression.kept-json',
  title: 'json_valid against a JSON type',
  says: 'One side has json_valid(x) among other conditions; the type of the other side ensures it.',
  why: 'A column of type json or jsonb accepts nothing else.',
  rewrite(part, context) {
    const conditions = context.use === 'check' ? operandsOfOperator(part, 'and') : undefined;
    const others = conditions?.filter((condition) => !isKept(condition, context));
    const [only] = others ?? [];
    if (conditions === undefined || others === undefined || only === undefined) return undefined;
    if (others.length === conditions.length) return undefined;
    return others.length === 1 ? only : operator('and', ...others);
  },
};

function isKept(condition: Expression, { oneEngine, isKeptJson }: ExpressionContext): boolean {
  const [asked, outcome] = operandsOfOperator(condition, '=') ?? [condition];
  const [column, ...flags] = (asked && argumentsOf(asked, 'json_valid')) ?? [];
  if (oneEngine || column?.node !== 'column' || flags.length > 0) return false;
  return (outcome === undefined || isLiteral(outcome, 'number', '1')) && isKeptJson(column.name);
}
