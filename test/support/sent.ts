import type { AuditOutcome } from '../../src/audit/audit-outcome.ts';
import type { ChannelConfig, ServiceConfig } from '../../src/config/service-config.ts';
import { openLog } from '../../src/log.ts';
import { type DeliveryEnd, deliver } from '../../src/notify/deliver.ts';
import { messagesOf } from '../../src/notify/messages-of.ts';
import { takeDeliveries } from '../../src/store/deliveries.ts';
import { finishRun } from '../../src/store/finish-run.ts';
import type { Store } from '../../src/store/store.ts';
import { takenRun } from './outcomes.ts';

const never = new AbortController().signal;

/** Runs the audit `shop` with that outcome, and keeps the messages it makes. */
export async function runAndTell(
  store: Store,
  outcome: AuditOutcome,
  config: ServiceConfig,
  now = new Date(),
): Promise<void> {
  const onFinished = messagesOf(() => config).finished;
  await finishRun(store, { run: await takenRun(store, { now }), outcome, now, onFinished });
}

/** Sends the messages that are due at that time. */
export async function sendDue(
  store: Store,
  channels: ReadonlyMap<string, ChannelConfig>,
  now = new Date(),
): Promise<readonly DeliveryEnd[]> {
  const due = await takeDeliveries(store, { now, leaseMs: 60_000, limit: 100 });
  const around = { store, log: openLog('silent'), channels: () => channels, signal: never };
  const ends: DeliveryEnd[] = [];
  for (const delivery of due) ends.push(await deliver(delivery, around));
  return ends;
}
