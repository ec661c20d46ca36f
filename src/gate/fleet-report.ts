import { type FleetReport, fleetReportOf } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import type { GatedPair } from './gated-audit.ts';

/** The report of a fleet, from its pairs: each has another member, and all have the same expected side. */
export function fleetOf({ audit, pairing }: AuditJob, pairs: readonly [GatedPair, ...GatedPair[]]): FleetReport {
  const [{ expected }] = pairs;
  const members = pairs.map(({ actual, report, missed }) => ({
    member: actual,
    ...('failure' in report
      ? { verdict: 'not-compared' as const, error: report.failure }
      : { verdict: report.verdict, report }),
    ...(missed !== undefined && { missed }),
  }));
  return fleetReportOf({ audit, expected, majority: pairing.kind === 'majority', members });
}
