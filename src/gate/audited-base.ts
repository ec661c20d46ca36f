import type { ParityReport } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { auditedPairs, type Listeners } from '../audit/audited-pairs.ts';
import { EvenkeelError, refusalOf } from '../errors.ts';
import { type Base, baseOf, type PairNames } from './base-reports.ts';

/** A base that is audited now, under the policy of the job; `name` is its name in messages. */
export async function auditedBase(
  name: string,
  job: AuditJob,
  { onStep, read }: Pick<Listeners, 'onStep' | 'read'>,
): Promise<Base> {
  const reports = new Map<string, ParityReport | EvenkeelError>();
  for await (const pair of auditedPairs(job, { onStep: (step) => onStep(`base ${name}: ${step}`), read })) {
    const outcome = 'report' in pair ? pair.report : failure(name, pair.errors);
    if (outcome instanceof EvenkeelError && job.pairing.kind === 'pair') throw outcome;
    reports.set(keyOf(pair), outcome);
  }
  return baseOf({
    name,
    reportOf: (pair) => {
      const outcome = reports.get(keyOf(pair));
      if (outcome instanceof EvenkeelError) throw outcome;
      return outcome;
    },
  });
}

function failure(name: string, errors: readonly unknown[]): EvenkeelError {
  const cause = errors.length === 1 ? errors[0] : new AggregateError(errors);
  const [first = '', ...particulars] = [...new Set(errors.flatMap((error) => refusalOf(error).sentences))];
  return new EvenkeelError('E_BASE', `The base ${name} cannot be audited: ${first}`, { cause, particulars });
}

function keyOf({ expected, actual }: PairNames): string {
  return JSON.stringify([expected, actual]);
}
