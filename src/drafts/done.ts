import type { PlayedStep } from '../migrations/steps/played-step.ts';
import type { SchemaChange } from '../migrations/steps/schema-change.ts';
import { deedsOf } from '../migrations/twins/deed.ts';

/** What is done for an engine: by its own files, and by the drafts so far. */
export class Done {
  readonly #own: ReadonlySet<string>;
  /** What was ever made. */
  readonly #made: Set<string>;

  constructor(steps: readonly PlayedStep[]) {
    const changes = steps.flatMap((step) => step.changes);
    this.#own = new Set(changes.flatMap(keysOf));
    this.#made = new Set(changes.flatMap((change) => (change.does === 'make' ? keysOf(change) : [])));
  }

  /** Whether a change is to be made: no file does it, and what it drops or changes is there. */
  lacks(change: SchemaChange): boolean {
    const keys = keysOf(change);
    if (keys.length === 0 || keys.every((key) => this.#own.has(key))) return false;
    return change.does === 'make' || keysOf({ ...change, does: 'make', fields: [] }).some((key) => this.#made.has(key));
  }

  add(change: SchemaChange): void {
    if (change.does === 'make') for (const key of keysOf(change)) this.#made.add(key);
  }
}

function keysOf(change: SchemaChange): readonly string[] {
  return deedsOf([change], new Set([change.object.kind])).map(({ key }) => key);
}
