import { amount } from './amount.ts';

/** The text and colour of a badge. */
export interface BadgeLook {
  readonly message: string;
  readonly color: string;
}

interface Counts {
  readonly error: number;
  readonly warning: number;
  /** Findings that cannot be judged, if known. */
  readonly unproved?: number;
}

/** For a comparison, by the findings that count. */
export function badgeLookOf({ error, warning, unproved = 0 }: Counts): BadgeLook {
  if (error + warning === 0) return { message: 'parity', color: 'brightgreen' };
  const counts = [error > 0 ? amount(error, 'error') : '', warning > 0 ? amount(warning, 'warning') : ''];
  const message =
    counts.filter((count) => count !== '').join(', ') + (unproved > 0 ? ` (${unproved} cannot be judged)` : '');
  return { message, color: error > 0 ? 'red' : 'yellow' };
}

/** For an audit that compared nothing. */
export const NOT_COMPARED_LOOK: BadgeLook = { message: 'not compared', color: 'lightgrey' };
