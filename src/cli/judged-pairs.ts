import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Check } from 'typebox/value';
import { type ParityReport, reportSchema } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import type { StoredBody } from '../audit/audit-outcome.ts';
import { performAudit } from '../audit/perform-audit.ts';
import { runAudit } from '../audit/run-audit.ts';

/** What came of one pair of an audit. */
export interface JudgedPair {
  readonly expected: string;
  readonly actual: string;
  /** Or why there is none. */
  readonly report: ParityReport | { readonly failure: string };
}

/** Performs an audit. Of a pair, what reading threw is thrown; of a fleet, a member that cannot be read fails alone. */
export async function judgedPairs(job: AuditJob, tell: (step: string) => void): Promise<readonly JudgedPair[]> {
  const { pairing, policy, systems } = job;
  if (pairing.kind === 'pair') {
    const { expected, actual } = pairing;
    const report = await runAudit({ expected: expected.source, actual: actual.source, systems, policy, onStep: tell });
    return [{ expected: expected.name, actual: actual.name, report }];
  }
  const { pairs } = await performAudit(job, tell);
  return Promise.all(
    pairs.map(async ({ expected, actual, report, error }) => ({
      expected,
      actual,
      report: report === null ? { failure: error?.message ?? 'it could not be read.' } : await unpacked(report),
    })),
  );
}

async function unpacked({ body }: StoredBody): Promise<ParityReport> {
  const value: unknown = JSON.parse((await promisify(gunzip)(body)).toString('utf8'));
  if (!Check(reportSchema, value)) throw new Error('audit: a report is not what its schema says');
  return value;
}
