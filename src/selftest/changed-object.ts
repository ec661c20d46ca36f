import { Compile } from 'typebox/compile';
import { type Address, type SchemaObject, snapshotSchema } from '../../introspection/index.ts';

const validator = Compile(snapshotSchema.properties.objects);

/** The object with another name and other facts. Throws if a snapshot cannot contain such an object. */
export function changedObject(
  object: SchemaObject,
  change: { readonly name?: string; readonly facts?: Readonly<Record<string, unknown>> },
): SchemaObject {
  return objectOf({ ...object, name: change.name ?? object.name, facts: { ...object.facts, ...change.facts } });
}

/** Checks the new object against the schema of its kind. */
function objectOf(candidate: Address & { readonly facts: object }): SchemaObject {
  const provided = Object.entries(candidate.facts).filter(([, value]) => value !== undefined);
  const object = { ...candidate, facts: Object.fromEntries(provided) };
  if (!isObject(object)) throw new Error(`no object of a snapshot: ${JSON.stringify(object)}`);
  return object;
}

function isObject(candidate: unknown): candidate is SchemaObject {
  return validator.Check([candidate]);
}
