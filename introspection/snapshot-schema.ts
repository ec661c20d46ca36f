import { type TSchema, Type } from 'typebox';
import { type Kind, kindNames, kinds } from './kinds/registry.ts';
import { nameSorts } from './model/name-sort.ts';

const kindName = Type.Union(kindNames.map((kind) => Type.Literal(kind)));
const text = Type.String();
const nullableText = Type.Union([text, Type.Null()]);

/** JSON Schema of one kind's objects. An absent fact was not provided. */
function objectSchema(kind: Kind): TSchema {
  const facts = Object.entries(kinds[kind].fields).map(([name, field]) => [name, Type.Optional(field.schema)]);
  return Type.Object(
    {
      kind: Type.Literal(kind),
      namespace: text,
      owner: nullableText,
      name: text,
      autoNamed: Type.Optional(Type.Literal(true)),
      facts: Type.Object(Object.fromEntries(facts), { additionalProperties: false }),
    },
    { additionalProperties: false },
  );
}

/** JSON Schemas of objects, by kind. */
export const objectSchemas: ReadonlyMap<string, TSchema> = new Map(kindNames.map((kind) => [kind, objectSchema(kind)]));

/** JSON Schema of a snapshot file, derived from the kinds. */
export const snapshotSchema = Type.Object(
  {
    format: Type.Literal('evenkeel-snapshot/1'),
    normaliser: Type.Integer({ minimum: 1 }),
    engine: Type.Object({ name: text, version: text }),
    source: text,
    takenAt: text,
    scope: Type.Object({ namespaces: Type.Union([Type.Array(text), Type.Null()]) }),
    covers: Type.Array(kindName),
    uncovered: Type.Array(Type.Object({ kind: kindName, why: text })),
    skipped: Type.Array(
      Type.Object({
        kind: text,
        namespace: text,
        name: text,
        reason: Type.Union(
          ['system', 'extension', 'shadow', 'bookkeeping', 'unreadable'].map((reason) => Type.Literal(reason)),
        ),
        why: text,
      }),
    ),
    unmodelled: Type.Array(
      Type.Object({ what: text, count: Type.Integer({ minimum: 1 }), examples: Type.Array(text) }),
    ),
    notes: Type.Optional(
      Type.Array(text, { description: 'what was left out of its SQL files, or is doubtful in them' }),
    ),
    extensionMembers: Type.Optional(
      Type.Array(
        Type.Object({
          extension: text,
          namespace: text,
          sort: Type.Union(nameSorts.map((sort) => Type.Literal(sort))),
          names: Type.Array(text),
          hidden: Type.Array(text),
        }),
        { description: 'the names that extensions created, in any namespace' },
      ),
    ),
    objects: Type.Array(Type.Union([...objectSchemas.values()])),
  },
  { $id: 'evenkeel-snapshot-1', title: 'Evenkeel snapshot' },
);
