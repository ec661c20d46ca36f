import type { DataType } from '../model/data-type.ts';
import type { Expression } from '../model/expression.ts';
import type { Spelling } from '../model/spelling.ts';

/** A constant as a value of the type. */
export function constantOf(tree: Expression, type: DataType | undefined, spelt: Spelling): Expression {
  if (tree.node !== 'literal' || type === undefined || spelt.typeOf(type) === undefined) return tree;
  const { of, value } = tree;
  switch (type.family) {
    case 'boolean':
      return of === 'number' && (value === '0' || value === '1')
        ? { node: 'literal', of: 'boolean', value: value === '1' ? 'true' : 'false' }
        : tree;
    case 'integer':
    case 'float':
    case 'decimal':
      if (of === 'boolean') return { node: 'literal', of: 'number', value: value === 'true' ? '1' : '0' };
      return of === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? { node: 'literal', of: 'number', value } : tree;
    case 'text':
    case 'json':
      return of === 'number' ? { node: 'literal', of: 'string', value } : tree;
    case 'bytes':
    case 'date':
    case 'time':
    case 'timestamp':
    case 'interval':
    case 'uuid':
    case 'array':
    case 'untyped':
    case 'named':
      return tree;
  }
}
