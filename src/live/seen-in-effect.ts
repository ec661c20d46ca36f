import type { SchemaObject, Snapshot } from '../../introspection/index.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';
import { addressKey, type SchemaChange } from '../migrations/steps/schema-change.ts';

/**
 * The files that were not run, as far as the schema shows it: the last ones, of which the database has nothing. A file that
 * changes nothing in the schema is like the one after it.
 */
export function pendingByEffect(steps: readonly PlayedStep[], live: Snapshot): ReadonlySet<string> {
  const objects = new Map(live.objects.map((object) => [addressKey(object), object]));
  const last = steps.findLastIndex(({ changes }) => changes.some((change) => isSeen(change, objects)));
  return new Set(steps.slice(last + 1).map(({ file }) => file));
}

function isSeen({ does, object, fields }: SchemaChange, objects: ReadonlyMap<string, SchemaObject>): boolean {
  const found = objects.get(addressKey(object));
  if (does === 'drop') return found === undefined;
  if (found === undefined || does === 'make') return found !== undefined;
  const facts = new Map<string, unknown>(Object.entries(found.facts));
  const wanted = new Map<string, unknown>(Object.entries(object.facts));
  return fields.every((field) => JSON.stringify(facts.get(field)) === JSON.stringify(wanted.get(field)));
}
