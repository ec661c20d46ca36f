import { randomBytes } from 'node:crypto';

const TURNS = 0x100_0000;
let turn = 0;

/** An id of 32 hex digits that sorts by the time of its creation, within one process also in the same millisecond. */
export function sortableId(now: Date): string {
  turn = (turn + 1) % TURNS;
  return hex(now.getTime(), 12) + hex(turn, 6) + randomBytes(7).toString('hex');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
