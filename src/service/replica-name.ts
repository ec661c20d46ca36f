import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** The name of this process among those that share a store; a restart is another one. */
export function replicaName(): string {
  return `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
}
