import type { DataType, SchemaObject } from '../../introspection/index.ts';
import { remembered } from '../remembered.ts';
import type { Side } from '../side.ts';
import type { Family, Surroundings } from './rewrite.ts';
import type { RelationPair } from './rule.ts';

const NONE: ReadonlySet<Family> = new Set();

/** What both sides know of the columns of a pair of relations, gathered when first asked. */
export function surroundingsOf(
  relation: RelationPair | null,
  sides: { readonly expected: Side; readonly actual: Side },
  { target = NONE, passesNull = false }: Partial<Pick<Surroundings, 'target' | 'passesNull'>> = {},
): Surroundings {
  return {
    target,
    passesNull,
    familiesOf: (column) => (relation === null ? NONE : (familiesByColumn(relation, sides).get(column) ?? NONE)),
  };
}

/** The families under which the two sides declare one column. */
export function targetOf(columns: readonly (readonly [SchemaObject<'column'>, Side])[]): ReadonlySet<Family> {
  return new Set(columns.map(([column, side]) => familyOf(column, side)).filter((family) => family !== undefined));
}

const familiesByColumn = remembered(
  (relation: RelationPair, sides: { readonly expected: Side; readonly actual: Side }) => {
    const families = new Map<string, Set<Family>>();
    for (const side of [sides.expected, sides.actual]) {
      for (const column of side.of(relation[side.name], 'column')) {
        const family = familyOf(column, side);
        const name = side.lens.name(column.name);
        if (family !== undefined) families.set(name, (families.get(name) ?? new Set()).add(family));
      }
    }
    return families;
  },
);

function familyOf(column: SchemaObject<'column'>, side: Side): DataType['family'] | undefined {
  const native = column.facts.type;
  return native === undefined ? undefined : side.dialect.dataTypeOf(native).family;
}
