import { memo, type QualifiedName, sharedName } from '../../introspection/index.ts';
import { relationKey } from '../sides/relation-name.ts';
import type { Side } from '../sides/side.ts';

/** Whether a side has a table, by the names both sides share. */
export function hasTable(side: Side, shared: QualifiedName): boolean {
  return sharedNamesOf(side).has(relationKey(shared));
}

const sharedNamesOf = memo(
  (side: Side): ReadonlySet<string> =>
    new Set(
      [...side.all('table'), ...side.all('foreignTable')].map((table) => relationKey(sharedName(table, side.lens))),
    ),
);
