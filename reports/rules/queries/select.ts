import { type Clause, clauseOf, type Expression, isClause } from '../../../introspection/index.ts';
import { columnsAt, type Found, sourceNamed } from './lookup.ts';
import { join, ordinal, outputName, star } from './query-laws.ts';
import { conditionOf, outputForm, type Resolution, type ResolvedQuery, type Sight } from './resolution.ts';
import { type Output, Scope, Unresolved } from './scope.ts';

/** One column that a SELECT gives. */
interface Selected {
  readonly name: string;
  readonly value: Expression;
}

/** Each `*` of a `*` may double them: https://sqlite.org/limits.html, SQLITE_MAX_COLUMN. */
const MOST_COLUMNS = 32_767;

/** The plain form of one SELECT: https://www.postgresql.org/docs/current/sql-select.html tells what its parts can see. */
export function resolveSelect(select: Clause, sight: Sight, resolution: Resolution): ResolvedQuery {
  const scope = new Scope(sight.outer, sight.tables);
  const partsOf = (clause: string) => select.operands.find((part) => isClause(part, clause));
  const resolvedParts = (clause: string) =>
    operandsIn(partsOf(clause)).map((part) => resolution.resolveExpression(part, scope));
  const from = operandsIn(partsOf('from')).map((item) => resolution.resolveItem(item, scope));
  if (from.length > 1) resolution.laws.add(join);
  for (const window of operandsIn(partsOf('window'))) {
    if (isClause(window, 'named')) scope.windows.set(window.name ?? '', window);
  }
  const columns = operandsIn(partsOf('columns')).flatMap((column) => columnsOf(column, scope, resolution));
  if (columns.length > MOST_COLUMNS) throw new Unresolved('too many columns');
  for (const { name, value } of columns) if (!scope.aliases.has(name)) scope.aliases.set(name, value);
  const values = columns.map(({ value }) => value);
  const on = partsOf('distinct on');
  const tree = clauseOf(
    'select',
    null,
    ...(partsOf('distinct') === undefined ? [] : [clauseOf('distinct', null)]),
    ...(on === undefined
      ? []
      : [{ ...on, operands: operandsIn(on).map((key) => resolveKey(key, scope, values, resolution)) }]),
    clauseOf('columns', null, ...values),
    ...listOf(
      'from',
      from.flatMap(({ items }) => items),
    ),
    ...conditionOf('where', [...from.flatMap(({ conditions }) => conditions), ...resolvedParts('where')]),
    ...listOf(
      'group by',
      operandsIn(partsOf('group by')).map((key) => groupKey(key, scope, values, resolution)),
    ),
    ...listOf('having', resolvedParts('having')),
  );
  const outputs = columns.map(({ name, value }, place) => outputOf(name, value, place, resolution));
  sight.onFirst?.(outputs);
  return { tree, outputs, values, scope };
}

function operandsIn(part: Expression | undefined): readonly Expression[] {
  return part?.node === 'clause' ? part.operands : [];
}

function listOf(clause: string, parts: readonly Expression[]): readonly Expression[] {
  return parts.length === 0 ? [] : [clauseOf(clause, null, ...parts)];
}

function columnsOf(column: Expression, scope: Scope, resolution: Resolution): readonly Selected[] {
  if (column.node === 'column' && column.name === '*') {
    resolution.laws.add(star);
    return starColumns(column.qualifier, scope, resolution);
  }
  if (isClause(column, 'as')) {
    resolution.laws.add(outputName);
    return column.operands.map((value) => ({
      name: column.name ?? '',
      value: resolution.resolveExpression(value, scope),
    }));
  }
  const name = column.node === 'column' || isClause(column, 'quoted') ? (column.name ?? '') : '';
  return [{ name, value: resolution.resolveExpression(column, scope) }];
}

function starColumns(qualifier: string | null, scope: Scope, resolution: Resolution): readonly Selected[] {
  const only = qualifier === null ? undefined : sourceNamed(scope, qualifier);
  if (qualifier !== null && only === undefined) throw new Unresolved(`no table ${qualifier} is visible`);
  const places = only === undefined ? [...scope.sources.keys()] : [only];
  return places.flatMap((place) => {
    const columns = columnsAt(scope, place).map((found) => ({ name: found.name, value: kept(found, resolution) }));
    return only === undefined ? columns.flatMap((column) => mergedColumn(column, place, scope)) : columns;
  });
}

/** Where USING made one column of two, a lone `*` gives that one, in the place of the first. */
function mergedColumn(column: Selected, place: number, scope: Scope): readonly Selected[] {
  if (scope.hidden.has(`${place}.${column.name}`)) return [];
  const merged = scope.mergedIn(column.name, scope.all);
  const isPart = merged !== undefined && place >= merged.range[0] && place < merged.range[1];
  return [isPart ? { ...column, value: merged.value } : column];
}

/** The column, with a note of where NULL can never stand. */
export function kept({ column, solid }: Found, { solid: known }: Resolution): Expression {
  if (solid) known.add(column);
  return column;
}

function outputOf(name: string, value: Expression, place: number, { solid }: Resolution): Output {
  return { name, form: outputForm(value, place), nullable: !solid.has(value) };
}

/** A key of GROUP BY: a number is that of a column; a lone name is a column of the tables before it is an output. */
function groupKey(key: Expression, scope: Scope, values: readonly Expression[], resolution: Resolution): Expression {
  return numbered(key, values, resolution) ?? resolution.resolveExpression(key, scope);
}

/** A key of ORDER BY: a number is that of a column; a lone name is an output before it is a column of the tables. */
export function resolveKey(
  key: Expression,
  scope: Scope,
  values: readonly Expression[],
  resolution: Resolution,
): Expression {
  const byNumber = numbered(key, values, resolution);
  if (byNumber !== undefined) return byNumber;
  const named = (key.node === 'column' && key.qualifier === null) || isClause(key, 'quoted');
  const output = named && key.name !== null ? scope.aliases.get(key.name) : undefined;
  if (output === undefined) return resolution.resolveExpression(key, scope);
  if (output.node !== 'column') resolution.laws.add(ordinal);
  return output;
}

function numbered(key: Expression, values: readonly Expression[], { laws }: Resolution): Expression | undefined {
  if (key.node !== 'literal' || key.of !== 'number') return undefined;
  const value = values[Number(key.value) - 1];
  if (value !== undefined) laws.add(ordinal);
  return value;
}
