import type { ParityReport } from '../../reports/index.ts';
import type { AuditJob, NamedSource } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import { readBase } from '../gate/base.ts';
import { type Base, baseOf } from '../gate/base-reports.ts';
import type { Source } from './source.ts';

/** What was there before: a report, or what `--base` takes: the path of a report, `git:REF`, or two of `snapshot:FILE`. */
export type BaseSource = ParityReport | string | readonly string[];

interface PairedSources {
  readonly expected: Source;
  readonly actual: Source;
}

/** The base of two sources, read under the same agreements as they are. Throws `EvenkeelError`. */
export async function readBaseOfPair(
  base: BaseSource,
  { expected, actual }: PairedSources,
  agreements: Pick<AuditJob, 'policy' | 'systems'>,
  tell: (step: string) => void,
): Promise<Base> {
  if (typeof base === 'object' && 'verdict' in base) return reportBase(base);
  const words = typeof base === 'string' ? [base] : base;
  if (words.some((word) => word.startsWith('git:')) && [expected, actual].some((source) => typeof source !== 'string'))
    throw new EvenkeelError('E_USAGE', 'A base in git needs the sources of both sides: a snapshot is of no commit.');
  const pairing = { kind: 'pair', expected: namedSource(expected), actual: namedSource(actual) } as const;
  return await readBase(words, { audit: '', pairing, ...agreements }, tell);
}

/** The base that a report is. */
export function reportBase(report: ParityReport): Base {
  return baseOf({ name: 'given', reportOf: () => report });
}

function namedSource(source: Source): NamedSource {
  const text = typeof source === 'string' ? source : source.source;
  return { name: text, source: text };
}
