import type { Engine } from '../../../introspection/index.ts';
import type { ReplayEngine } from '../statements/replay-engine.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** Every engine whose SQL can be replayed. */
export const replayEngines: readonly ReplayEngine[] = [sqlite, postgres];

/** Throws where nothing is known of replaying SQL for that engine. */
export function replayEngineOf({ name }: Pick<Engine, 'name'>): ReplayEngine {
  const found = replayEngines.find((engine) => engine.name === name);
  if (found === undefined) throw new Error(`replay: src/replay/engines/registry.ts has no line for "${name}"`);
  return found;
}
