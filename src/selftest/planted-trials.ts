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
import { homeOf } from './edit.ts';
import { otherValuesOf } from './other-values.ts';
import type { Representatives } from './representatives.ts';
import type { Trial } from './trial.ts';

/** A fact in which nothing could be planted. */
export interface Untested {
  readonly kind: Kind;
  readonly field: string;
  readonly why: string;
}

export interface Planted {
  readonly trials: readonly Trial[];
  readonly untested: readonly Untested[];
}

/** Trials with another value for every fact of every kind, and with a missing and an extra object of every kind. */
export function plantedTrials(snapshot: Snapshot, lens: Lens, representatives: Representatives): Planted {
  const byKind = Map.groupBy(snapshot.objects, ({ kind }) => kind);
  const trials: Trial[] = [];
  const untested: Untested[] = [];
  for (const kind of kindNames) {
    const objects = byKind.get(kind) ?? [];
    if (objects.length === 0) continue;
    const definition: KindDefinition = kinds[kind];
    for (const name of Object.keys(definition.fields)) {
      const planted = factTrials(objects, kind, name, lens, representatives);
      if (typeof planted === 'string')
        untested.push({ kind, field: ownValue(definition.fields, name)?.title ?? name, why: planted });
      else trials.push(...planted);
    }
    trials.push(...absenceTrials(objects, kind, snapshot, representatives));
  }
  return { trials, untested };
}

/** The trials of one fact, or why there are none. */
function factTrials(
  objects: readonly SchemaObject[],
  kind: Kind,
  name: string,
  lens: Lens,
  representatives: Representatives,
): readonly Trial[] | string {
  const definition: KindDefinition = kinds[kind];
  const field = ownValue(definition.fields, name);
  const provided = objects.filter((object) => factOf(object, name) !== undefined);
  if (field === undefined || provided.length === 0) return `${lens.dialect.engine} does not provide it`;
  const chosen = representatives.choose(provided, (object) => factOf(object, name));
  const trials = chosen.flatMap((object, turn): readonly Trial[] => {
    const value = factOf(object, name);
    const others = otherValuesOf(field, value, lens);
    if (others.length === 0) return [];
    const other = others[turn % others.length];
    return [
      {
        sort: 'attribute',
        kind,
        what: field.title,
        object,
        shown: [field.show(value), field.show(other)],
        edit: new Map([[object, [changedObject(object, { facts: { [name]: other } })]]]),
        reversed: false,
      },
    ];
  });
  return trials.length === 0 ? 'no other value could be generated' : trials;
}

/** Trials that remove the object and all that belongs to it from one side, and from the other. */
function absenceTrials(
  objects: readonly SchemaObject[],
  kind: Kind,
  snapshot: Snapshot,
  representatives: Representatives,
): readonly Trial[] {
  const definition: KindDefinition = kinds[kind];
  return (['missing', 'extra'] as const).flatMap((what) =>
    representatives
      .choose(objects, ({ owner }) => owner)
      .map((object): Trial => {
        const gone = definition.owns ? snapshot.objects.filter((other) => homeOf(other) === homeOf(object)) : [object];
        return {
          sort: 'absence',
          kind,
          what,
          object,
          shown: what === 'missing' ? [object.name, 'nothing'] : ['nothing', object.name],
          edit: new Map(gone.map((each) => [each, []])),
          reversed: what === 'extra',
        };
      }),
  );
}

function factOf(object: SchemaObject, name: string): unknown {
  const facts: Readonly<Record<string, unknown>> = object.facts;
  return ownValue(facts, name);
}
