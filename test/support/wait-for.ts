import { setTimeout as pause } from 'node:timers/promises';
import { patience } from './patience.ts';

/** Milliseconds for which something is waited for. */
export const LONGEST_WAIT = patience(60);
const LOOK = 50;

/** The first answer that is one; throws when none comes for long. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  longest = LONGEST_WAIT,
): Promise<T> {
  const deadline = performance.now() + longest;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`waited ${longest} ms for nothing`);
    await pause(LOOK);
  }
}
