import { introspect, kinds, redactSource, type Snapshot } from '../../introspection/index.ts';

export interface ReadOptions {
  /** Called before each read with a text for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** Called when the database is open. */
  readonly onOpen?: (() => void) | undefined;
  /** The time to write into the snapshot; default: now. */
  readonly now?: Date | undefined;
}

/** Reads a source like `introspect`. `shown` names it in messages. */
export async function readDatabase(
  source: string,
  shown: string,
  { now, onStep, onOpen }: ReadOptions,
): Promise<Snapshot> {
  const redacted = redactSource(shown);
  return introspect(source, {
    ...(now !== undefined && { now }),
    onProgress({ kind }) {
      onOpen?.();
      onStep?.(`reading ${kinds[kind].plural} of ${redacted}`);
    },
  });
}
