import {
  type Address,
  foldTypeNames,
  inSharedNamespace,
  type Kind,
  type SchemaObject,
} from '../../introspection/index.ts';
import type { Side } from './side.ts';

/** The address of an object of `speaker`, as `side` calls the relation that it is or belongs to. */
export function addressOn(side: Side, { kind, namespace, owner, name }: SchemaObject, speaker: Side): Address {
  const spelt = side.spellingOf({ namespace, name: owner ?? name }, speaker);
  return owner === null
    ? { kind, namespace: spelt.namespace, owner, name: spelt.name }
    : { kind, namespace: spelt.namespace, owner: spelt.name, name };
}

/**
 * The name of an object as the other side would write it: a prefix that stands for the namespace of a table also stands
 * in the names of its indexes, keys and triggers. Letter case stays.
 */
export function unprefixedName({ kind, namespace, owner, name }: SchemaObject, side: Side): string {
  const { name: rest } = inSharedNamespace({ namespace, name: owner ?? name }, side.lens);
  if (owner === null) return isCalledByTypes(kind) ? foldTypeNames(rest, side.lens) : rest;
  const prefix = owner.slice(0, owner.length - rest.length);
  if (prefix === '' || kind === 'column') return name;
  const isPrefix = (start: number) => side.fold(name.slice(start, start + prefix.length)) === side.fold(prefix);
  const start = [...name.matchAll(/(?<=^|_)/g)].map(({ index }) => index).find(isPrefix);
  return start === undefined ? name : name.slice(0, start) + name.slice(start + prefix.length);
}

/** Whether the name contains types: `add(app.money)`, and privileges on it. */
export function isCalledByTypes(kind: Kind): boolean {
  return ['function', 'procedure', 'aggregate', 'owner', 'privilege'].includes(kind);
}
