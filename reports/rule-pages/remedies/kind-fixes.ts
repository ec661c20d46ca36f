import type { Kind } from '../../../introspection/index.ts';
import { type Fix, fixOf } from './fix.ts';
import { kindRemedies } from './kind-remedies.ts';
import type { Remedy } from './remedy.ts';

/** How to fix a difference between objects of a kind, on either side. */
export function fixesOfMissing(kind: Kind): readonly Fix[] {
  const { add, drop } = kindRemedies[kind];
  return [fixOf('Add it on the actual side', add), fixOf('Or drop it on the expected side', drop)];
}

export function fixesOfExtra(kind: Kind): readonly Fix[] {
  const { add, drop } = kindRemedies[kind];
  return [fixOf('Add it on the expected side', add), fixOf('Or drop it on the actual side', drop)];
}

export function fixesOfRenamed(kind: Kind): readonly Fix[] {
  const { rename, change } = kindRemedies[kind];
  return [fixOf('Rename it on one side', rename ?? change)];
}

export function fixesOfField(kind: Kind, field: string): readonly Fix[] {
  const { fields, change } = kindRemedies[kind];
  const own = new Map(Object.entries<Remedy | undefined>(fields)).get(field);
  return [fixOf('Change it on one side', own ?? change)];
}
