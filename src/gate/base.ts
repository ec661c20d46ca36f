import type { AuditJob } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import type { Base } from './base-reports.ts';
import { readGitBase } from './git-base.ts';
import { GIT, refOf } from './git-ref.ts';
import { readReportBase } from './report-base.ts';
import { readSnapshotBase } from './snapshot-base.ts';

export type { Base } from './base-reports.ts';

type OnStep = (step: string) => void;

const SNAPSHOT = /^snapshot:/i;

/**
 * Reads what `--base` names: `report.json`, `git:REF`, or two of `snapshot:FILE`. The job is that of the audit that uses the base;
 * `onStep` is called before each step; `config` is the file with the policy of the job. Throws `EvenkeelError`.
 */
export async function readBase(
  words: readonly string[],
  job: AuditJob,
  onStep: OnStep,
  config?: string,
): Promise<Base> {
  if (words.length > 0 && words.every((word) => SNAPSHOT.test(word))) return readSnapshotBase(words, job, onStep);
  const [word, ...more] = words;
  if (word === undefined || word === '' || more.length > 0) {
    throw new EvenkeelError('E_USAGE', '--base takes one report.json, one git:REF, or two of snapshot:FILE.');
  }
  return GIT.test(word) ? readGitBase(refOf(word, '--base'), job, onStep, config) : readReportBase(word, job);
}
