import type { ServiceConfig } from '../config/service-config.ts';
import type { Log } from '../log.ts';
import { takeDeliveries } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import type { Delivery } from '../store/tables.ts';
import { ATTEMPT, deliver } from './deliver.ts';
import { remind } from './remind.ts';

interface CourierNeeds {
  readonly store: Store;
  readonly config: () => ServiceConfig;
  readonly log: Log;
}

/** Milliseconds between two checks for due messages and reminders. */
const LOOK = 2_000;
const REMIND = 60_000;

/** How many messages are taken at once, and for how long no other process takes them: each may wait for an answer. */
const TAKEN = 5;
const LEASE = TAKEN * ATTEMPT + 15_000;

/**
 * Sends the messages in the store, and adds reminders. Any number of processes may share a store: each message is taken by one
 * of them. Channels do not wait for each other; messages of one channel are sent one after the other.
 */
export class Courier {
  readonly #needs: CourierNeeds;
  readonly #stop = new AbortController();
  readonly #sending = new Map<string, Promise<void>>();
  #loops: readonly Loop[] = [];

  constructor(needs: CourierNeeds) {
    this.#needs = needs;
  }

  start(): void {
    const failed = (error: unknown) => this.#needs.log.error({ err: error }, 'notify: the store does not answer');
    const sending: Loop = openLoop(LOOK, () => this.#sendDue(() => sending.turn()), failed);
    this.#loops = [sending, openLoop(REMIND, () => this.#remind(), failed)];
  }

  /** Hands back active messages. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#loops.map(({ close }) => close()));
    await Promise.all(this.#sending.values());
  }

  async #remind(): Promise<void> {
    const { store, config } = this.#needs;
    await remind(store, { config: config(), now: new Date() });
  }

  /** `sent` is called when a channel has sent its batch and may have more messages. */
  async #sendDue(sent: () => void): Promise<void> {
    let taken: readonly Delivery[];
    do {
      const except = [...this.#sending.keys()];
      taken = await takeDeliveries(this.#needs.store, { now: new Date(), leaseMs: LEASE, limit: TAKEN, except });
      for (const [channel, deliveries] of Map.groupBy(taken, ({ channel }) => channel)) {
        this.#send(channel, deliveries, sent);
      }
    } while (taken.length === TAKEN && !this.#stop.signal.aborted);
  }

  #send(channel: string, deliveries: readonly Delivery[], sent: () => void): void {
    const { log } = this.#needs;
    const sending = this.#deliverInOrder(deliveries)
      .catch((error: unknown) => log.error({ err: error, channel }, 'notify: the store does not answer'))
      .finally(() => {
        this.#sending.delete(channel);
        sent();
      });
    this.#sending.set(channel, sending);
  }

  async #deliverInOrder(deliveries: readonly Delivery[]): Promise<void> {
    const { store, log, config } = this.#needs;
    const around = { store, log, channels: () => config().channels, signal: this.#stop.signal };
    for (const delivery of deliveries) await deliver(delivery, around);
  }
}

interface Loop {
  /** Runs it now, unless it is running or the loop is closed. */
  turn(): void;
  /** Resolves when the active work has ended. */
  close(): Promise<void>;
}

/** Repeats work, never in parallel. */
function openLoop(milliseconds: number, task: () => Promise<void>, failed: (error: unknown) => void): Loop {
  let under: Promise<void> | undefined;
  let closed = false;
  const turn = () => {
    if (closed) return;
    under ??= task()
      .catch(failed)
      .finally(() => {
        under = undefined;
      });
  };
  const timer = setInterval(turn, milliseconds);
  return {
    turn,
    async close() {
      closed = true;
      clearInterval(timer);
      await under;
    },
  };
}
