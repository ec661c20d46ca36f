import { cut, type Severity, severities } from '../../reports/index.ts';
import { findingBody } from '../store/finding-body.ts';
import type { LifeChange } from '../store/finding-lives.ts';
import type { FindingLife } from '../store/tables.ts';
import type { Links } from './links.ts';
import type { PairFinding } from './merged-findings.ts';
import type { FindingChange } from './notification.ts';

/** The severities at or above a lowest one. */
export function severitiesFrom(atLeast: Severity): readonly Severity[] {
  return severities.slice(0, severities.indexOf(atLeast) + 1);
}

/** Characters of a value: that of a view is its whole query. */
const LONGEST = 2_000;

/** A finding in the form for messages. */
export function notifiedFinding(life: FindingLife, change: FindingChange, links: Links): PairFinding {
  const { id, finding, expected, actual, rule, severity, kind, object, first_seen_at } = life;
  const body = findingBody(life);
  return {
    change,
    id,
    reportId: finding,
    expected,
    actual,
    rule,
    severity,
    kind,
    object,
    field: body.field ?? null,
    expectedValue: body.expected === undefined ? null : cut(body.expected, LONGEST),
    actualValue: body.actual === undefined ? null : cut(body.actual, LONGEST),
    why: body.why ?? '',
    since: first_seen_at,
    url: links.finding(life),
    reportUrl: links.report(life),
  };
}

/**
 * The changes of a run that are worth a message, once for each finding. Acknowledging, and accepting by the policy, are
 * not: people did that themselves.
 */
export function newsOf(changes: readonly LifeChange[]): readonly { life: FindingLife; change: FindingChange }[] {
  const byLife = Map.groupBy(changes, ({ life }) => life.id);
  return [...byLife.values()].flatMap((events) => {
    const [first] = events;
    const change = changeOf(events);
    return first === undefined || change === undefined ? [] : [{ life: first.life, change }];
  });
}

function changeOf(events: readonly LifeChange[]): FindingChange | undefined {
  const [first] = events;
  if (first === undefined) return undefined;
  const { life, past } = first;
  const has = (event: LifeChange['event']) => events.some((change) => change.event === event);
  if (has('resolved')) return past?.state === 'accepted' ? undefined : 'resolved';
  if (life.state === 'open') {
    if (has('appeared')) return 'appeared';
    if (has('reopened')) return 'reopened';
    if (has('released')) return 'released';
  }
  return life.state !== 'accepted' && past !== null && rose(past.severity, life.severity) ? 'worse' : undefined;
}

function rose(before: Severity, after: Severity): boolean {
  return severities.indexOf(after) < severities.indexOf(before);
}
