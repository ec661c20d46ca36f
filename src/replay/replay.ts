import type { Statement } from '../../introspection/index.ts';
import { replayEngineOf } from './engines/registry.ts';
import type { Replayed, ReplayOptions } from './statements/replay-engine.ts';

/** Runs statements in a fresh database. Throws `E_REPLAY_FAILED` where one fails, `E_SCRATCH_UNAVAILABLE` where there is no database. */
export async function openReplayed(statements: readonly Statement[], options: ReplayOptions): Promise<Replayed> {
  return await replayEngineOf(options.engine).open(statements, options);
}
