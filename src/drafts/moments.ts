import type { SchemaObject } from '../../introspection/index.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';
import { addressKey } from '../migrations/steps/schema-change.ts';

/** A step, and the schema before and after it. */
export interface Moment {
  readonly step: PlayedStep;
  readonly before: readonly SchemaObject[];
  readonly after: readonly SchemaObject[];
}

/** The schema around each step. */
export function* momentsOf(steps: readonly PlayedStep[]): Generator<Moment> {
  const objects = new Map<string, SchemaObject>();
  for (const step of steps) {
    const before = [...objects.values()];
    for (const { does, object } of step.changes)
      if (does === 'drop') objects.delete(addressKey(object));
      else objects.set(addressKey(object), object);
    yield { step, before, after: [...objects.values()] };
  }
}
