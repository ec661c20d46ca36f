import { introspect, kinds, redactSource, type Snapshot } from '../../introspection/index.ts';

export interface ReadOptions {
  /** Called before each read with a text for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** The time to write into the snapshot; default: now. */
  readonly now?: Date | undefined;
}

/** Reads a source like `introspect`. `shown` names it in messages. */
export async function readDatabase(source: string, shown: string, { now, onStep }: ReadOptions): Promise<Snapshot> {
  const redacted = redactSource(shown);
  return introspect(source, {
    ...(now !== undefined && { now }),
    ...(onStep !== undefined && { onProgress: ({ kind }) => onStep(`reading ${kinds[kind].plural} of ${redacted}`) }),
  });
}
