import type { Node, ObjectType, RangeVar } from 'libpg-query';
import type { Kind } from '../../../../kinds/registry.ts';
import type { StatedName, StatedObject } from '../../../../scripts/effect.ts';
import { meantRoutine } from './routine-name.ts';
import { statedPath, statedRelation, statedWord, wordsOf } from './stated.ts';

/** The kinds that ALTER INDEX, and ALTER TABLE too, can change: a constraint and its index have one name. */
const INDEXES: readonly Kind[] = ['index', 'primaryKey', 'unique', 'exclusionConstraint'];
export const CONSTRAINTS: readonly Kind[] = ['primaryKey', 'unique', 'foreignKey', 'check', 'exclusionConstraint'];

/** Kinds that belong to no relation. */
const THINGS: ReadonlyMap<ObjectType, Kind> = new Map<ObjectType, Kind>([
  ['OBJECT_TABLE', 'table'],
  ['OBJECT_FOREIGN_TABLE', 'foreignTable'],
  ['OBJECT_VIEW', 'view'],
  ['OBJECT_MATVIEW', 'materializedView'],
  ['OBJECT_SEQUENCE', 'sequence'],
  ['OBJECT_TYPE', 'compositeType'],
  ['OBJECT_DOMAIN', 'domain'],
  ['OBJECT_DOMCONSTRAINT', 'domain'],
  ['OBJECT_ATTRIBUTE', 'compositeType'],
  ['OBJECT_FUNCTION', 'function'],
  ['OBJECT_PROCEDURE', 'procedure'],
  ['OBJECT_ROUTINE', 'function'],
  ['OBJECT_AGGREGATE', 'aggregate'],
  ['OBJECT_COLLATION', 'collation'],
  ['OBJECT_EXTENSION', 'extension'],
  ['OBJECT_EVENT_TRIGGER', 'eventTrigger'],
  ['OBJECT_PUBLICATION', 'publication'],
  ['OBJECT_FOREIGN_SERVER', 'foreignServer'],
  ['OBJECT_SCHEMA', 'schema'],
]);

/** Kinds that belong to a relation but are named without it. */
const LOOSE: ReadonlyMap<ObjectType, readonly Kind[]> = new Map<ObjectType, readonly Kind[]>([
  ['OBJECT_INDEX', INDEXES],
  ['OBJECT_STATISTIC_EXT', ['statisticsObject']],
]);

/** Kinds that are named together with their relation. */
const OWNED: ReadonlyMap<ObjectType, readonly Kind[]> = new Map<ObjectType, readonly Kind[]>([
  ['OBJECT_COLUMN', ['column']],
  ['OBJECT_TABCONSTRAINT', CONSTRAINTS],
  ['OBJECT_TRIGGER', ['trigger']],
  ['OBJECT_POLICY', ['policy']],
  ['OBJECT_RULE', ['rule']],
]);

/** The object that a statement is about, from its node; undefined if Evenkeel has no kind for it. */
export function targetOf(type: ObjectType | undefined, node: Node | undefined): StatedObject | undefined {
  if (node === undefined || type === undefined) return undefined;
  const owned = OWNED.get(type);
  if (owned !== undefined) {
    const words = 'List' in node ? wordsOf(node.List.items) : [];
    return targetIn(owned, statedPath(words.slice(0, -1)), words.at(-1));
  }
  return targetNamed(type, statedNode(node));
}

/** The same, for objects that are named like a relation. */
export function targetNamed(type: ObjectType | undefined, name: StatedName | undefined): StatedObject | undefined {
  if (name === undefined || type === undefined) return undefined;
  const kinds = LOOSE.get(type);
  if (kinds !== undefined) return { kinds, owner: undefined, ...name };
  const kind = THINGS.get(type);
  if (kind === undefined) return undefined;
  return { kinds: kind === 'table' ? [kind, ...INDEXES] : [kind], owner: null, ...name };
}

/** The same, for objects that are named with their relation. */
export function targetWithin(
  type: ObjectType | undefined,
  relation: RangeVar | undefined,
  name: string | undefined,
): StatedObject | undefined {
  const kinds = type && OWNED.get(type);
  return kinds && targetIn(kinds, statedRelation(relation), name);
}

export function targetIn(
  kinds: readonly Kind[],
  owner: StatedName | undefined,
  name: string | undefined,
): StatedObject | undefined {
  return owner && name !== undefined ? { kinds, owner, namespace: owner.namespace, name } : undefined;
}

function statedNode(node: Node): StatedName | undefined {
  if ('List' in node) return statedPath(wordsOf(node.List.items));
  if ('TypeName' in node) return statedPath(wordsOf(node.TypeName.names));
  if ('ObjectWithArgs' in node) return meantRoutine(node.ObjectWithArgs);
  return 'String' in node ? statedWord(node.String.sval) : undefined;
}
