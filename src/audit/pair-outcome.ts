import type { Address } from '../../introspection/index.ts';
import type { Finding, ParityReport } from '../../reports/index.ts';
import { errorTextOf } from '../errors.ts';
import type { PairCounts, PairOutcome, SeenFinding, Unread } from './audit-outcome.ts';
import { seenReportOf } from './seen-bodies.ts';

/** A report as the store keeps it; `expected` and `actual` are names of databases. */
export function comparedOutcome(expected: string, actual: string, report: ParityReport): PairOutcome {
  return {
    expected,
    actual,
    verdict: report.verdict,
    report: seenReportOf(report),
    counts: countsOf(report),
    findings: report.findings.map(seenFinding),
    compared: report.coverage.compared,
    held: report.summary.kinds.filter(({ total }) => total > 0).map(({ kind }) => kind),
    unread: unreadOf(report),
    error: null,
  };
}

/** A pair with a side that could not be read. */
export function failedOutcome(expected: string, actual: string, errors: readonly unknown[]): PairOutcome {
  return {
    expected,
    actual,
    verdict: 'failed',
    report: null,
    counts: { errors: 0, warnings: 0, infos: 0, accepted: 0, atParity: 0, objects: 0, uncovered: 0 },
    findings: [],
    compared: [],
    held: [],
    unread: [],
    error: errorTextOf(errors),
  };
}

function countsOf({ summary, coverage }: ParityReport): PairCounts {
  const { severities, accepted, objects } = summary;
  return {
    errors: severities.error,
    warnings: severities.warning,
    infos: severities.info,
    accepted,
    atParity: objects.atParity,
    objects: objects.total,
    uncovered: coverage.notCompared.length,
  };
}

function unreadOf({ coverage }: ParityReport): readonly Unread[] {
  const unreadable = coverage.skipped.filter(({ reason }) => reason === 'unreadable');
  return [
    ...unreadable.map(({ kind, namespace, name }) => ({ object: `${namespace}.${name}`, kind })),
    ...coverage.untold.map(({ kind, field }) => ({ kind, field })),
  ];
}

function seenFinding(finding: Finding): SeenFinding {
  return {
    finding: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    kind: finding.object.kind,
    object: addressText(finding.object),
    body: JSON.stringify(finding),
    accepted: finding.status === 'accepted',
  };
}

function addressText({ namespace, owner, name }: Address): string {
  return [namespace, owner, name].filter((part) => part !== null && part !== '').join('.');
}
