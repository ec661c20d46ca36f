import { type Execute, type QueuedRun, type QueueLimits, RETRY_DELAY, type RunQueue } from './run-queue.ts';

/** A queue for a process that owns its store. Runs that wait here also wait in the store. */
export class InProcessQueue implements RunQueue {
  readonly #limits: QueueLimits;
  readonly #waiting = new Map<string, QueuedRun>();
  readonly #running = new Map<string, { readonly servers: readonly string[]; readonly end: Promise<void> }>();
  /** Runs that were handed back, and how often. */
  readonly #tries = new Map<string, number>();
  readonly #stopping = new AbortController();
  #execute: Execute | undefined;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  async submit(runs: readonly QueuedRun[]): Promise<void> {
    for (const run of runs) {
      if (!this.#running.has(run.id) && !this.#tries.has(run.id)) this.#waiting.set(run.id, run);
    }
    this.#pump();
  }

  async start(execute: Execute): Promise<void> {
    this.#execute = execute;
    this.#pump();
  }

  async ping(): Promise<void> {
    if (this.#execute === undefined) throw new Error('queue: it was stopped');
  }

  async stop(graceMs: number): Promise<void> {
    this.#execute = undefined;
    const timer = setTimeout(() => this.#stopping.abort(), graceMs);
    await Promise.all([...this.#running.values()].map(({ end }) => end));
    clearTimeout(timer);
  }

  #pump(): void {
    const execute = this.#execute;
    if (execute === undefined) return;
    for (const run of this.#waiting.values()) {
      if (this.#running.size >= this.#limits.atOnce) return;
      if (run.servers.some((server) => this.#readersOf(server) >= this.#limits.atOncePerServer)) continue;
      this.#waiting.delete(run.id);
      this.#running.set(run.id, { servers: run.servers, end: this.#executed(run, execute) });
    }
  }

  async #executed(run: QueuedRun, execute: Execute): Promise<void> {
    await Promise.resolve();
    const outcome = await execute(run.id, this.#stopping.signal);
    this.#running.delete(run.id);
    if (outcome === 'again') this.#tryLater(run);
    else this.#tries.delete(run.id);
    this.#pump();
  }

  #tryLater(run: QueuedRun): void {
    const tries = this.#tries.get(run.id) ?? 0;
    this.#tries.set(run.id, tries + 1);
    const seconds = Math.min(RETRY_DELAY.first * 2 ** tries, RETRY_DELAY.last);
    const again = () => {
      this.#waiting.set(run.id, run);
      this.#pump();
    };
    setTimeout(again, seconds * 1000).unref();
  }

  #readersOf(server: string): number {
    return [...this.#running.values()].filter(({ servers }) => servers.includes(server)).length;
  }
}
