import type { ServiceConfig } from '../config/service-config.ts';
import type { Log } from '../log.ts';
import { SILENCE_UNTIL_SOUGHT } from '../scheduler/liveness.ts';
import { endOtherAudits } from '../store/end-audits.ts';
import { sweepStore } from '../store/retention.ts';
import { strandedRuns } from '../store/run-history.ts';
import type { Store } from '../store/store.ts';
import type { Dispatcher } from './dispatcher.ts';

interface UpkeepNeeds {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly config: () => ServiceConfig;
  readonly log: Log;
}

/** Milliseconds between two rounds. */
const LOOK = 15_000;
const SWEEP = 60 * 60_000;

/** Periodic work, which any process may do. */
export class Upkeep {
  readonly #needs: UpkeepNeeds;
  readonly #timers: NodeJS.Timeout[] = [];
  #work: Promise<void> = Promise.resolve();

  constructor(needs: UpkeepNeeds) {
    this.#needs = needs;
  }

  start(): void {
    this.#every(LOOK, 'runs of stopped processes', () => this.#resubmit());
    this.#every(LOOK, 'findings of audits that are gone', () => this.#endAudits());
    this.#every(SWEEP, 'data past its retention', () => this.#sweep());
  }

  /** Resolves when the active work has ended. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#work;
  }

  #every(milliseconds: number, what: string, task: () => Promise<void>): void {
    const turn = () => {
      this.#work = this.#work
        .then(task)
        .catch((error: unknown) => this.#needs.log.error({ err: error }, `upkeep: ${what}`));
    };
    turn();
    this.#timers.push(setInterval(turn, milliseconds));
  }

  /** Runs that wait in the store but maybe not in the queue, and runs without a recent heartbeat. */
  async #resubmit(): Promise<void> {
    const { store, dispatcher } = this.#needs;
    const silentSince = new Date(Date.now() - SILENCE_UNTIL_SOUGHT);
    await dispatcher.submit(await strandedRuns(store, { silentSince }));
  }

  async #endAudits(): Promise<void> {
    const { store, config, log } = this.#needs;
    const ended = await endOtherAudits(store, { audits: [...config().audits.keys()], now: new Date() });
    for (const [audit, { length: findings }] of Map.groupBy(ended, ({ life }) => life.audit))
      log.info({ audit, findings }, 'upkeep: the configuration no longer has this audit; its findings are resolved');
  }

  async #sweep(): Promise<void> {
    const { store, config } = this.#needs;
    const { keepDays, keepRuns } = config().store;
    await sweepStore(store, { keepDays, keepRuns, now: new Date() });
  }
}
