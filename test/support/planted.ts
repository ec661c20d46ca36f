import {
  engineNamed,
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  parseSnapshot,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';
import { otherValuesOf, sampleOf } from '../../src/selftest/other-values.ts';
import { snapshotOf } from './arbitrary-snapshot.ts';

/** Two snapshots that differ in one fact of one object, and in nothing else. */
export interface Planted {
  readonly kind: Kind;
  readonly field: string;
  readonly expected: Snapshot;
  readonly actual: Snapshot;
}

function definitionOf(kind: Kind): KindDefinition {
  return kinds[kind];
}

/** A second column, so that the planted one can change its place. */
const companion: SchemaObject<'column'> = {
  kind: 'column',
  namespace: 'public',
  owner: 'home',
  name: 'companion',
  facts: {
    type: 'integer',
    nullable: true,
    nullConflict: null,
    notNullValidated: true,
    notNullNoInherit: false,
    default: null,
    generated: null,
    generatedStorage: null,
    identity: null,
    identityStart: null,
    identityIncrement: null,
    identityMinimum: null,
    identityMaximum: null,
    identityCycle: undefined,
    identityCache: undefined,
    identityPersistence: null,
    options: {},
    collation: null,
    ownToo: false,
    comment: null,
    position: 2,
  },
};

const { dialect } = await engineNamed('postgres');
const lens = { dialect, name: dialect.foldName, namespace: (namespace: string) => namespace };

/** One planted difference for every fact of every kind: the list follows the kinds, so that a new fact cannot be forgotten. */
export const planted: readonly Planted[] = kindNames.flatMap((kind) =>
  Object.keys(definitionOf(kind).fields).map((field) => ({
    kind,
    field,
    expected: snapshotWith(kind, undefined),
    actual: snapshotWith(kind, field),
  })),
);

/** A database with one object of that kind and all its facts; one fact has another value. */
function snapshotWith(kind: Kind, changed: string | undefined): Snapshot {
  const definition = definitionOf(kind);
  const facts = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => {
      const value = sampleOf(field);
      return [name, name === changed ? otherValuesOf(field, value, lens)[0] : value];
    }),
  );
  const owner = definition.home === 'relation' ? 'home' : null;
  const object = { kind, namespace: 'public', owner, name: 'planted', facts };
  const text = JSON.stringify({ ...snapshotOf([]), objects: [object, companion] });
  return parseSnapshot(text, `planted ${kind}`);
}
