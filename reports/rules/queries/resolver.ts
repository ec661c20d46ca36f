import {
  type Clause,
  clauseOf,
  type Expression,
  isClause,
  isQuery,
  mapOperands,
} from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { withoutColumns } from './exists.ts';
import { renamed, resolveItem } from './from-items.ts';
import { findColumn, sourceNamed } from './lookup.ts';
import { exists, namedWindow, ordinal, type QueryLaw, qualification, quotedText } from './query-laws.ts';
import { type Joined, namesIn, outputForm, type Resolution, type ResolvedQuery, type Sight } from './resolution.ts';
import { type CommonTables, type Output, Scope, Unresolved } from './scope.ts';
import { kept, resolveKey, resolveSelect } from './select.ts';
import { unwrapped } from './unwrapped.ts';

type Cast = Extract<Expression, { readonly node: 'cast' }>;

/** Functions that never give NULL. */
const SOLID_CALLS = ['count', 'row_number', 'rank', 'dense_rank', 'ntile', 'percent_rank', 'cume_dist'];

/** Converts every name of a query to canonical form. Throws `Unresolved`. */
export class Resolver implements Resolution {
  readonly side: Side;
  readonly relations = new Set<string>();
  readonly laws = new Set<QueryLaw>();
  readonly solid = new WeakSet<Expression>();

  constructor(side: Side) {
    this.side = side;
  }

  resolveQuery(query: Clause, sight: Sight): ResolvedQuery {
    if (query.clause === 'query') return this.#resolveSurrounded(query, sight);
    if (query.clause === 'select') return unwrapped(resolveSelect(query, sight, this), this);
    if (query.clause === 'values') return this.#resolveValues(query, sight);
    return this.#resolveSetOperation(query, sight);
  }

  resolveItem(item: Expression | undefined, scope: Scope): Joined {
    return resolveItem(item, scope, this);
  }

  resolveExpression(expression: Expression, scope: Scope): Expression {
    switch (expression.node) {
      case 'opaque':
        throw new Unresolved(expression.why);
      case 'column':
        return this.#resolveColumn(expression.name, expression.qualifier, scope);
      case 'cast':
        return this.#resolveOperands(this.#withSharedType(expression), scope);
      case 'clause':
        return this.#resolveClause(expression, scope);
      case 'literal':
      case 'call':
      case 'operator':
      case 'collate':
      case 'case':
      case 'array':
      case 'row':
        return this.#resolveOperands(expression, scope);
    }
  }

