import {
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  type Lens,
  ownValue,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';
import { changedObject } from './changed-object.ts';
import { type Edit, homeOf } from './edit.ts';
import type { Representatives } from './representatives.ts';
import { bodySpellings } from './spellings/bodies.ts';
import { expressionSpellings } from './spellings/expressions.ts';
import type { Spelling, SpellingContext, ValueSpelling } from './spellings/spelling.ts';
import { structureSpellings } from './spellings/structure.ts';
import { typeSpellings } from './spellings/types.ts';
import type { Trial } from './trial.ts';

/** A trial of every respelling, on a few objects of every kind to which it applies. */
export function spellingTrials(snapshot: Snapshot, lens: Lens, representatives: Representatives): readonly Trial[] {
  const homes = Map.groupBy(snapshot.objects, homeOf);
  const context: SpellingContext = { lens, inHome: (object) => homes.get(homeOf(object)) ?? [] };
  const byKind = Map.groupBy(snapshot.objects, ({ kind }) => kind);
  const ofValues = [...typeSpellings, ...expressionSpellings(lens.dialect.engine), ...bodySpellings];
  return kindNames.flatMap((kind) => {
    const objects = byKind.get(kind) ?? [];
    return spellingsOf(kind, ofValues).flatMap((spelling) =>
      trialsOf(spelling, kind, objects, context, representatives),
    );
  });
}

/** Spellings of the values of a kind's facts, and of the kind itself. */
function spellingsOf(kind: Kind, ofValues: readonly ValueSpelling[]): readonly Spelling[] {
  const definition: KindDefinition = kinds[kind];
  const ofFacts = Object.keys(definition.fields).flatMap((name) => ofValues.map((spelling) => ofFact(spelling, name)));
  return [...ofFacts, ...structureSpellings];
}

function ofFact({ title, respell }: ValueSpelling, name: string): Spelling {
  return {
    title,
    respell: (object, context) => {
      const definition: KindDefinition = kinds[object.kind];
      const facts: Readonly<Record<string, unknown>> = object.facts;
      const [field, value] = [ownValue(definition.fields, name), ownValue(facts, name)];
      const other = field === undefined || value === undefined ? undefined : respell(value, field, context);
      return other === undefined || other === value
        ? undefined
        : new Map([[object, [changedObject(object, { facts: { [name]: other } })]]]);
    },
  };
}

function trialsOf(
  { title, respell }: Spelling,
  kind: Kind,
  objects: readonly SchemaObject[],
  context: SpellingContext,
  representatives: Representatives,
): readonly Trial[] {
  const edits = new Map<SchemaObject, Edit>();
  for (const object of objects) {
    const edit = respell(object, context);
    if (edit !== undefined) edits.set(object, edit);
  }
  const chosen = representatives.choose([...edits.keys()], ({ facts }) => facts);
  return chosen.flatMap((object): readonly Trial[] => {
    const edit = edits.get(object);
    if (edit === undefined) return [];
    return [{ sort: 'spelling', kind, what: title, object, shown: shownOf(object, edit), edit, reversed: false }];
  });
}

function shownOf(object: SchemaObject, edit: Edit): readonly [string, string] {
  const copies = edit.get(object) ?? [];
  return [JSON.stringify(object.facts), copies.map((copy) => JSON.stringify(copy.facts)).join(' ')];
}
