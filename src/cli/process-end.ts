import type { Log } from '../log.ts';

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type EndSignal = keyof typeof EXIT_CODES;

/** Signals within this many milliseconds count as one: npm repeats a signal that the terminal sends to all processes. */
const ONE_PRESS = 1_000;

/**
 * Resolves on one of the signals, or on an uncaught error. A second signal after a moment ends the process at
 * once.
 */
export function processEnd(signals: readonly EndSignal[], log: Log): Promise<'signal' | 'fault'> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const signal of signals) {
      process.removeAllListeners(signal);
      process.on(signal, () => {
        first ??= performance.now();
        if (performance.now() - first > ONE_PRESS) process.exit(EXIT_CODES[signal]);
        resolve('signal');
      });
    }
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => {
      log.fatal({ err: error }, 'service: it ends because of a bug in Evenkeel');
      resolve('fault');
    });
  });
}