  #resolveClause(expression: Clause, scope: Scope): Expression {
    if (isQuery(expression)) return this.resolveQuery(expression, { outer: scope, tables: scope.tables }).tree;
    switch (expression.clause) {
      case 'quoted':
        return this.#resolveQuoted(expression.name ?? '', scope);
      case 'exists':
        return this.#resolveExists(expression, scope);
      case 'over':
        return this.#resolveOver(expression, scope);
      case 'order by':
        return this.#resolveOrder(expression, (key) => this.resolveExpression(key, scope));
      default:
        return this.#resolveOperands(expression, scope);
    }
  }

  #resolveOperands(expression: Expression, scope: Scope): Expression {
    const resolved = mapOperands(expression, (part) => this.resolveExpression(part, scope));
    const call = isClause(resolved, 'over', 'filter') ? resolved.operands[0] : resolved;
    if (call?.node === 'call' && SOLID_CALLS.includes(call.name)) this.solid.add(resolved);
    return resolved;
  }

  /** What SQLite calls `REAL` is what PostgreSQL calls `double precision`. */
  #withSharedType(cast: Cast): Expression {
    const type = this.side.dialect.dataTypeOf(cast.type);
    return type.family === 'float' && type.bits === 64 ? { ...cast, type: 'double precision' } : cast;
  }

  #resolveColumn(name: string, qualifier: string | null, scope: Scope): Expression {
    if (qualifier === null) this.laws.add(qualification);
    const found = findColumn(scope, name, qualifier);
    if (found !== undefined) return kept(found, this);
    const output = qualifier === null ? scope.aliases.get(name) : undefined;
    if (output === undefined) throw new Unresolved(`no column ${name} is visible`);
    this.laws.add(ordinal);
    return output;
  }

  #resolveQuoted(text: string, scope: Scope): Expression {
    const name = this.side.queryLens.name(text);
    const found = findColumn(scope, name, null);
    const output = found === undefined ? scope.aliases.get(name) : kept(found, this);
    this.laws.add(output === undefined ? quotedText : qualification);
    return output ?? { node: 'literal', of: 'string', value: text };
  }

  #resolveExists(clause: Clause, scope: Scope): Expression {
    const resolved = mapOperands(clause, (part) => this.resolveExpression(part, scope));
    const plainer = mapOperands(resolved, withoutColumns);
    if (plainer !== resolved) this.laws.add(exists);
    return plainer;
  }

  #resolveOver(clause: Clause, scope: Scope): Expression {
    if (clause.name !== null) this.laws.add(namedWindow);
    const [call, ...parts] = clause.operands;
    if (call === undefined) throw new Unresolved('a window without a function');
    const base = clause.name === null ? [] : this.#windowNamed(clause.name, scope);
    const own = parts.flatMap((part) => (isClause(part, 'base') ? this.#windowNamed(part.name ?? '', scope) : [part]));
    return this.#resolveOperands(clauseOf('over', null, call, ...base, ...own), scope);
  }

  #windowNamed(name: string, scope: Scope): readonly Expression[] {
    const window = scope.windows.get(name);
    if (!isClause(window, 'named')) throw new Unresolved(`no window ${name} is visible`);
    scope.windows.delete(name);
    const parts = window.operands.flatMap((part) =>
      isClause(part, 'base') ? this.#windowNamed(part.name ?? '', scope) : [part],
    );
    scope.windows.set(name, window);
    return parts;
  }

  /** Where NULLs go is left out where there can be none. */
  #resolveOrder(order: Expression, resolve: (key: Expression) => Expression): Expression {
    return mapOperands(order, (part) => {
      if (part.node !== 'clause') throw new Unresolved('a key of an order is not understood');
      const [operand] = part.operands;
      if (operand === undefined) throw new Unresolved('a key of an order is missing');
      const value = resolve(operand);
      const isSolid = this.solid.has(value) || value.node === 'literal';
      return clauseOf(isSolid ? part.clause.replace(/ nulls .*/, '') : part.clause, null, value);
    });
  }

  #resolveSurrounded(query: Clause, sight: Sight): ResolvedQuery {
    const [first, ...others] = query.operands;
    const hasWith = isClause(first, 'with', 'with recursive');
    const common = hasWith ? this.#resolveWith(first, sight) : undefined;
    const tables = common?.tables ?? sight.tables;
    const [body, ...after] = hasWith ? others : query.operands;
    if (!isQuery(body)) throw new Unresolved('a query without a body');
    const inside = { ...sight, tables };
    const isOrdered = after.length > 0 && body.clause === 'select';
    const resolved = isOrdered ? resolveSelect(body, inside, this) : this.resolveQuery(body, inside);
    const clauses = after.map((clause) => {
      if (isClause(clause, 'order by')) return this.#resolveOrder(clause, (key) => this.#queryKey(key, resolved));
      if (clause.node === 'clause' && clause.clause.startsWith('for ')) return withPlaces(clause, resolved.scope);
      return this.#resolveConstants(clause, sight);
    });
    const before = common === undefined ? [] : [common.clause];
    const tree = clauseOf('query', null, ...before, resolved.tree, ...clauses);
    return { ...resolved, tree };
  }

  #queryKey(key: Expression, { scope, values, outputs }: ResolvedQuery): Expression {
    if (scope !== null) return resolveKey(key, scope, values, this);
    const place =
      key.node === 'literal' && key.of === 'number'
        ? Number(key.value) - 1
        : outputs.findIndex(({ name }) => key.node === 'column' && key.qualifier === null && key.name === name);
    const output = outputs[place];
    if (output === undefined) throw new Unresolved('an ORDER BY that a set operation does not allow');
    const column: Expression = { node: 'column', name: output.form, qualifier: null };
    if (!output.nullable) this.solid.add(column);
    return column;
  }

  /** Each common table expression sees those before it and, by its first part, itself. */
  #resolveWith(clause: Clause, sight: Sight): { readonly clause: Expression; readonly tables: CommonTables } {
    const tables = new Map(sight.tables);
    const expressions = clause.operands.map((part) => {
      const query = part.node === 'clause' ? part.operands.find(isQuery) : undefined;
      if (part.node !== 'clause' || query === undefined) throw new Unresolved('WITH is not understood');
      const name = part.name ?? '';
      const names = namesIn(part.operands[0]);
      const onFirst = (outputs: readonly Output[]) => tables.set(name, renamed(outputs, names));
      const resolved = this.resolveQuery(query, { outer: sight.outer, tables, onFirst });
      onFirst(resolved.outputs);
      const hints = part.operands.filter((operand) => isClause(operand, 'materialized', 'not materialized'));
      return clauseOf('cte', name, resolved.tree, ...hints);
    });
    return { clause: clauseOf('with', null, ...expressions), tables };
  }

  #resolveValues(query: Clause, sight: Sight): ResolvedQuery {
    const tree = mapOperands(query, (row) => this.#resolveConstants(row, sight));
    const [first] = query.operands;
    const columns = first?.node === 'row' ? first.operands : [];
    const outputs = columns.map((_, place) => ({
      name: `column${place + 1}`,
      form: outputForm(undefined, place),
      nullable: true,
    }));
    sight.onFirst?.(outputs);
    return { tree, outputs, values: [], scope: null };
  }

  /** Values that see no table of their own. */
  #resolveConstants(part: Expression, { outer, tables }: Sight): Expression {
    return this.#resolveOperands(part, new Scope(outer, tables));
  }

  #resolveSetOperation(query: Clause, sight: Sight): ResolvedQuery {
    const { onFirst, ...plain } = sight;
    const parts = query.operands.map((part, place) => {
      if (!isQuery(part)) throw new Unresolved('a set operation is not understood');
      return this.resolveQuery(part, place === 0 ? sight : plain);
    });
    const outputs = (parts[0]?.outputs ?? []).map(({ name }, place) => ({
      name,
      form: outputForm(undefined, place),
      nullable: parts.some((part) => part.outputs[place]?.nullable !== false),
    }));
    return { tree: { ...query, operands: parts.map(({ tree }) => tree) }, outputs, values: [], scope: null };
  }
}

/** A lock on tables that are told by their places in FROM. */
function withPlaces(lock: Clause, scope: Scope | null): Expression {
  return mapOperands(lock, (table) => {
    const place = scope === null || !isClause(table, 'name') ? undefined : sourceNamed(scope, table.name ?? '');
    if (place === undefined) throw new Unresolved('a lock on a table that is not visible');
    return clauseOf('name', String(place));
  });
}
