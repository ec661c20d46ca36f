import type { Engine } from '../../../introspection/index.ts';
import type { ReplayEngine } from '../statements/replay-engine.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

const known: ReplayEngine[] = [sqlite, postgres];

/** Every engine whose SQL can be replayed, including engines added with `addReplayEngine`. */
export const replayEngines: readonly ReplayEngine[] = known;

/** Adds an engine that `introspection` knows. Throws if it was added before. */
export function addReplayEngine(engine: ReplayEngine): void {
  if (known.some(({ name }) => name === engine.name)) throw new Error(`replay: "${engine.name}" is registered already`);
  known.push(engine);
}

/** Throws if the engine's SQL cannot be replayed. */
export function replayEngineOf({ name }: Pick<Engine, 'name'>): ReplayEngine {
  const found = replayEngines.find((engine) => engine.name === name);
  if (found === undefined) throw new Error(`replay: src/replay/engines/registry.ts has no line for "${name}"`);
  return found;
}
