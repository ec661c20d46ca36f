import type { Expression } from '../../../../model/expression.ts';
import type { IndexKey } from '../../../../model/index-key.ts';
import { expressionOf } from '../expressions/expression.ts';

/** The name PostgreSQL gives to a key of an index: the column's, or one taken from the expression, or `expr`. */
export function keyNameOf(key: IndexKey): string {
  return key.column ?? nameIn(expressionOf(key.expression ?? '')) ?? 'expr';
}

/** The outermost function or column; a cast is named after what it converts, and a CASE after its ELSE. */
function nameIn(expression: Expression): string | undefined {
  switch (expression.node) {
    case 'column':
      return expression.name;
    case 'call':
      return expression.name.split('.').at(-1);
    case 'cast':
      return nameIn(expression.operands[0]) ?? expression.type.split(/[(.[]/)[0];
    case 'collate':
      return nameIn(expression.operands[0]);
    case 'case': {
      const otherwise = expression.otherwise ? expression.operands.at(-1) : undefined;
      return (otherwise && nameIn(otherwise)) ?? 'case';
    }
    case 'array':
    case 'row':
      return expression.node;
    case 'literal':
    case 'operator':
    case 'clause':
    case 'opaque':
      return undefined;
  }
}
