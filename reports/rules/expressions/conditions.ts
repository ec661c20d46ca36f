import { type DataType, type Expression, jsonOfType, mapExpression } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { sameJson } from '../../sides/same-json.ts';
import type { Side } from '../../sides/side.ts';
import { columnsIn } from './columns-in.ts';
import { NOWHERE } from './expression-context.ts';
import { plainForm } from './judge-expression.ts';
import { conjunctsOf } from './syntax.ts';

/** The placeholder for the value in a condition, independent of the column's name. */
const SUBJECT = '\u0000value';

/**
 * The parts of a condition on one column, in shared form; undefined if it uses more columns, or is only partly
 * understood. `type`: that of the value, where the engine writes it as a cast of the value itself.
 */
export function conditionsIn(native: string, side: Side, type?: DataType): Conditions | undefined {
  const { tree, laws } = plainForm(native, side, NOWHERE);
  const [column, ...others] = new Set(columnsIn(tree).map(({ name }) => name));
  if (column === undefined || others.length > 0 || laws.some(({ verdict }) => verdict === 'lossy')) return undefined;
  return { column, parts: conjunctsOf(tree).map((part) => JSON.stringify(aboutSubject(part, side, type))) };
}

export interface Conditions {
  /** The shared name; `value` in a domain. */
  readonly column: string;
  readonly parts: readonly string[];
}

/** The conditions in a relation's checks that use only one column. */
export function conditionsOn(relation: RelationName, column: string, side: Side): ReadonlySet<string> {
  const wanted = side.lens.name(column);
  const parts = side.of(relation, 'check').flatMap(({ facts: { expression, enforced } }) => {
    const conditions = expression == null || enforced === false ? undefined : conditionsIn(expression, side);
    return conditions?.column === wanted ? conditions.parts : [];
  });
  return new Set(parts);
}

function aboutSubject(tree: Expression, side: Side, type: DataType | undefined): Expression {
  return mapExpression(tree, (part) => {
    if (part.node === 'column') return { ...part, name: SUBJECT };
    const [value] = part.node === 'cast' ? part.operands : [];
    const isOwn = part.node === 'cast' && value?.node === 'column' && type !== undefined;
    return isOwn && sameJson(jsonOfType(side.dialect.dataTypeOf(part.type)), jsonOfType(type)) ? value : part;
  });
}
