import type { Terminal } from './terminal.ts';

/** Milliseconds before progress is shown. */
const QUIET = 1000;

/**
 * Does the work and shows its latest step on stderr, after a short delay and only on a terminal. Clears the line
 * afterwards.
 */
export async function withProgress<T>(
  terminal: Terminal,
  work: (onStep: (step: string) => void) => Promise<T>,
): Promise<T> {
  if (!terminal.watched) return work(() => {});
  let step = '';
  let shown = false;
  const show = () => {
    shown = true;
    terminal.status(step);
  };
  const timer = setTimeout(show, QUIET);
  try {
    return await work((next) => {
      step = next;
      if (shown) show();
    });
  } finally {
    clearTimeout(timer);
    if (shown) terminal.status('');
  }
}
