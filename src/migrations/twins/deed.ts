import {
  type Field,
  type Kind,
  type KindDefinition,
  kinds,
  ownValue,
  type SchemaObject,
} from '../../../introspection/index.ts';
import type { SchemaChange } from '../steps/schema-change.ts';

/** One change of a step in words that both engines share: with the same key, two steps did the same. */
export interface Deed {
  readonly key: string;
  readonly does: SchemaChange['does'];
  readonly kind: Kind;
  /** For people: `column users.mail`, `index of users (mail)`. */
  readonly what: string;
  readonly name: string;
  /** The table that it belongs to, or the object itself; `owned`: it belongs to one. */
  readonly relation: string;
  readonly owned: boolean;
  /** The title of the fact that is changed; null: the object as a whole. */
  readonly fact: string | null;
}

export function deedKey(does: Deed['does'], what: string, fact: string | null = null): string {
  return [does, what.toLowerCase(), fact ?? ''].join(' ');
}

/**
 * What the changes mean for an engine that has only these kinds. Names are compared without regard to case. What has no
 * name of its own, such as a key, is known by its columns. A fact that is only cosmetic is no deed.
 */
export function deedsOf(changes: readonly SchemaChange[], shared: ReadonlySet<Kind>): readonly Deed[] {
  const deeds = new Map<string, Deed>();
  for (const { does, object, fields } of changes.flatMap(replacedIn)) {
    if (!shared.has(object.kind)) continue;
    const what = whatOf(object);
    const { kind, owner, name } = object;
    const facts = does === 'change' ? fields.flatMap((field) => promiseIn(kind, field) ?? []) : [null];
    for (const fact of facts) {
      const key = deedKey(does, what, fact);
      if (!deeds.has(key))
        deeds.set(key, { key, does, kind, what, name, relation: owner ?? name, owned: owner !== null, fact });
    }
  }
  return [...deeds.values()];
}

/**
 * A key or an index with the same name and other columns is another one: an engine that can only make the table anew, and gives no
 * names to such objects, drops one and makes one.
 */
function replacedIn(change: SchemaChange): readonly SchemaChange[] {
  const { before, object, fields } = change;
  const { signature }: KindDefinition = kinds[object.kind];
  if (before === undefined || signature === undefined) return [change];
  const isAnother = fields.some((field) => field === 'columns' || signature.includes(field));
  if (!isAnother) return [change];
  return [
    { does: 'drop', object: before, fields: [] },
    { does: 'make', object, fields: [] },
  ];
}

/** The title of a fact, unless it is only cosmetic. */
function promiseIn(kind: Kind, field: string): string | undefined {
  const fields: Readonly<Record<string, Pick<Field<unknown>, 'impact' | 'title'>>> = kinds[kind].fields;
  const known = ownValue(fields, field);
  return known?.impact === 'cosmetic' ? undefined : (known?.title ?? field);
}

function whatOf(object: SchemaObject): string {
  const { kind, owner, name } = object;
  const { title, signature }: KindDefinition = kinds[kind];
  if (owner === null) return `${title} ${name}`;
  if (signature === undefined) return `${title} ${owner}.${name}`;
  const columns = columnsOf(object);
  return `${promiseOf(object)} of ${owner}${columns === undefined ? '' : ` (${columns.join(', ')})`}`;
}

/** A unique index and a unique constraint promise the same. */
function promiseOf(object: SchemaObject): string {
  const unique = object.kind === 'unique' || (object.kind === 'index' && object.facts.unique === true);
  return unique ? 'unique key' : kinds[object.kind].title;
}

/** The columns of a key or an index; undefined for what has none. */
function columnsOf({ facts }: SchemaObject): readonly string[] | undefined {
  if ('keys' in facts) return facts.keys?.map(({ column }) => column ?? 'expression');
  return 'columns' in facts ? (facts.columns ?? undefined) : undefined;
}
