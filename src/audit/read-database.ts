import { introspect, kinds, redactSource, type Snapshot } from '../../introspection/index.ts';

export interface ReadOptions {
  /** Told what is about to be read, for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** The moment to write into the snapshot; by default now. */
  readonly now?: Date | undefined;
}

/** Reads a source as `introspect` does. `shown` stands for it in what is told. */
export async function readDatabase(source: string, shown: string, { now, onStep }: ReadOptions): Promise<Snapshot> {
  const told = redactSource(shown);
  return introspect(source, {
    ...(now !== undefined && { now }),
    ...(onStep !== undefined && { onProgress: ({ kind }) => onStep(`reading ${kinds[kind].plural} of ${told}`) }),
  });
}
