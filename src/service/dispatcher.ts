import { serversOf } from '../audit/job-of.ts';
import type { AuditConfig, ServiceConfig } from '../config/service-config.ts';
import type { Log } from '../log.ts';
import type { RunQueue } from '../scheduler/run-queue.ts';
import { Schedule } from '../scheduler/schedule.ts';
import { lastSlot } from '../store/run-history.ts';
import { enqueueRun } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import type { Run } from '../store/tables.ts';

interface DispatcherNeeds {
  readonly store: Store;
  readonly queue: RunQueue;
  readonly config: () => ServiceConfig;
  readonly log: Log;
}

/** Creates runs for due slots and requests: first in the store, which allows one for each slot and key, then in the queue. */
export class Dispatcher {
  readonly #needs: DispatcherNeeds;
  readonly #schedule: Schedule;

  constructor(needs: DispatcherNeeds) {
    this.#needs = needs;
    this.#schedule = new Schedule({
      lastSlot: (audit) => lastSlot(needs.store, audit),
      due: (audit, slot) => this.#due(audit, slot),
      failed: (audit, error) => needs.log.error({ err: error, audit }, 'schedule: a start waits for the store'),
    });
  }

  /** Replaces the schedules. */
  schedule(audits: Iterable<AuditConfig>): void {
    this.#schedule.set(audits);
  }

  next(audit: string): Date | undefined {
    return this.#schedule.next(audit, new Date());
  }

  async request({ audit, idempotencyKey }: { readonly audit: string; readonly idempotencyKey: string | null }) {
    const { store } = this.#needs;
    const enqueued = await enqueueRun(store, {
      audit,
      trigger: 'request',
      slot: null,
      idempotencyKey,
      now: new Date(),
    });
    if (enqueued.created) await this.#begin(enqueued.run);
    return enqueued;
  }

  /** Adds runs of the store to the queue; adding one again is harmless. */
  async submit(runs: readonly Pick<Run, 'id' | 'audit'>[]): Promise<void> {
    const { queue, config } = this.#needs;
    const current = config();
    await queue.submit(
      runs.map(({ id, audit }) => {
        const known = current.audits.get(audit);
        return { id, servers: known === undefined ? [] : serversOf(known, current) };
      }),
    );
  }

  stop(): void {
    this.#schedule.stop();
  }

  /** The run is in the store: if the queue does not answer, upkeep adds it later. */
  async #begin(run: Run): Promise<void> {
    try {
      await this.submit([run]);
    } catch (error) {
      this.#needs.log.warn({ err: error, run: run.id }, 'queue: the run waits until the queue answers');
    }
  }

  async #due(audit: string, slot: Date): Promise<void> {
    const { store, log } = this.#needs;
    const { run, created } = await enqueueRun(store, {
      audit,
      trigger: 'schedule',
      slot,
      idempotencyKey: null,
      now: new Date(),
    });
    if (!created) return;
    log.info({ run: run.id, audit, slot: run.slot }, 'schedule: due');
    await this.#begin(run);
  }
}
