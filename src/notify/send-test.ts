import { randomUUID } from 'node:crypto';
import { suggestion } from '../../introspection/nearest.ts';
import type { ChannelConfig } from '../config/service-config.ts';
import { EvenkeelError } from '../errors.ts';
import type { Log } from '../log.ts';
import { addTakenDelivery } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import { ATTEMPT, deliver } from './deliver.ts';
import { deliveryOf } from './messages-of.ts';
import { notificationOf } from './notification-of.ts';

interface Testing {
  readonly store: Store;
  readonly log: Log;
  readonly channels: ReadonlyMap<string, ChannelConfig>;
  readonly signal: AbortSignal;
}

/**
 * Sends a test message through the store, with one attempt; resolves to the receiver's answer.
 * Throws `E_USAGE` for an unknown channel, `E_NOTIFY` if the message was not accepted.
 */
export async function sendTest(name: string, { store, log, channels, signal }: Testing): Promise<string> {
  if (!channels.has(name)) {
    const known = [...channels.keys()];
    const all = known.length === 0 ? '; "notify" is empty.' : `; known: ${known.join(', ')}.`;
    throw new EvenkeelError('E_USAGE', `There is no channel "${name}"${suggestion(name, known) || all}`);
  }
  const now = new Date();
  const notification = notificationOf({
    url: null,
    reason: 'test',
    audit: null,
    run: null,
    at: now,
    found: null,
    pairs: { all: 0, notCompared: 0 },
    schemasChanged: true,
    findings: [],
    faults: [],
    coverage: [],
  });
  const delivery = await addTakenDelivery(store, deliveryOf(name, `test/${randomUUID()}`, notification), {
    now,
    leaseMs: 2 * ATTEMPT,
  });
  const end = await deliver(delivery, { store, log, channels: () => channels, signal }, { once: true });
  if (end.state === 'delivered') return end.answer;
  throw new EvenkeelError('E_NOTIFY', `The channel "${name}" did not accept the message: ${end.error}.`);
}
