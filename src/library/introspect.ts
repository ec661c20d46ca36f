import type { Snapshot } from '../../introspection/index.ts';
import { takeSnapshot } from '../audit/take-snapshot.ts';
import { expectedRefusals } from './expected-refusals.ts';

export interface IntrospectOptions {
  /** Called before each read with a text for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** The time to write into the snapshot; default: now. */
  readonly now?: Date | undefined;
}

/** Reads the schema of a source, and no rows. Throws `EvenkeelError` if it cannot be read. */
export function introspect(source: string, options: IntrospectOptions = {}): Promise<Snapshot> {
  return expectedRefusals(() => takeSnapshot(source, options));
}
