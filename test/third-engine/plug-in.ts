import { addEngine } from '../../introspection/index.ts';
import { addReplayEngine } from '../../src/replay/engines/registry.ts';
import { tally } from './engine/index.ts';
import { tallyReplay } from './replay.ts';

/** The two lines in registries that an engine needs. For the built-in engines they are in the product. */
addEngine(tally);
addReplayEngine(tallyReplay);
