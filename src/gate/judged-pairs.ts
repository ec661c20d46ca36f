import type { ParityReport } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { auditedPairs, type Listeners } from '../audit/audited-pairs.ts';
import { thrownBy } from '../audit/run-audit.ts';
import { errorTextOf } from '../errors.ts';
import { withCommits } from './committed-places.ts';

/** The result of one pair of an audit. */
export interface JudgedPair {
  readonly expected: string;
  readonly actual: string;
  /** The report, or the reason why there is none. */
  readonly report: ParityReport | { readonly failure: string };
}

/** Performs an audit. For a single pair, errors of reading are thrown. In a fleet, only the unreadable member fails. */
export async function judgedPairs(job: AuditJob, listeners: Listeners): Promise<readonly JudgedPair[]> {
  const judged: JudgedPair[] = [];
  const { folder = process.cwd() } = job;
  for await (const pair of auditedPairs(job, listeners)) {
    const { expected, actual } = pair;
    if ('report' in pair) judged.push({ expected, actual, report: await withCommits(pair.report, folder) });
    else if (job.pairing.kind === 'pair') throw thrownBy(pair.errors);
    else judged.push({ expected, actual, report: { failure: errorTextOf(pair.errors).message } });
  }
  return judged;
}
