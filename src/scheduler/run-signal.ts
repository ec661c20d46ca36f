/** What can end the audit of a run before it is done. */
export interface RunSignal {
  /** Its reason is a `TimeoutError` where the audit took too long. */
  readonly signal: AbortSignal;
  /** Why it was ended first; undefined: it was not. */
  ended(): 'late' | 'stopped' | 'lost' | undefined;
  /** The run is somebody else's now. */
  lose(): void;
  /** Lets go of what outlives the run. */
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
