import { amount } from './amount.ts';

/** What a badge says of an audit, and its colour. */
export interface BadgeLook {
  readonly message: string;
  readonly color: string;
}

interface Counts {
  readonly error: number;
  readonly warning: number;
  /** Findings of which that cannot be judged, where that is known. */
  readonly unproved?: number;
}

/** Of a comparison, by what it found that counts. */
export function badgeLookOf({ error, warning, unproved = 0 }: Counts): BadgeLook {
  if (error + warning === 0) return { message: 'parity', color: 'brightgreen' };
  const counts = [error > 0 ? amount(error, 'error') : '', warning > 0 ? amount(warning, 'warning') : ''];
  const message =
    counts.filter((count) => count !== '').join(', ') + (unproved > 0 ? ` (${unproved} cannot be judged)` : '');
  return { message, color: error > 0 ? 'red' : 'yellow' };
}

/** Where nothing could be compared. */
export const NOT_COMPARED_LOOK: BadgeLook = { message: 'not compared', color: 'lightgrey' };
