import { introspect, kinds, type Snapshot } from '../../introspection/index.ts';

export interface SnapshotOptions {
  /** Told what is about to be read, for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** The moment to write into the snapshot; by default now. */
  readonly now?: Date;
}

/** Reads a source as `introspect` does. */
export function takeSnapshot(source: string, { onStep, now = new Date() }: SnapshotOptions = {}): Promise<Snapshot> {
  if (onStep === undefined) return introspect(source, { now });
  return introspect(source, {
    now,
    onProgress: (step) => onStep(`reading ${kinds[step.kind].plural} of ${step.source}`),
  });
}
