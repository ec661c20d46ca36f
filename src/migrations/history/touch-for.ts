import type { Kind } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import type { SchemaHistory } from './schema-history.ts';
import type { ThingName } from './thing.ts';

/** What stands beside a relation leaves the relation as it is. */
const BESIDE: ReadonlySet<Kind | undefined> = new Set([
  'index',
  'statisticsObject',
  'trigger',
  'policy',
  'rule',
] as const);

/** A relation has changed with its columns and constraints. */
export function touchFor([kind]: readonly Kind[], owner: ThingName, history: SchemaHistory, place: Place): void {
  if (!BESIDE.has(kind)) history.touch(owner, place);
}
