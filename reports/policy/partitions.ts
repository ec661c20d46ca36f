import { memo, type Place, sharedPlace } from '../../introspection/index.ts';
import { relationKey, type Side } from '../sides/side.ts';

/** Whether a side has a table, by the names both sides share. */
export function hasTable(side: Side, place: Place): boolean {
  return sharedNamesOf(side).has(relationKey(place));
}

const sharedNamesOf = memo(
  (side: Side): ReadonlySet<string> =>
    new Set(
      [...side.all('table'), ...side.all('foreignTable')].map((table) => relationKey(sharedPlace(table, side.lens))),
    ),
);
