import type { Expression } from '../../model/expression.ts';
import type { Respellings } from '../../model/respellings.ts';

export const respellings: Respellings = {
  comment: '/* the same */',
  typeAliases: [
    [/^integer$/i, 'INT'],
    [/^int$/i, 'integer'],
    [/^text$/i, 'CLOB'],
    [/^varchar\b/i, 'character varying'],
    [/^real$/i, 'DOUBLE'],
    [/^boolean$/i, 'bool'],
    [/^datetime$/i, 'TIMESTAMP'],
    [/^numeric\b/i, 'DECIMAL'],
  ],
  spacedTypes: true,
  types: ['text', 'integer', 'blob', 'bytea', 'boolean', 'date'],
  expressions: [{ title: "datetime('now')", respell: otherMoment }],
};

const NOW: Expression = {
  node: 'call',
  name: 'datetime',
  operands: [{ node: 'literal', of: 'string', value: 'now' }],
};

function otherMoment(part: Expression): Expression | undefined {
  if (part.node !== 'call') return undefined;
  if (JSON.stringify(part) === JSON.stringify(NOW)) return { ...part, name: 'current_timestamp', operands: [] };
  return part.name === 'current_timestamp' ? NOW : undefined;
}
