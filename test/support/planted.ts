import {
  type Field,
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  parseSnapshot,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';
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
    default: null,
    generated: null,
    generatedStorage: null,
    identity: null,
    identityStart: null,
    identityIncrement: null,
    identityMinimum: null,
    identityMaximum: null,
    identityCycle: undefined,
    collation: null,
    comment: null,
    position: 2,
  },
};

/** One planted difference for every fact of every kind: the list follows the kinds, so that a new fact cannot be forgotten. */
export const planted: readonly Planted[] = kindNames.flatMap((kind) =>
  Object.keys(definitionOf(kind).fields).map((field) => ({
    kind,
    field,
    expected: snapshotWith(kind, undefined),
    actual: snapshotWith(kind, field),
  })),
);

/** A database with one object of that kind, every fact told; one fact has its second value. */
function snapshotWith(kind: Kind, changed: string | undefined): Snapshot {
  const definition = definitionOf(kind);
  const facts = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, samplesOf(field)[name === changed ? 1 : 0]]),
  );
  const owner = definition.home === 'relation' ? 'home' : null;
  const object = { kind, namespace: 'public', owner, name: 'planted', facts };
  const text = JSON.stringify({ ...snapshotOf([]), objects: [object, companion] });
  return parseSnapshot(text, `planted ${kind}`);
}

/** Two values of a field that mean different things. */
function samplesOf(field: Field<unknown>): readonly [unknown, unknown] {
  switch (field.meaning) {
    case 'type':
      return ['integer', 'text'];
    case 'expression':
      return ['planted > 1', 'planted > 2'];
    case 'code':
      return ['SELECT 1', 'SELECT 2'];
    case 'names':
    case 'targetNames':
      return [['planted'], ['other']];
    case 'target':
      return [
        { namespace: 'public', name: 'one' },
        { namespace: 'public', name: 'two' },
      ];
    case 'keys':
      return [[keyOn('planted')], [keyOn('other')]];
    case 'options':
      return [{ setting: 'one' }, { setting: 'two' }];
    case 'plain':
      return plainSamples(JSON.parse(JSON.stringify(field.schema)));
  }
}

function keyOn(column: string): object {
  return { column, expression: null, direction: 'asc' };
}

interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly pattern?: string;
}

function plainSamples(schema: JsonSchema): readonly [unknown, unknown] {
  const [first, second] = schema.anyOf ?? [];
  if (first?.const !== undefined && second?.const !== undefined) return [first.const, second.const];
  if (first !== undefined) return plainSamples(first);
  if (schema.type === 'boolean') return [false, true];
  if (schema.type === 'integer') return [1, 3];
  if (schema.type === 'array') return [['one'], ['two']];
  return schema.pattern === undefined ? ['one', 'two'] : ['1', '2'];
}
