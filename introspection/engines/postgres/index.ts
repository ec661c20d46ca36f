import type { Engine } from '../../engine.ts';

export declare const postgres: Engine;
