import type { Expression } from '../../model/expression.ts';
import type { Respellings } from '../../model/respellings.ts';

export const respellings: Respellings = {
  comment: '/* the same */',
  typeAliases: [
    [/^integer$/, 'int4'],
    [/^bigint$/, 'int8'],
    [/^smallint$/, 'int2'],
    [/^boolean$/, 'bool'],
    [/^character varying\b/, 'varchar'],
    [/^character\b/, 'char'],
    [/^numeric\b/, 'decimal'],
    [/^double precision$/, 'float8'],
    [/^real$/, 'float4'],
    [/^timestamp without time zone$/, 'timestamp'],
    [/^timestamp with time zone$/, 'timestamptz'],
    [/^time without time zone$/, 'time'],
    [/^bit varying\b/, 'varbit'],
  ],
  spacedTypes: true,
  types: ['text', 'integer', 'bytea', 'boolean', 'date'],
  expressions: [
    { title: 'IN as = ANY', respell: quantified },
    { title: 'the current time', respell: otherMoment },
    { title: 'an explicit cast', respell: castText },
  ],
};

function quantified(part: Expression): Expression | undefined {
  if (part.node !== 'operator' || part.operator !== 'in') return undefined;
  const [subject, ...values] = part.operands;
  if (subject === undefined) return undefined;
  return { node: 'operator', operator: '= any', operands: [subject, { node: 'array', operands: values }] };
}

function otherMoment(part: Expression): Expression | undefined {
  if (part.node !== 'call' || part.operands.length > 0 || part.modifier !== undefined) return undefined;
  if (part.name === 'current_timestamp') return { ...part, name: 'now' };
  return part.name === 'now' ? { ...part, name: 'current_timestamp' } : undefined;
}

function castText(part: Expression): Expression | undefined {
  if (part.node !== 'call' || part.name !== 'lower') return undefined;
  const [operand] = part.operands;
  return operand && { ...part, operands: [{ node: 'cast', type: 'text', operands: [operand] }] };
}
