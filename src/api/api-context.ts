import type { Identify } from '../access/identify.ts';
import type { RunProgress } from '../audit/run-progress.ts';
import type { WorkerPool } from '../audit/worker-pool.ts';
import type { ServiceConfig } from '../config/service-config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Run } from '../store/tables.ts';

/** What the API needs to answer. */
export interface ApiContext {
  readonly version: string;
  readonly log: Log;
  readonly store: Store;
  readonly pool: WorkerPool;
  readonly progress: RunProgress;
  readonly config: () => ServiceConfig;
  readonly identify: Identify;
  /** Starts a run of an audit, or finds the one that an earlier request with the same key started. */
  startRun(request: RunRequest): Promise<{ readonly run: Run; readonly created: boolean }>;
  /** When the schedule runs the audit next. */
  nextSlot(audit: string): Date | undefined;
  /** Throws if the scheduler does not work. */
  pingScheduler(): Promise<void>;
  /** The number of waiting runs. */
  waitingRuns(): Promise<number>;
  /** All metrics in the text format of Prometheus. */
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>;
}

interface RunRequest {
  readonly audit: string;
  readonly idempotencyKey: string | null;
}
