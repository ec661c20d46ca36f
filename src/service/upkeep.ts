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

/** Milliseconds between two looks. */
const LOOK = 15_000;
const SWEEP = 60 * 60_000;

/** What has to be done from time to time, whichever process does it. */
export class Upkeep {
  readonly #needs: UpkeepNeeds;
  readonly #timers: NodeJS.Timeout[] = [];
  #work: Promise<void> = Promise.resolve();

  constructor(needs: UpkeepNeeds) {
    this.#needs = needs;
  }

  start(): void {
    this.#every(LOOK, 'runs that were left behind', () => this.#resubmit());
    this.#every(LOOK, 'findings of audits that are gone', () => this.#endAudits());
    this.#every(SWEEP, 'what is older than is kept', () => this.#sweep());
  }

  /** Resolves when what is under way has ended. */
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

  /** Runs that wait in the store and perhaps in no queue, and runs whose process was not heard of for long. */
  async #resubmit(): Promise<void> {
    const { store, dispatcher } = this.#needs;
    const silentSince = new Date(Date.now() - SILENCE_UNTIL_SOUGHT);
    await dispatcher.submit(await strandedRuns(store, { silentSince }));
  }

  async #endAudits(): Promise<void> {
    const { store, config, log } = this.#needs;
    const ended = await endOtherAudits(store, { audits: [...config().audits.keys()], now: new Date() });
    for (const [audit, { length: findings }] of Map.groupBy(ended, ({ life }) => life.audit))
      log.info({ audit, findings }, 'upkeep: the configuration has this audit no longer; its findings are over');
  }

  async #sweep(): Promise<void> {
    const { store, config } = this.#needs;
    const { keepDays, keepRuns } = config().store;
    await sweepStore(store, { keepDays, keepRuns, now: new Date() });
  }
}
