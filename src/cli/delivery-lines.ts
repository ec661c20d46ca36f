import { printable } from '../../reports/index.ts';
import type { Delivery } from '../store/tables.ts';

/** Messages for people, one per line, with the answer of the receiver below. */
export function deliveryLines(deliveries: readonly Delivery[]): string {
  return deliveries
    .map(({ id, channel, state, attempts, created_at, next_at, last_error }) => {
      const fate = state === 'dead' ? 'given up' : `next try ${next_at}`;
      const why = last_error === null ? '' : `  ${printable(last_error)}\n`;
      return `${id}  ${channel}  ${created_at}  attempts ${attempts}, ${fate}\n${why}`;
    })
    .join('');
}
