import { type SchemaObject, sharedPlace } from '../../introspection/index.ts';
import { remembered } from '../remembered.ts';
import { isOfKind, ownerOf, relationKey, type Side } from '../side.ts';
import { typeInPlace } from './type-in-place.ts';
import type { TypeInPlace } from './type-rule.ts';

/** A column of a table with its type on a side of hints, and on one that enforces types. */
export interface PairedColumns {
  readonly loose: TypeInPlace;
  readonly strict: TypeInPlace;
}

/** All columns of tables that go by one name on both sides. */
export const pairedColumns = remembered((loose: Side, strict: Side): readonly PairedColumns[] => {
  const counterparts = new Map(columnsOf(strict).map((column) => [keyOf(column, strict), column]));
  return columnsOf(loose).flatMap((column) => {
    const counterpart = counterparts.get(keyOf(column, loose));
    const [one, other] = [typeInPlace(column, loose), counterpart && typeInPlace(counterpart, strict)];
    return one === undefined || other === undefined ? [] : [{ loose: one, strict: other }];
  });
});

function columnsOf(side: Side): readonly SchemaObject<'column'>[] {
  const tables = new Set(side.all('table').map(relationKey));
  return side.all('column').filter((column): column is SchemaObject<'column'> => {
    const owner = ownerOf(column);
    return isOfKind(column, 'column') && owner !== null && tables.has(relationKey(owner));
  });
}

function keyOf({ namespace, owner, name }: SchemaObject<'column'>, side: Side): string {
  const place = sharedPlace({ namespace, name: owner ?? '' }, side.lens);
  return JSON.stringify([place.namespace, place.name, side.lens.name(name)]);
}
