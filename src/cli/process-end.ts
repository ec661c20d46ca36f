import type { Log } from '../log.ts';

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type EndSignal = keyof typeof EXIT_CODES;

/** Milliseconds in which signals are one: npm passes on what a terminal has sent to all its processes anyway. */
const ONE_PRESS = 1_000;

/**
 * Resolves when one of the signals asks the process to end, or when something was thrown that no one caught. Who asks again, after a
 * moment, does not want to wait: the process ends at once.
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
      log.fatal({ err: error }, 'service: a fault of Evenkeel ends it');
      resolve('fault');
    });
  });
}
