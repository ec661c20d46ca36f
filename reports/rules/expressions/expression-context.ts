import { engines, type Kind, memoLast, type SchemaObject, type TypeFamily } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import type { RelationPair } from '../../sides/sides.ts';
import type { ExpressionContext, Moment } from './rewrite.ts';
import { isSteadyFunction } from './steady-functions.ts';
import type { ValueUse } from './value-use.ts';

const NONE: ReadonlySet<TypeFamily> = new Set();

/** For a check alone, whose columns are unknown. */
export const NOWHERE: ExpressionContext = {
  use: 'check',
  target: NONE,
  engines,
  oneEngine: false,
  isTyped: false,
  familiesOf: () => NONE,
  momentOf: () => undefined,
  isSolid: () => false,
  isCollated: () => false,
  isKeptJson: () => false,
  isSteady: () => false,
};

interface Sides {
  readonly expected: Side;
  readonly actual: Side;
}

/** The columns of a pair of relations on both sides, collected on first use. */
export function contextOf(
  relation: RelationPair | null,
  sides: Sides,
  { target = NONE, use = 'value' }: Partial<Pick<ExpressionContext, 'target' | 'use'>> = {},
): ExpressionContext {
  const known = (name: string) => (relation === null ? undefined : columnsOf(relation, sides).get(name));
  return {
    target,
    use,
    engines: [sides.expected.engine, sides.actual.engine],
    oneEngine: sides.expected.engine === sides.actual.engine,
    isTyped: [sides.expected, sides.actual].every(({ dialect }) => dialect.enforcesTypes),
    momentOf: (column) => soleMoment(known(column)?.moments ?? []),
    familiesOf: (column) => known(column)?.families ?? NONE,
    isSolid: ({ name, qualifier }) => qualifier === null && (known(name)?.solid ?? false),
    isCollated: (column) => known(column)?.collated ?? false,
    isKeptJson: (column) => known(column)?.keptJson ?? false,
    isSteady: (routine) => isSteadyFunction(routine, sides),
  };
}

/** What the value of an expression in a fact is used for. */
export function useOf(kind: Kind, field: string): ValueUse {
  switch (field) {
    case 'check':
      return 'check';
    case 'expression':
      return kind === 'check' ? 'check' : 'value';
    case 'predicate':
    case 'condition':
    case 'using':
    case 'withCheck':
      return 'filter';
    case 'keys':
      return 'compared';
    default:
      return 'stored';
  }
}

/** The families under which the two sides declare one column. */
export function targetOf(columns: readonly (readonly [SchemaObject<'column'>, Side])[]): ReadonlySet<TypeFamily> {
  return new Set(columns.map(([column, side]) => familyOf(column, side)).filter((family) => family !== undefined));
}

interface KnownColumn {
  readonly families: ReadonlySet<TypeFamily>;
  readonly moments: readonly (Moment | undefined)[];
  readonly solid: boolean;
  readonly collated: boolean;
  readonly keptJson: boolean;
}

const columnsOf = memoLast((relation: RelationPair, sides: Sides): ReadonlyMap<string, KnownColumn> => {
  const columns = new Map<string, KnownColumn>();
  for (const side of [sides.expected, sides.actual]) {
    const { lens } = side.within(relation[side.name]);
    for (const column of side.of(relation[side.name], 'column')) {
      const name = lens.name(column.name);
      const before = columns.get(name);
      const family = familyOf(column, side);
      columns.set(name, {
        moments: [...(before?.moments ?? []), ...momentsIn(column, side)],
        families: new Set([...(before?.families ?? []), ...(family === undefined ? [] : [family])]),
        solid: (before?.solid ?? true) && column.facts.nullable === false,
        keptJson: (before?.keptJson ?? false) || (family === 'json' && side.dialect.enforcesTypes),
        collated: (before?.collated ?? false) || !/^(BINARY)?$/i.test(column.facts.collation ?? ''),
      });
    }
  }
  return columns;
});

/** One for a side that enforces types; none otherwise. */
export function momentsIn({ facts }: SchemaObject<'column'>, { dialect }: Side): readonly (Moment | undefined)[] {
  if (!dialect.enforcesTypes) return [];
  const type = facts.type === undefined ? undefined : dialect.dataTypeOf(facts.type);
  if (type?.family === 'date') return ['local'];
  return [type?.family === 'timestamp' ? (type.zone === true ? 'zoned' : 'local') : undefined];
}

export function soleMoment(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return new Set(moments).size === 1 ? moments[0] : undefined;
}

function familyOf(column: SchemaObject<'column'>, side: Side): TypeFamily | undefined {
  const native = column.facts.type;
  return native === undefined ? undefined : side.dialect.dataTypeOf(native).family;
}
