import {
  inSharedNamespace,
  type Kind,
  type KindDefinition,
  kinds,
  type SchemaObject,
} from '../../introspection/index.ts';
import { contextOf } from '../rules/expressions/expression-context.ts';
import { looseSignatureOf, signatureOf, targetOf } from '../rules/promises/signature.ts';
import { unprefixedName } from '../sides/names-on-side.ts';
import { relationOf, type Side, type SideName } from '../sides/side.ts';
import type { RelationPair, Sides } from '../sides/sides.ts';
import type { Identity } from './pair-by.ts';

/** For objects of a pair of relations. Only the column names of these sides are used. */
export function identitiesWithin(
  kind: Kind,
  { whole, sides }: { readonly whole: Sides; readonly sides: Sides },
  relation: RelationPair,
): readonly Identity<SchemaObject>[] {
  const definition: KindDefinition = kinds[kind];
  if (kind === 'column') return byOwnName(sides);
  if (definition.signature === undefined) return byName(whole);
  const context = contextOf(relation, sides);
  const signature = both(sides, (object, side) => signatureOf(object, side, context));
  const name = both(whole, sharedObjectName);
  const named = inBoth((which) => (object) => `${name[which](object)}\u0000${signature[which](object)}`);
  const givenName = inBoth((which) => (object) => (object.autoNamed ? undefined : name[which](object)));
  const subject = both(sides, (object, side) => looseSignatureOf(object, side, context));
  const target = both(sides, targetOf);
  return [named, signature, givenName, target, subject];
}

/** Columns of one relation. */
function byOwnName(sides: Sides): readonly Identity<SchemaObject>[] {
  return [both(sides, ({ name }) => name), both(sides, ({ name }, side) => side.lens.name(name))];
}

/** The exact name first: if an engine distinguishes `Users` and `users`, folding must not confuse them. */
export function byName(sides: Sides): readonly Identity<SchemaObject>[] {
  return [
    both(sides, (object, side) => `${homeOf(object, side)}\u0000${ownName(object, side)}`),
    both(sides, (object, side) => `${homeOf(object, side)}\u0000${side.lens.name(ownName(object, side))}`),
  ];
}

/** The identity within its namespace; empty for the namespace itself. */
function ownName(object: SchemaObject, side: Side): string {
  const definition: KindDefinition = kinds[object.kind];
  return definition.namesItself ? '' : unprefixedName(object, side);
}

function homeOf(object: SchemaObject, side: Side): string {
  return inSharedNamespace(relationOf(object), side.lens).namespace;
}

function sharedObjectName(object: SchemaObject, side: Side): string {
  return side.lens.name(unprefixedName(object, side));
}

function both(sides: Sides, keyOf: (object: SchemaObject, side: Side) => string | undefined): Identity<SchemaObject> {
  return inBoth((which) => (object) => keyOf(object, sides[which]));
}

function inBoth(keyOf: (which: SideName) => (object: SchemaObject) => string | undefined): Identity<SchemaObject> {
  return { expected: keyOf('expected'), actual: keyOf('actual') };
}
