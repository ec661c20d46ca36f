import { type Clause, clauseOf, type Expression, isClause, isQuery } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/relation-name.ts';
import { resolveJoin } from './joins.ts';
import { alias } from './query-laws.ts';
import { columnsOfRelation } from './relation-columns.ts';
import { type Joined, namesIn, type Resolution } from './resolution.ts';
import { type Output, type Scope, type Source, Unresolved } from './scope.ts';

/** Adds an item of FROM to the scope and gives its plain form. */
export function resolveItem(item: Expression | undefined, scope: Scope, resolution: Resolution): Joined {
  if (item?.node !== 'clause') throw new Unresolved('an item of FROM is not understood');
  if (item.clause.endsWith(' join')) return resolveJoin(item, scope, resolution);
  const [inner] = item.operands;
  switch (item.clause) {
    case 'as':
      return resolveAlias(item, scope, resolution);
    case 'table':
      return resolveTable(item, scope, resolution);
    case 'function':
    case 'function with ordinality':
      return resolveFunction(item, scope, resolution);
    case 'lateral':
      return resolveSubquery(inner, scope, scope, resolution, (tree) => clauseOf('lateral', null, tree));
    case 'only':
    case 'indexed by':
    case 'not indexed': {
      const joined = resolution.resolveItem(inner, scope);
      return { ...joined, items: [{ ...item, operands: joined.items }] };
    }
    default:
      return resolveSubquery(item, scope, scope.outer, resolution, (tree) => tree);
  }
}

function resolveTable(item: Clause, scope: Scope, resolution: Resolution): Joined {
  const name = item.name ?? '';
  const [namespace] = item.operands;
  if (!isClause(namespace, 'namespace')) {
    if (!scope.tables.has(name)) throw new Unresolved(`no table ${name} is visible`);
    return joinedOf(item, { alias: name, columns: scope.tables.get(name), optional: false }, scope);
  }
  const key = relationKey({ namespace: namespace.name ?? '', name });
  resolution.relations.add(key);
  const columns = columnsOfRelation(resolution.side, key)?.map((column) => ({
    ...column,
    name: column.written,
    form: column.name,
  }));
  return joinedOf(item, { alias: name, columns, optional: false }, scope);
}

function resolveFunction(item: Clause, scope: Scope, resolution: Resolution): Joined {
  const [call] = item.operands;
  if (call === undefined) throw new Unresolved('a function in FROM is not understood');
  const operands = [resolution.resolveExpression(call, scope)];
  return joinedOf({ ...item, operands }, { alias: nameOfCall(call), columns: undefined, optional: false }, scope);
}

function nameOfCall(call: Expression): string {
  return call.node === 'call' ? call.name : '';
}

function resolveSubquery(
  query: Expression | undefined,
  scope: Scope,
  outer: Scope | null,
  resolution: Resolution,
  wrap: (tree: Expression) => Expression,
): Joined {
  if (!isQuery(query)) throw new Unresolved('an item of FROM is not understood');
  const { tree, outputs } = resolution.resolveQuery(query, { outer, tables: scope.tables });
  return joinedOf(wrap(tree), { alias: '', columns: outputs, optional: false }, scope);
}

function resolveAlias(item: Clause, scope: Scope, resolution: Resolution): Joined {
  const [inner, names] = item.operands;
  const joined = resolution.resolveItem(inner, scope);
  const [place, end] = joined.range;
  const source = scope.sources[place];
  if (source === undefined || end !== place + 1) throw new Unresolved('a join with an alias');
  const columns = names === undefined ? source.columns : renamed(source.columns, namesIn(names));
  if (source.alias !== '' && source.alias !== item.name) resolution.laws.add(alias);
  scope.sources[place] = { ...source, alias: item.name ?? '', columns };
  return joined;
}

/** The first columns under the names; where nobody told the columns, those that have a name. */
export function renamed(columns: readonly Output[] | undefined, names: readonly string[]): readonly Output[] {
  if (columns === undefined) return names.map((name, place) => ({ name, form: `\u0000${place + 1}`, nullable: true }));
  return columns.map((column, place) => ({ ...column, name: names[place] ?? column.name }));
}

function joinedOf(item: Expression, source: Source, scope: Scope): Joined {
  const place = scope.sources.length;
  scope.sources.push(source);
  return { items: [item], conditions: [], range: [place, place + 1] };
}
