import { memo } from '../../../introspection/index.ts';
import { type RelationName, relationKey } from '../../sides/relation-name.ts';
import { isOfKind, type Side } from '../../sides/side.ts';

/** Whether SQLite refuses values that are not of the declared type there. https://www.sqlite.org/stricttables.html */
export function isStrict(relation: RelationName, side: Side): boolean {
  return strictTablesOf(side).has(relationKey(relation));
}

const strictTablesOf = memo(
  (side: Side): ReadonlySet<string> =>
    new Set(
      side
        .all('table')
        .flatMap((table) => (isOfKind(table, 'table') && table.facts.strict === true ? [relationKey(table)] : [])),
    ),
);
