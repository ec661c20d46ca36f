/** Signals that end the audit of a run early. */
export interface RunSignal {
  /** Its reason is a `TimeoutError` if the audit took too long. */
  readonly signal: AbortSignal;
  /** The first reason; undefined: it was not ended. */
  ended(): 'late' | 'stopped' | 'lost' | undefined;
  /** Another process has the run now. */
  lose(): void;
  /** Releases timers and listeners. */
  close(): void;
}

/** Ends when the process stops, when the run is lost, or after so many milliseconds. */
export function openRunSignal(stopping: AbortSignal, timeoutMs: number): RunSignal {
  const controller = new AbortController();
  let why: 'late' | 'stopped' | 'lost' | undefined;
  const end = (reason: 'late' | 'stopped' | 'lost') => {
    why ??= reason;
    controller.abort(new DOMException(`the run is ${reason}`, reason === 'late' ? 'TimeoutError' : 'AbortError'));
  };
  const stop = () => end('stopped');
  const timer = setTimeout(() => end('late'), timeoutMs);
  stopping.addEventListener('abort', stop, { once: true });
  if (stopping.aborted) stop();
  return {
    signal: controller.signal,
    ended: () => why,
    lose: () => end('lost'),
    close() {
      clearTimeout(timer);
      stopping.removeEventListener('abort', stop);
    },
  };
}
