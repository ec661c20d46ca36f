import type { AcceptedDifference } from './accepted-schema.ts';

/** The key of an entry: the difference, and where it is accepted. */
export function acceptedKey({ id, audit, database }: AcceptedDifference): string {
  return JSON.stringify([id, audit, database]);
}
