import type { Engine } from '../../engine.ts';

export declare const sqlite: Engine;
