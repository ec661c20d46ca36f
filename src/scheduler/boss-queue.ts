import { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import { redactText } from '../redact.ts';
import { postgresRefusalOf } from '../store/postgres-refusal.ts';
import { QUEUE_SIGN_OF_LIFE, QUEUE_SILENCE } from './liveness.ts';
import { type Execute, type QueuedRun, type QueueLimits, RETRY_DELAY, type RunQueue } from './run-queue.ts';

const QUEUE = 'evenkeel-run';

/** Seconds after which pg-boss gives a run to another replica, even if its replica is alive. Audits have their own timeouts. */
const LONGEST_RUN = 24 * 60 * 60;

/** After this many tries a run leaves the queue; the store still has it and gives it to the queue again. */
const TRIES = 1_000;

/** Seconds between two checks of the queue. It announces new runs itself, but not those that are due again. */
const LOOK = 2;

/** Milliseconds between two equal log lines about a store that does not answer. */
const QUIET = 10_000;

/** Milliseconds to wait for a lock. A request that starts a run waits as long. */
const LOCK_TIMEOUT = 3_000;

/** Milliseconds that returning runs may take. */
const AFTER_GRACE = 3_000;

interface Job {
  readonly runId: string;
}

interface BossPlace {
  readonly url: string;
  /** Without a password. */
  readonly name: string;
  /** The schema of the store's tables. */
  readonly schema: string;
}

/**
 * A queue that several replicas with one PostgreSQL store share. It decides which replica tries which run next; the store
 * ensures that one process has a run, and limits the readers of a server.
 */
export class BossQueue implements RunQueue {
  readonly #boss: PgBoss;
  readonly #name: string;
  readonly #limits: QueueLimits;
  readonly #stopping = new AbortController();

  constructor({ url, name, schema }: BossPlace, limits: QueueLimits, log: Log) {
    this.#name = name;
    this.#limits = limits;
    this.#boss = new PgBoss({
      connectionString: patient(url),
      application_name: 'evenkeel',
      schema: `"${schema}_queue"`,
      max: 4,
      useListenNotify: true,
      superviseIntervalSeconds: 2,
      monitorIntervalSeconds: 2,
      schedule: false,
    });
    let quietUntil = 0;
    this.#boss.on('error', (error) => {
      if (Date.now() < quietUntil) return;
      quietUntil = Date.now() + QUIET;
      log.error({ why: redactText(error.message) }, 'queue: the store does not answer');
    });
  }

  async submit(runs: readonly QueuedRun[]): Promise<void> {
    if (runs.length === 0) return;
    const jobs = runs.map(({ id, servers: [server] }) => {
      const data: Job = { runId: id };
      return { data, singletonKey: id, ...(server !== undefined && { group: { id: server } }) };
    });
    await this.#boss.insert(QUEUE, jobs);
  }

  /** Throws `E_STORE_…` if the store refuses. */
  async start(execute: Execute): Promise<void> {
    try {
      await this.#boss.start();
      await this.#createQueue();
    } catch (error) {
      throw postgresRefusalOf(error, this.#name);
    }
    for (let worker = 0; worker < this.#limits.atOnce; worker += 1) await this.#openWorker(execute);
  }

  async #createQueue(): Promise<void> {
    await this.#boss.createQueue(QUEUE, {
      policy: 'exclusive',
      notify: true,
      heartbeatSeconds: QUEUE_SILENCE,
      expireInSeconds: LONGEST_RUN,
      retryLimit: TRIES,
      retryDelay: RETRY_DELAY.first,
      retryBackoff: true,
      retryDelayMax: RETRY_DELAY.last,
      deleteAfterSeconds: 60 * 60,
    });
  }

  async ping(): Promise<void> {
    if ((await this.#boss.getQueue(QUEUE)) === null) throw new Error('queue: the store no longer has it');
  }

  async stop(graceMs: number): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), graceMs);
    await this.#boss.stop({ graceful: true, timeout: graceMs + AFTER_GRACE });
    clearTimeout(timer);
  }

  /** Checks for the next run as soon as one has ended. */
  async #openWorker(execute: Execute): Promise<void> {
    const options = {
      groupConcurrency: this.#limits.atOncePerServer,
      pollingIntervalSeconds: LOOK,
      notifyPollingIntervalSeconds: LOOK,
      heartbeatRefreshSeconds: QUEUE_SIGN_OF_LIFE,
    };
    const worker: string = await this.#boss.work<Job>(QUEUE, options, async (jobs) => {
      for (const { data } of jobs) {
        const outcome = await execute(data.runId, this.#stopping.signal);
        this.#boss.notifyWorker(worker);
        if (outcome === 'again') throw new Error('handed back');
      }
    });
  }
}

function patient(url: string): string {
  const waiting = new URL(url);
  if (!waiting.searchParams.has('lock_timeout')) waiting.searchParams.set('lock_timeout', `${LOCK_TIMEOUT}`);
  return waiting.href;
}
