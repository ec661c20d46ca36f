import type { Engine, Statement } from '../../introspection/index.ts';
import { parseDuration } from '../duration.ts';
import { replayEngineOf } from './engines/registry.ts';
import type { ReplaySource } from './replay-source.ts';
import type { Replayed } from './statements/replay-engine.ts';
import type { StepWatch } from './statements/step-watch.ts';

/** Runs statements of a source in a new database each time. The time that the source gives is for all of them together. */
export type Replayer = (statements: readonly Statement[], watch?: StepWatch) => Promise<Replayed>;

/** A source, and how it was written, for messages. */
export type WrittenSource = ReplaySource & { readonly shown: string };

/** `preferred`: the major version that its SQL comes from. */
export function replayerOf(
  { shown, major, extensions, timeout }: WrittenSource,
  { engine, preferred }: { readonly engine: Engine; readonly preferred: number | undefined },
): Replayer {
  const limit = { text: timeout, until: performance.now() + parseDuration(timeout) };
  return (statements, watch) =>
    replayEngineOf(engine).open(statements, { shown, engine, major, preferred, extensions, limit, watch });
}
