import { pbkdf2Sync } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';

/** Milliseconds that the work takes on a machine with nothing else to do, for which the limits of the tests are meant. */
const QUIET = 40;

/** Measured in the first process of the tests; the others find it in their environment. */
process.env.EVENKEEL_TEST_SLOWNESS ??= String(measuredSlowness());

/**
 * A limit of time in milliseconds that grows with the slowness and the load of the machine. Tests have no other limits: they
 * end what hangs, and say nothing of speed.
 */
export function patience(seconds: number): number {
  const [lastMinute = 0] = loadavg();
  const slowness = Math.max(1, Number(process.env.EVENKEEL_TEST_SLOWNESS), lastMinute / availableParallelism());
  return Math.ceil(seconds * 1000 * slowness);
}

function measuredSlowness(): number {
  const start = performance.now();
  pbkdf2Sync('work', 'salt', 200_000, 32, 'sha256');
  return (performance.now() - start) / QUIET;
}
