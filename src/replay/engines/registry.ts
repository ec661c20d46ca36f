import type { Engine } from '../../../introspection/index.ts';
import type { ReplayEngine } from '../statements/replay-engine.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

const known: ReplayEngine[] = [sqlite, postgres];

/** Every engine whose SQL can be replayed, also those that are added later. */
export const replayEngines: readonly ReplayEngine[] = known;

/** Adds an engine that `introspection` knows. Throws where it is there already. */
export function addReplayEngine(engine: ReplayEngine): void {
  if (known.some(({ name }) => name === engine.name)) throw new Error(`replay: "${engine.name}" is there already`);
  known.push(engine);
}

/** Throws where nothing is known of replaying SQL for that engine. */
export function replayEngineOf({ name }: Pick<Engine, 'name'>): ReplayEngine {
  const found = replayEngines.find((engine) => engine.name === name);
  if (found === undefined) throw new Error(`replay: src/replay/engines/registry.ts has no line for "${name}"`);
  return found;
}
