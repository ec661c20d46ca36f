import type { Snapshot } from '../../introspection/index.ts';
import { type ParityReport, reportSchema } from '../../reports/index.ts';
import type { AuditJob, NamedSource } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import { readBase } from '../gate/base.ts';
import { type Base, baseOf } from '../gate/base-reports.ts';
import { checkerOf } from '../json-reader.ts';

/** The state before: a report, or a value of `--base`: the path of a report, `git:REF`, or two of `snapshot:FILE`. */
export type BaseSource = ParityReport | string | readonly string[];

/** The base of an audit, read with the same policy as its sides. Throws `EvenkeelError`. */
export async function readBaseOf(
  base: BaseSource,
  job: AuditJob,
  handed: ReadonlyMap<NamedSource, Snapshot>,
  onStep: (step: string) => void,
): Promise<Base> {
  if (typeof base === 'object' && 'verdict' in base) return reportBase(base);
  const words = typeof base === 'string' ? [base] : base;
  if (words.some((word) => word.startsWith('git:')) && handed.size > 0)
    throw new EvenkeelError(
      'E_USAGE',
      'A base in git needs the sources of both sides: a snapshot belongs to no commit.',
    );
  return await readBase(words, job, onStep);
}

const checkReport = checkerOf(reportSchema);

/** A report as a base. Throws `EvenkeelError` if it is not a report. */
export function reportBase(report: ParityReport): Base {
  const checked = checkReport(report);
  if ('fault' in checked)
    throw new EvenkeelError('E_BASE', `The report given as "base" cannot be used: it ${checked.fault}.`);
  return baseOf({ name: 'given', reportOf: () => report });
}
