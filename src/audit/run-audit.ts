import type { ParityReport, Policy, SystemNeeds } from '../../reports/index.ts';
import type { NamedSource } from './audit-job.ts';
import { auditedPairs } from './audited-pairs.ts';

export interface AuditRequest {
  /** Sources as `introspect` takes them. */
  readonly expected: string;
  readonly actual: string;
  readonly systems?: SystemNeeds;
  readonly policy?: Policy;
  /** As in `AuditJob`. */
  readonly inSteps?: true;
  /** Called before each step with a text for people. */
  readonly onStep?: (step: string) => void;
}

/** Reads both sides and compares them. Throws the errors of reading, both if both sides failed. */
export async function runAudit({
  expected,
  actual,
  systems = {},
  policy = {},
  inSteps,
  onStep = () => {},
}: AuditRequest): Promise<ParityReport> {
  const pairing = { kind: 'pair', expected: namedBySource(expected), actual: namedBySource(actual) } as const;
  const pairs = auditedPairs({ audit: '', pairing, policy, systems, inSteps }, { onStep });
  for await (const pair of pairs) {
    if ('report' in pair) return pair.report;
    throw thrownBy(pair.errors);
  }
  throw new Error('audit: one pair was expected');
}

/** The error of the side that failed, or both errors together. */
export function thrownBy(errors: readonly unknown[]): unknown {
  return errors.length === 1 ? errors[0] : new AggregateError(errors, 'neither side could be read');
}

function namedBySource(source: string): NamedSource {
  return { name: source, source };
}
