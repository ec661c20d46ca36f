import { type KindDefinition, kinds, type SchemaObject } from '../../../introspection/index.ts';
import { changedObject } from '../changed-object.ts';
import type { Spelling } from './spelling.ts';

/** Rewrites that use other objects or names. */
export const structureSpellings: readonly Spelling[] = [
  {
    title: 'a generated name',
    respell: (object) => {
      const definition: KindDefinition = kinds[object.kind];
      if (object.autoNamed !== true || definition.signature === undefined) return undefined;
      return new Map([[object, [changedObject(object, { name: `${object.name}_1` })]]]);
    },
  },
  {
    title: 'gaps between column numbers',
    respell: (object, { inHome }) => {
      if (object.kind !== 'table') return undefined;
      const columns = inHome(object).filter((each) => each.kind === 'column');
      if (columns.length === 0 || columns.some(({ facts }) => typeof facts.position !== 'number')) return undefined;
      return new Map(
        columns.map((column) => [
          column,
          [changedObject(column, { facts: { position: (column.facts.position ?? 0) * 3 } })],
        ]),
      );
    },
  },
  {
    title: 'a redundant index',
    respell: (object) => {
      if (object.kind !== 'index' || object.facts.predicate || object.facts.keys?.some(({ column }) => column === null))
        return undefined;
      const copy = changedObject(object, { name: `${object.name}_again`, facts: { unique: false } });
      return new Map([[object, [object, copy]]]);
    },
  },
  {
    title: 'the letter case of a name',
    respell: (object, { lens }) => {
      const { foldName } = lens.dialect;
      const other = object.name.replaceAll(/[a-z]/gi, (letter) =>
        letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
      );
      if (object.kind !== 'column' || other === object.name || foldName(other) !== foldName(object.name))
        return undefined;
      return new Map<SchemaObject, readonly SchemaObject[]>([[object, [changedObject(object, { name: other })]]]);
    },
  },
];
