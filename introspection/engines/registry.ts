import type { Engine } from '../engine.ts';
import { postgres } from './postgres/index.ts';
import { sqlite } from './sqlite/index.ts';

/** Every engine Evenkeel can read. */
export const engines: readonly Engine[] = [postgres, sqlite];
