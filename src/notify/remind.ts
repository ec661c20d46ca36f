import type { ChannelConfig, ServiceConfig } from '../config/service-config.ts';
import { addDeliveries, lastDelivery } from '../store/deliveries.ts';
import { lastingFindings, mayLastSince } from '../store/lasting-findings.ts';
import { readPreviousOutcome } from '../store/previous-outcome.ts';
import type { Store } from '../store/store.ts';
import { readLosses } from '../store/write-coverage.ts';
import { type Links, linksOf } from './links.ts';
import { auditKeys, deliveryOf, foundIn } from './messages-of.ts';
import { notificationOf } from './notification-of.ts';
import { lastingCoverage } from './notified-coverage.ts';
import { isFault, lastingFaults } from './notified-fault.ts';
import { notifiedFinding, severitiesFrom } from './notified-finding.ts';

interface Reminding {
  readonly config: ServiceConfig;
  readonly now: Date;
}

/** Adds the reminders that are due, one for each channel and audit; several processes may do so at once. */
export async function remind(store: Store, { config, now }: Reminding): Promise<void> {
  const links = linksOf(config.service.publicUrl);
  for (const { name: audit, notify } of config.audits.values()) {
    for (const name of notify) {
      const channel = config.channels.get(name);
      if (channel?.remindMs === undefined) continue;
      await remindOf(store, audit, { channel, remindMs: channel.remindMs, links, now });
    }
  }
}

interface Due {
  readonly channel: ChannelConfig;
  readonly remindMs: number;
  readonly links: Links;
  readonly now: Date;
}

/**
 * A reminder lists everything still open, at most once per interval. It is due when a finding has been open for an interval,
 * or when a pair cannot be compared (or not as completely as before) and the channel got no message for an interval.
 */
async function remindOf(store: Store, audit: string, { channel, remindMs, links, now }: Due): Promise<void> {
  const before = new Date(now.getTime() - remindMs).toISOString();
  const keyPrefix = `${auditKeys(audit)}reminder/`;
  const last = await lastDelivery(store, { channel: channel.name, keyPrefix });
  if (last !== undefined && last.created_at > before) return;
  const previous = await readPreviousOutcome(store.db, { audit });
  const faults = lastingFaults(previous);
  const coverage = lastingCoverage(await readLosses(store.db, audit));
  const severities = severitiesFrom(channel.atLeast);
  const quiet = faults.length + coverage.length > 0 && (await isQuiet(store, audit, channel.name, before));
  if (!quiet && !(await mayLastSince(store, { audit, severities, since: before }))) return;
  const pairs = new Set(previous.results.map(({ expected, actual }) => JSON.stringify([expected, actual])));
  const lasting = (await lastingFindings(store, { audit, severities })).filter(({ life: { expected, actual } }) =>
    pairs.has(JSON.stringify([expected, actual])),
  );
  if (!quiet && !lasting.some(({ since }) => since <= before)) return;
  const notification = notificationOf({
    url: null,
    reason: 'reminder',
    audit,
    run: null,
    at: now,
    found: foundIn(previous.results),
    pairs: {
      all: previous.results.length,
      notCompared: previous.results.filter(({ verdict }) => isFault(verdict)).length,
    },
    schemasChanged: true,
    findings: lasting.map(({ life }) => notifiedFinding(life, 'lasting', links)),
    faults,
    coverage,
  });
  const key = `${keyPrefix}${last?.id ?? 'first'}`;
  await addDeliveries(store.db, [deliveryOf(channel.name, key, notification)], now);
}

async function isQuiet(store: Store, audit: string, channel: string, before: string): Promise<boolean> {
  const last = await lastDelivery(store, { channel, keyPrefix: auditKeys(audit) });
  return last === undefined || last.created_at <= before;
}
