import {
  engines,
  type Kind,
  memoByText,
  memoLast,
  type SchemaObject,
  type TypeFamily,
} from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
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
  const known = (name: string) => (relation === null ? undefined : columnsOf(relation, sides)(name));
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

/** The families under which the two sides declare one column; undefined: it has no type. */
export function targetOf(...families: readonly (TypeFamily | undefined)[]): ReadonlySet<TypeFamily> {
  return new Set(families.filter((family) => family !== undefined));
}

interface KnownColumn {
  readonly families: ReadonlySet<TypeFamily>;
  readonly moments: readonly (Moment | undefined)[];
  readonly solid: boolean;
  readonly collated: boolean;
  readonly keptJson: boolean;
}

/** Each column of the pair of relations when it is first asked for: few expressions name more than one. */
const columnsOf = memoLast((relation: RelationPair, sides: Sides): ((name: string) => KnownColumn) => {
  return memoByText((name: string) =>
    knownColumn([sides.expected, sides.actual].flatMap((side) => columnsNamed(name, relation[side.name], side))),
  );
});

interface DeclaredColumn {
  readonly column: SchemaObject<'column'>;
  readonly side: Side;
}

function columnsNamed(name: string, relation: RelationName, side: Side): readonly DeclaredColumn[] {
  const { lens } = side.within(relation);
  const columns = side.of(relation, 'column').filter((column) => lens.name(column.name) === name);
  return columns.map((column) => ({ column, side }));
}

/** For a column that neither side has, nothing is known. */
function knownColumn(declared: readonly DeclaredColumn[]): KnownColumn {
  const families = declared.map(({ column, side }) => familyOfColumn(column, side));
  return {
    moments: declared.flatMap(({ column, side }) => momentsIn(column, side)),
    families: new Set(families.filter((family) => family !== undefined)),
    solid: declared.length > 0 && declared.every(({ column }) => column.facts.nullable === false),
    keptJson: declared.some(
      ({ column, side }) => side.dialect.enforcesTypes && familyOfColumn(column, side) === 'json',
    ),
    collated: declared.some(({ column }) => !/^(BINARY)?$/i.test(column.facts.collation ?? '')),
  };
}

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

export function familyOfColumn(column: SchemaObject<'column'>, side: Side): TypeFamily | undefined {
  const native = column.facts.type;
  return native === undefined ? undefined : side.dialect.dataTypeOf(native).family;
}
