import { type DataType, memo, memoOn, sharedName, type TypeFamily } from '../../../introspection/index.ts';
import { type RelationName, relationKey } from '../../sides/relation-name.ts';
import type { Side } from '../../sides/side.ts';
import { momentsIn } from '../expressions/expression-context.ts';
import type { Moment } from '../expressions/rewrite.ts';

/** A column of a table or view, by the name both sides share. */
export interface RelationColumn {
  readonly name: string;
  /** As queries of the side write it, folded. */
  readonly written: string;
  /** False if it is never NULL. */
  readonly nullable: boolean;
  /** Whether its collation is neither byte order nor that of the database. */
  readonly collated: boolean;
  /** Undefined also for `char(n)`, whose trailing blanks a cast to text takes away. */
  readonly family: TypeFamily | undefined;
  /** One where the side enforces types. */
  readonly moments: readonly (Moment | undefined)[];
}

/** What one side knows of the columns of a relation, by the key of its shared names and in their order; undefined where it knows no such relation, or two. */
export function columnsOfRelation({ whole: side }: Side, key: string): readonly RelationColumn[] | undefined {
  return columnsOn(side, key);
}

const columnsOn = memoOn((side: Side, key: string): readonly RelationColumn[] | undefined => {
  const relation = relationsOn(side).get(key);
  if (relation === undefined || relation === null) return undefined;
  const columns = columnsOf(side, relation);
  return columns.length === 0 ? undefined : columns;
});

/** Null where two relations share the name that both sides share. */
const relationsOn = memo((side: Side): ReadonlyMap<string, RelationName | null> => {
  const relations = new Map<string, RelationName | null>();
  for (const relation of side.owners()) {
    const key = relationKey(sharedName(relation, side.lens));
    relations.set(key, relations.has(key) ? null : relation);
  }
  return relations;
});

function columnsOf(side: Side, relation: RelationName): readonly RelationColumn[] {
  return side
    .of(relation, 'column')
    .toSorted((a, b) => (a.facts.position ?? 0) - (b.facts.position ?? 0))
    .map((column) => ({ ...column, moments: momentsIn(column, side) }))
    .map(({ name, facts, moments }) => ({
      name: side.within(relation).lens.name(name),
      written: side.queryLens.name(name),
      moments,
      nullable: facts.nullable !== false,
      collated: !/^(BINARY)?$/i.test(facts.collation ?? ''),
      family: facts.type === undefined ? undefined : familyOf(side.dialect.dataTypeOf(facts.type)),
    }));
}

function familyOf(type: DataType): TypeFamily | undefined {
  return type.family === 'text' && type.padded ? undefined : type.family;
}
