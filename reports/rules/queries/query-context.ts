import type { TypeFamily } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { baseName } from '../expressions/base-name.ts';
import { soleMoment } from '../expressions/expression-context.ts';
import type { ExpressionContext, Moment } from '../expressions/rewrite.ts';
import { columnsOfRelation } from './relation-columns.ts';
import type { ReadQuery } from './resolution.ts';

const NONE: ReadonlySet<TypeFamily> = new Set();

/**
 * What both sides know of the columns that a query may read, by name. Of tables that have a column of the same name, only
 * what is true for all of them.
 */
export function queryContext(queries: readonly ReadQuery[], sides: readonly Side[]): ExpressionContext {
  const relations = queries.flatMap((query) => [...query.relations]);
  const known = new Map<string, ReadonlySet<TypeFamily>>();
  return {
    use: 'value',
    target: NONE,
    engines: sides.map(({ engine }) => engine),
    oneEngine: sides.every((side) => side.engine === sides[0]?.engine),
    isTyped: sides.every(({ dialect }) => dialect.enforcesTypes),
    momentOf: (form) => soleMoment(momentsIn(baseName(form), relations, sides)),
    isSteady: () => false,
    isSolid: (column) => queries.some(({ solid }) => solid.has(column)),
    isKeptJson: () => false,
    isCollated: (form) => isCollatedIn(baseName(form), relations, sides),
    familiesOf: (form) => {
      const name = baseName(form);
      let families = known.get(name);
      if (families === undefined) {
        families = familiesIn(name, relations, sides);
        known.set(name, families);
      }
      return families;
    },
  };
}

function momentsIn(
  name: string,
  relations: readonly string[],
  sides: readonly Side[],
): readonly (Moment | undefined)[] {
  return relations.flatMap((relation) =>
    sides.flatMap((side) => columnsOfRelation(side, relation)?.find((column) => column.name === name)?.moments ?? []),
  );
}

function isCollatedIn(name: string, relations: readonly string[], sides: readonly Side[]): boolean {
  return sides.some((side) =>
    relations.some((relation) =>
      columnsOfRelation(side, relation)?.some((column) => column.name === name && column.collated),
    ),
  );
}

function familiesIn(name: string, relations: readonly string[], sides: readonly Side[]): ReadonlySet<TypeFamily> {
  let shared: ReadonlySet<TypeFamily> | undefined;
  for (const relation of relations) {
    const columns = sides.flatMap(
      (side) => columnsOfRelation(side, relation)?.find((candidate) => candidate.name === name) ?? [],
    );
    if (columns.length === 0) continue;
    const families = columns.map(({ family }) => family).filter((family) => family !== undefined);
    if (families.length < columns.length) return NONE;
    const before = shared;
    shared = new Set(families.filter((family) => before?.has(family) ?? true));
  }
  return shared ?? NONE;
}
