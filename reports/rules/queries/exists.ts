import { clauseOf, type Expression, isClause } from '../../../introspection/index.ts';

const ONE: Expression = { node: 'literal', of: 'number', value: '1' };

/** The query of EXISTS with one constant instead of its columns, where none of them can be an aggregate, which always gives a row. */
export function withoutColumns(query: Expression): Expression {
  if (!isClause(query, 'select')) return query;
  const columns = query.operands.find((part) => isClause(part, 'columns'));
  const plain =
    columns?.node === 'clause' && columns.operands.every(({ node }) => node === 'column' || node === 'literal');
  if (!plain || isOne(columns.operands)) return query;
  return {
    ...query,
    operands: query.operands.map((part) => (part === columns ? clauseOf('columns', null, ONE) : part)),
  };
}

function isOne([only, ...others]: readonly Expression[]): boolean {
  return others.length === 0 && only?.node === 'literal' && only.of === 'number' && only.value === '1';
}
