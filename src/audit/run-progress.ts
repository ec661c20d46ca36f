/** The progress of a run. */
export interface RunStep {
  readonly runId: string;
  /** For people: `reading indexes of app.db`. */
  readonly step: string;
}

type Listener = (step: RunStep) => void;

/** Publishes the progress of the runs of this process. */
export class RunProgress {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #latest = new Map<string, RunStep>();

  publish(step: RunStep): void {
    this.#latest.set(step.runId, step);
    for (const listener of this.#listeners.get(step.runId) ?? []) listener(step);
  }

  /** The run is over. */
  end(runId: string): void {
    this.#latest.delete(runId);
  }

  /** Calls the listener with the latest step at once, if there is one; the returned function unsubscribes. */
  listen(runId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(runId) ?? new Set();
    this.#listeners.set(runId, listeners.add(listener));
    const latest = this.#latest.get(runId);
    if (latest !== undefined) listener(latest);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(runId);
    };
  }
}
