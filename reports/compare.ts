import type { Snapshot } from '../introspection/index.ts';
import type { ParityReport } from './report.ts';
import type { SystemNeeds } from './systems.ts';

export interface CompareOptions {
  readonly systems?: SystemNeeds;
}

/** Holds two snapshots against each other and judges every difference. The same snapshots give the same report. */
export declare function compareSnapshots(expected: Snapshot, actual: Snapshot, options?: CompareOptions): Promise<ParityReport>;
