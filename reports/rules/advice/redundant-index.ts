import { type IndexKey, memo, memoOn, type SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import type { Advice, Advised } from './advice.ts';

/** Only an index that another one replaces: the same first columns, in the same order, direction and collation. */
export const redundantIndex: Advice = {
  id: 'advice.redundant-index',
  title: 'Redundant indexes',
  says: 'Another index or key of the table begins with the same columns and answers the same queries.',
  why: 'Each index costs space, and time on every write. If it is much smaller than the other, dropping it can make a query slower.',
  verdict: 'lossy',
  impact: 'performance',
  judge: (side) =>
    side.all('index').flatMap((object): readonly Advised[] => {
      const relation = ownerOf(object);
      if (!isOfKind(object, 'index') || relation === null || !isPlain(object)) return [];
      const keys = textsOf(side, object.facts.keys ?? []);
      const better = searchablesOf(relation, side).find(
        (other) =>
          other.object !== object && keys.every((key, place) => other.keys[place] === key) && wins(other, keys, object),
      );
      return better === undefined ? [] : [{ object, says: `${better.shown()} will do` }];
    }),
};

/** Something that can be searched by its keys. */
interface Searchable {
  readonly object: SchemaObject;
  readonly keys: readonly string[];
  readonly unique: boolean;
  /** For people. */
  readonly shown: () => string;
}

/** Of two equal ones, the stronger one stays, then the first by name. */
function wins(other: Searchable, keys: readonly string[], object: SchemaObject): boolean {
  return other.keys.length > keys.length || other.unique || other.object.name < object.name;
}

function isPlain({ facts }: SchemaObject<'index'>): boolean {
  return facts.unique === false && isSearchable(facts) && (facts.include ?? []).length === 0;
}

function isSearchable({ predicate, method, valid }: SchemaObject<'index'>['facts']): boolean {
  return !predicate && (method === 'btree' || !method) && valid !== false;
}

function searchablesOf(relation: RelationName, side: Side): readonly Searchable[] {
  const constraints = [...side.of(relation, 'primaryKey'), ...side.of(relation, 'unique')]
    .filter(isInForce)
    .map((object): Searchable => {
      const columns = object.facts.columns ?? [];
      const shown = () =>
        `${object.kind === 'unique' ? 'the unique constraint' : 'the primary key'} (${columns.join(', ')})`;
      return { object, keys: textsOf(side, keysOf(columns)), unique: true, shown };
    });
  const indexes = side
    .of(relation, 'index')
    .filter(({ facts }) => isSearchable(facts))
    .map((object): Searchable => {
      const keys = object.facts.keys ?? [];
      const shown = () => `${object.name} (${keys.map((key) => key.column ?? key.expression).join(', ')})`;
      return { object, keys: textsOf(side, keys), unique: object.facts.unique === true, shown };
    });
  return [...constraints, ...indexes];
}

const keysOf = memo((columns: readonly string[]): readonly IndexKey[] =>
  columns.map((column) => ({ column, expression: null, direction: 'asc' })),
);

/** Many indexes share their keys. */
const textsOf = memoOn((side: Side, keys: readonly IndexKey[]): readonly string[] =>
  keys.map(({ column, expression, direction, nulls, collation, operatorClass }) =>
    JSON.stringify([
      column === null ? null : side.lens.name(column),
      expression,
      direction,
      nulls ?? (direction === 'asc' ? 'last' : 'first'),
      collation ?? null,
      operatorClass ?? null,
    ]),
  ),
);
