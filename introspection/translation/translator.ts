import type { Engine } from '../engine.ts';
import type { SchemaObject } from '../snapshot.ts';
import { ColumnTypes } from './column-types.ts';
import { Translation } from './translation.ts';

/** What is lost of an object in another engine. */
export interface Untold {
  readonly object: SchemaObject;
  readonly why: string;
}

export interface Translated {
  /** In the words of the other engine, in the same order; what it cannot have is left out. */
  readonly objects: readonly SchemaObject[];
  readonly untold: readonly Untold[];
}

/** Says objects of a schema in the words of another engine; `all`: the schema that they are in. Both engines must be prepared. */
export type Translator = (objects: readonly SchemaObject[]) => Translated;

export function translator(all: readonly SchemaObject[], from: Engine, to: Engine): Translator {
  const [meant, spelt] = [from.repair.spelling, to.repair.spelling];
  if (from === to) return (objects) => ({ objects, untold: [] });
  if (meant === null || spelt === null) {
    const why = `nothing is known of how ${(meant === null ? from : to).title} writes it`;
    return (objects) => ({ objects: [], untold: objects.map((object) => ({ object, why })) });
  }
  const translation = new Translation(from, to, meant, spelt, new ColumnTypes(all, from, to, meant));
  return (objects) => {
    const said = objects.map((object) => ({ object, ...translation.of(object) }));
    return {
      objects: said.flatMap(({ objects: made }) => made),
      untold: said.flatMap(({ object, losses }) => losses.map((why) => ({ object, why }))),
    };
  };
}
