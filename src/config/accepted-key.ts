import type { AcceptedDifference } from './accepted-schema.ts';

/** What tells entries apart: the difference, and where it is accepted. */
export function acceptedKey({ id, audit, database }: AcceptedDifference): string {
  return JSON.stringify([id, audit, database]);
}
