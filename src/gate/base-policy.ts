import { isDeepStrictEqual } from 'node:util';
import { type Looser, matchesGlob, type Policy } from '../../reports/index.ts';
import type { AuditJob, Pairing, PairingOf } from '../audit/audit-job.ts';
import { databasesOf } from '../audit/job-of.ts';
import { auditsOf } from '../config/audit-config.ts';
import { type ConfigFile, readConfigFile } from '../config/config-file.ts';
import { policyOf } from '../config/merged-policy.ts';
import { EvenkeelError } from '../errors.ts';
import { exportPath } from '../git/commit-files.ts';
import { looserIn } from './loosened-policy.ts';

/** The policy of a commit, if it differs from that of the job. */
export interface BaseAgreement {
  /** Its policy, if it differs. */
  readonly policy: Policy | undefined;
  /** Where the policy is looser now; empty if the commit ignores that. */
  readonly looser: Looser | undefined;
}

/**
 * The policy of a commit for the audit, compared with that of the job; undefined: the commit has no such audit, or no
 * readable configuration. The file is written into the folder.
 */
export async function findBaseAgreement(
  config: string,
  ref: string,
  job: AuditJob,
  into: string,
): Promise<BaseAgreement | undefined> {
  const path = await unlessRefused(() => exportPath(config, { ref, role: 'base' }, into));
  const before = path && (await unlessRefused(() => readConfigFile(path, { optional: false })));
  if (path !== undefined && before === undefined) return undefined;
  const policy = before ? await unlessRefused(() => policyIn(before, job.audit)) : {};
  const gone = before ? await unlessRefused(() => goneFrom(before, config, job)) : [];
  return {
    policy: policy === undefined || isDeepStrictEqual(saidIn(policy), saidIn(job.policy)) ? undefined : policy,
    looser: looserOf([...(policy === undefined ? [] : looserIn(job.policy, policy)), ...(gone ?? [])], policy),
  };
}

/** Only the commit's severity of the rule counts; otherwise a policy could allow its own changes. */
function looserOf(texts: readonly string[], { severities = [] }: Policy = {}): Looser | undefined {
  const says = severities.find(({ rule }) => rule.startsWith('policy.') && matchesGlob('policy.looser', rule));
  const { severity = 'warning' } = says ?? {};
  return severity === 'ignore' ? undefined : { texts, severity };
}

async function policyIn(file: ConfigFile, audit: string): Promise<Policy | undefined> {
  return audit === '' ? policyOf(file) : auditsOf(file).get(audit)?.policy;
}

/** Audits that are no longer configured, and databases that this one no longer audits. */
async function goneFrom(before: ConfigFile, config: string, job: AuditJob): Promise<readonly string[]> {
  const [old, now] = [auditsOf(before), auditsOf(await readConfigFile(config, { optional: true }))];
  const pairing = old.get(job.audit)?.pairing;
  return [
    ...(pairing === undefined ? [] : unlooked(pairing, job.pairing)).map((name) => `${name} is no longer audited`),
    ...[...old.keys()].filter((name) => !now.has(name)).map((name) => `the audit ${name} is gone`),
  ];
}

/** What is in one pairing and not in the other: databases, or the schemas of a glob. */
function unlooked(before: PairingOf<string>, now: Pairing): readonly string[] {
  if (before.kind === 'schemas')
    return now.kind === 'schemas' && now.of.name === before.of && matchesGlob(before.like, now.like)
      ? []
      : [`${before.of}/${before.like}`];
  const looked = new Set(databasesOf(now).map(({ name }) => name));
  return databasesOf(before).filter((name) => !looked.has(name));
}

/** Without the lines it was written in. */
function saidIn({ places: _, ...said }: Policy): Policy {
  return said;
}

async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EvenkeelError) return undefined;
    throw error;
  }
}
