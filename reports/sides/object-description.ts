import { type Address, type KindDefinition, kinds, ownValue, type SchemaObject } from '../../introspection/index.ts';

/** One fact of an object by its name; undefined if it is unknown. */
export function factOf(object: SchemaObject, name: string): unknown {
  const facts: Readonly<Record<string, unknown>> = object.facts;
  return ownValue(facts, name);
}

export function addressOf({ kind, namespace, owner, name }: SchemaObject): Address {
  return { kind, namespace, owner, name };
}

/** A short description of an object: `integer`, `(author_id) → users (id)`, `(id) WHERE active`. */
export function shownDescriptionOf(object: SchemaObject, dependants: readonly SchemaObject[]): string {
  return describe(object, dependants, (name, text) => (name === 'predicate' ? `WHERE ${text}` : text));
}

/** The same in the words that ids are made of. */
export function descriptionOf(object: SchemaObject, dependants: readonly SchemaObject[]): string {
  return describe(object, dependants, (_, text) => text);
}

function describe(
  object: SchemaObject,
  dependants: readonly SchemaObject[],
  write: (name: string, text: string) => string,
): string {
  const definition: KindDefinition = kinds[object.kind];
  const facts = definition.describedBy.flatMap((name) => {
    const field = ownValue(definition.fields, name);
    const value = factOf(object, name);
    if (field === undefined || value === undefined || value === null) return [];
    if (field.meaning !== 'target') return [write(name, field.show(value))];
    const show = definition.home === 'relation' && isElsewhere(value, object.namespace) ? field.showInFull : field.show;
    return [`→ ${(show ?? field.show)(value)}`];
  });
  const also = countsOf(dependants);
  return [facts.join(' '), also].filter((part) => part !== '').join(', with ') || definition.title;
}

function isElsewhere(target: unknown, namespace: string): boolean {
  return typeof target === 'object' && target !== null && 'namespace' in target && target.namespace !== namespace;
}

function countsOf(objects: readonly SchemaObject[]): string {
  const counts = new Map<KindDefinition, number>();
  for (const { kind } of objects) counts.set(kinds[kind], (counts.get(kinds[kind]) ?? 0) + 1);
  return [...counts].map(([{ title, plural }, count]) => `${count} ${count === 1 ? title : plural}`).join(', ');
}
