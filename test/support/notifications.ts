import { Value } from 'typebox/value';
import type { ChannelConfig, ServiceConfig } from '../../src/config/service-config.ts';
import { type Notification, notificationSchema } from '../../src/notify/notification.ts';

/** The audit `shop` that notifies these webhooks, by name. Nothing listens at their URLs. */
export function notifyConfig(channels: Readonly<Record<string, Partial<ChannelConfig>>>): ServiceConfig {
  const entries = Object.entries(channels).map(([name, more]): [string, ChannelConfig] => [
    name,
    channelOf({ name, ...more }),
  ]);
  return {
    origin: 'evenkeel.yaml',
    databases: new Map(),
    audits: new Map([
      [
        'shop',
        {
          name: 'shop',
          timeoutMs: 60_000,
          notify: Object.keys(channels),
          publicBadge: false,
          policy: {},
          accepted: [],
          systems: {},
          pairing: { kind: 'pair', expected: 'staging', actual: 'production' },
        },
      ],
    ]),
    store: { url: 'sqlite:store.db', keepDays: 90, keepRuns: 1000 },
    service: { host: '127.0.0.1', port: 0, atOnce: 1, atOncePerServer: 1, origins: [], proxies: [], rate: 600 },
    channels: new Map(entries),
    access: {},
  };
}

function channelOf(more: Partial<ChannelConfig>): ChannelConfig {
  const base = { name: '', url: 'http://127.0.0.1:1/', atLeast: 'warning' } as const;
  if (more.kind === 'mail')
    return { ...base, sender: 'evenkeel@example.com', to: ['dba@example.com'], ...more, kind: 'mail' };
  if (more.kind === 'slack') return { ...base, allowPrivate: true, ...more, kind: 'slack' };
  return { ...base, allowPrivate: true, ...more, kind: 'webhook' };
}

/** The body of a message, which must be as its schema has it. */
export function notificationIn(body: string): Notification {
  const parsed: unknown = JSON.parse(body);
  if (!Value.Check(notificationSchema, parsed)) throw new Error(`this is no message: ${body}`);
  return parsed;
}
