import { type Clause, clauseOf, type Expression, isClause } from '../../../introspection/index.ts';
import { columnIn, columnsAt } from './lookup.ts';
import { join } from './query-laws.ts';
import { conditionOf, type Joined, namesIn, type Resolution } from './resolution.ts';
import type { Range, Scope } from './scope.ts';

/**
 * Adds the two sides of a join to the scope. Inner joins become their items and conditions. The same holds for the
 * preserved side of an outer join; conditions of the other side stay in its ON.
 */
export function resolveJoin(clause: Clause, scope: Scope, resolution: Resolution): Joined {
  const kind = clause.clause.replace('natural ', '');
  const left = resolution.resolveItem(clause.operands[0], scope);
  const right = resolution.resolveItem(clause.operands[1], scope);
  const names = usedNames(clause, left.range, right.range, scope);
  if (names.length > 0 || clause.clause !== kind || kind === 'comma join' || kind === 'cross join') {
    resolution.laws.add(join);
  }
  if (kind === 'right join' || kind === 'full join') scope.makeOptional(left.range);
  if (kind === 'left join' || kind === 'full join') scope.makeOptional(right.range);
  const range: Range = [left.range[0], right.range[1]];
  const equalities = names.map((name) => merge(name, kind, left.range, right.range, scope));
  const own = [...equalities, ...writtenConditions(clause, scope, resolution)];
  switch (kind) {
    case 'left join':
      return { ...outerJoin(kind, left.items, right.items, [...right.conditions, ...own], left.conditions), range };
    case 'right join':
      return { ...outerJoin(kind, left.items, right.items, [...left.conditions, ...own], right.conditions), range };
    case 'full join':
      return { ...outerJoin(kind, [whole(left)], [whole(right)], own, []), range };
    default:
      return {
        items: [...left.items, ...right.items],
        conditions: [...left.conditions, ...right.conditions, ...own],
        range,
      };
  }
}

function outerJoin(
  kind: string,
  left: readonly Expression[],
  right: readonly Expression[],
  on: readonly Expression[],
  conditions: readonly Expression[],
): Omit<Joined, 'range'> {
  const item = clauseOf(kind, null, grouped(left, []), grouped(right, []), ...conditionOf('on', on));
  return { items: [item], conditions };
}

function whole({ items, conditions }: Joined): Expression {
  return grouped(items, conditionOf('on', conditions));
}

function grouped(items: readonly Expression[], condition: readonly Expression[]): Expression {
  const [only] = items;
  return items.length === 1 && condition.length === 0 && only !== undefined
    ? only
    : clauseOf('inner join', null, ...items, ...condition);
}

function writtenConditions(clause: Clause, scope: Scope, resolution: Resolution): readonly Expression[] {
  const written = clause.operands[2];
  if (!isClause(written, 'on')) return [];
  return written.operands.map((condition) => resolution.resolveExpression(condition, scope));
}

/** The columns that both sides share by USING or NATURAL. */
function usedNames(clause: Clause, left: Range, right: Range, scope: Scope): readonly string[] {
  const written = clause.operands[2];
  if (isClause(written, 'using')) return namesIn(written.operands[0]);
  if (!clause.clause.startsWith('natural ')) return [];
  const there = new Set(namesOf(right, scope));
  return [...new Set(namesOf(left, scope))].filter((name) => there.has(name));
}

function namesOf([start, end]: Range, scope: Scope): readonly string[] {
  const names: string[] = [];
  for (let place = start; place < end; place += 1) {
    names.push(...columnsAt(scope, place).map(({ name }) => name));
  }
  return names;
}

/** Makes one column of two, and gives the condition that they are equal. */
function merge(name: string, kind: string, left: Range, right: Range, scope: Scope): Expression {
  const [one, other] = [columnIn(scope, name, left), columnIn(scope, name, right)];
  for (const place of scope.sourcesWith(name, right)) scope.hidden.add(`${place}.${name}`);
  scope.merged.push({ name, value: mergedValue(kind, one, other), range: [left[0], right[1]] });
  return { node: 'operator', operator: '=', operands: [one, other] };
}

function mergedValue(kind: string, one: Expression, other: Expression): Expression {
  switch (kind) {
    case 'full join':
      return { node: 'call', name: 'coalesce', operands: [one, other] };
    case 'right join':
      return other;
    default:
      return one;
  }
}
