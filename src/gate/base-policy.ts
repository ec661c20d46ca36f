import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { auditsOf } from '../config/audit-config.ts';
import { readConfigFile } from '../config/config-file.ts';
import { policyOf } from '../config/merged-policy.ts';
import { EvenkeelError } from '../errors.ts';
import { exportPath } from './commit-files.ts';

/**
 * The policy that a commit has for the audit, where it is another than that of the job; undefined: it is the same, or the
 * commit has no configuration that can be read. The file is written into the folder.
 */
export async function findOtherPolicy(
  config: string,
  ref: string,
  job: AuditJob,
  into: string,
): Promise<Policy | undefined> {
  const path = await unlessRefused(() => exportPath(config, ref, into));
  const policy = path === undefined ? {} : await unlessRefused(() => policyAt(path, job.audit));
  return policy === undefined || isDeepStrictEqual(saidIn(policy), saidIn(job.policy)) ? undefined : policy;
}

async function policyAt(path: string, audit: string): Promise<Policy | undefined> {
  const file = await readConfigFile(path, { optional: false });
  return audit === '' ? policyOf(file) : auditsOf(file).get(audit)?.policy;
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
