import type { Kind } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import type { SchemaHistory } from './schema-history.ts';
import type { ThingName } from './thing.ts';

/** Kinds of members that do not change the relation itself. */
const BESIDE: ReadonlySet<Kind | undefined> = new Set([
  'index',
  'statisticsObject',
  'trigger',
  'policy',
  'rule',
] as const);

/** Marks the relation as changed if a column or constraint changes. */
export function touchFor([kind]: readonly Kind[], owner: ThingName, history: SchemaHistory, place: Place): void {
  if (!BESIDE.has(kind)) history.touch(owner, place);
}
