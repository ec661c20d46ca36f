import type { SchemaObject } from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';

/** Every foreign key of a side. */
export function foreignKeysOf(side: Side): readonly SchemaObject<'foreignKey'>[] {
  return side.all('foreignKey').filter((object) => isOfKind(object, 'foreignKey'));
}

/** Whether the side read everything that makes columns unique or indexed. */
export function tellsKeys(side: Side): boolean {
  return (['primaryKey', 'unique', 'index'] as const).every((kind) => side.snapshot.covers.includes(kind));
}
