import type { Static } from 'typebox';
import { acceptedIn } from './accepted-policy.ts';
import type { auditsSchema } from './audit-schema.ts';
import type { ConfigFile } from './config-file.ts';
import { eachOrRefusals } from './joined-refusals.ts';
import { knownName } from './known-name.ts';
import { mergedPolicy } from './merged-policy.ts';
import { pairingOf } from './pairing-config.ts';
import { scheduleOf } from './schedule-config.ts';
import type { AuditConfig } from './service-config.ts';
import { timerOf } from './timer-of.ts';

const TIMEOUT = '10m';

/** The audits by name. Resolves names, and reads no secret. Throws `EvenkeelError` with the place of each mistake. */
export function auditsOf(file: ConfigFile): ReadonlyMap<string, AuditConfig> {
  const entries = Object.entries(file.value.audits ?? {});
  return new Map(eachOrRefusals(entries, ([name, entry]): [string, AuditConfig] => [name, auditOf(file, name, entry)]));
}

function auditOf(file: ConfigFile, name: string, entry: Static<typeof auditsSchema>[string]): AuditConfig {
  const path = ['audits', name];
  const schedule = scheduleOf(file, path, entry);
  return {
    name,
    ...(schedule !== undefined && { schedule }),
    timeoutMs: timerOf(file, [...path, 'timeout'], entry.timeout ?? TIMEOUT),
    notify: notifyOf(file, name, entry.notify ?? []),
    publicBadge: entry.badge === 'public',
    policy: mergedPolicy(file, [...path, 'policy']),
    accepted: acceptedIn(file.accepted, name),
    systems: entry.systems ?? file.value.systems ?? {},
    pairing: pairingOf(file, path, entry),
  };
}

function notifyOf(file: ConfigFile, name: string, channels: readonly string[]): readonly string[] {
  const known = Object.keys(file.value.notify ?? {});
  const path = ['audits', name, 'notify'];
  return [...new Set(channels.map((channel, at) => knownName(file, [...path, at], 'channel', channel, known)))];
}
