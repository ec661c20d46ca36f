import { addEngine } from '../../introspection/index.ts';
import { addReplayEngine } from '../../src/replay/engines/registry.ts';
import { tally } from './engine/index.ts';
import { tallyReplay } from './replay.ts';

/** The two lines of registries that an engine needs, which stand in the product for its own engines. */
addEngine(tally);
addReplayEngine(tallyReplay);
