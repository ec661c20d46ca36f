import { extname } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { EvenkeelError } from '../errors.ts';
import type { AuditJob } from './audit-job.ts';
import type { AuditOutcome, SeenSnapshot } from './audit-outcome.ts';
import type { AuditTask, CompareTask, RenderTask } from './worker.ts';
import { openedAnswer, type WorkerAnswer } from './worker-answer.ts';

/** Threads that read, compare and render, so that requests do not wait. */
export interface WorkerPool {
  /** Fails with `E_RUN_TIMEOUT` or `E_RUN_STOPPED` if the signal ends it first: the thread is stopped at any point. */
  audit(
    job: AuditJob,
    options: {
      readonly signal: AbortSignal;
      readonly onStep: (step: string) => void;
      /** See `AuditTask`. */
      readonly known?: ReadonlyMap<string, SeenSnapshot>;
    },
  ): Promise<AuditOutcome>;
  /** Compressed. */
  render(task: RenderTask): Promise<Uint8Array>;
  compare(task: CompareTask): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Milliseconds after which an idle thread ends. */
const IDLE = 30_000;

/** A pool with this many threads, and one more for requests while all of them audit. */
export function openWorkerPool(threads: number): WorkerPool {
  const filename = new URL(`../audit/worker${extname(import.meta.url)}`, import.meta.url).href;
  const options = { filename, minThreads: 0, idleTimeout: IDLE, recordTiming: false };
  const audits = new Piscina<AuditTask, WorkerAnswer<AuditOutcome>>({ ...options, maxThreads: threads });
  const answers = new Piscina<RenderTask | CompareTask, WorkerAnswer<Uint8Array>>({ ...options, maxThreads: 1 });
  return {
    async audit(job, { signal, onStep, known = new Map() }) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (step: unknown) => onStep(String(step)));
      try {
        const task = { job, known, steps: port2 };
        return openedAnswer(await audits.run(task, { name: 'audit', signal, transferList: [port2] }));
      } catch (cause) {
        throw signal.aborted ? stoppedError(job, signal, cause) : cause;
      } finally {
        port1.close();
      }
    },
    render: async (task) => openedAnswer(await answers.run(task, { name: 'render' })),
    compare: async (task) => openedAnswer(await answers.run(task, { name: 'compare' })),
    async close() {
      await Promise.all([audits.destroy(), answers.destroy()]);
    },
  };
}

function stoppedError({ audit }: AuditJob, { reason }: AbortSignal, cause: unknown): EvenkeelError {
  const late = reason instanceof Error && reason.name === 'TimeoutError';
  return late
    ? new EvenkeelError(
        'E_RUN_TIMEOUT',
        `The audit "${audit}" took longer than its timeout: raise the timeout, or find out why its databases are slow.`,
        { cause },
      )
    : new EvenkeelError('E_RUN_STOPPED', `The audit "${audit}" was stopped before it ended.`, { cause });
}
