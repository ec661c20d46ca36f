import { severities } from '../../reports/index.ts';
import { mergedFindings, type PairFinding } from './merged-findings.ts';
import {
  findingChanges,
  type Notification,
  type NotifiedCoverage,
  type NotifiedFault,
  type NotifiedFinding,
} from './notification.ts';
import { renderTitle } from './notification-text.ts';

/** How many findings, faults and coverage changes one message lists. */
const LISTED = 10;

interface NotificationContent
  extends Pick<Notification, 'url' | 'reason' | 'audit' | 'run' | 'found' | 'pairs' | 'schemasChanged'> {
  readonly at: Date;
  /** Those of all pairs, in any order. */
  readonly findings: readonly PairFinding[];
  readonly faults: readonly NotifiedFault[];
  readonly coverage: readonly NotifiedCoverage[];
}

/** Lists the worst ones; resolved ones come last. */
export function notificationOf({
  at,
  findings: single,
  faults,
  coverage,
  ...content
}: NotificationContent): Notification {
  const findings = mergedFindings(single);
  const untitled = {
    format: 'evenkeel-notification/1' as const,
    ...content,
    at: at.toISOString(),
    findings: findings.toSorted(byWeight).slice(0, LISTED),
    furtherFindings: Math.max(0, findings.length - LISTED),
    faults: faults.slice(0, LISTED),
    furtherFaults: Math.max(0, faults.length - LISTED),
    coverage: coverage.slice(0, LISTED),
    furtherCoverage: Math.max(0, coverage.length - LISTED),
  };
  const { format, ...rest } = untitled;
  return { format, title: renderTitle(untitled), ...rest };
}

function byWeight(a: NotifiedFinding, b: NotifiedFinding): number {
  return weightOf(a) < weightOf(b) ? -1 : 1;
}

/** Sorts by code unit. */
function weightOf({ change, severity, object, reportId }: NotifiedFinding): string {
  const over = change === 'resolved' ? 1 : 0;
  return [over, severities.indexOf(severity), findingChanges.indexOf(change), object, reportId].join(' ');
}
