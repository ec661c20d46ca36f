import type { FleetGroup, FleetMember, FleetReport } from './fleet.ts';
import { differencesOf, type OneDifference } from './one-difference.ts';
import { type ParityReport, severities } from './report.ts';

type Fleet = Pick<FleetReport, 'audit' | 'expected' | 'majority' | 'members'>;

/** The report of a fleet, from those of its members. */
export function fleetReportOf(fleet: Fleet): FleetReport {
  const { audit, expected, majority, members } = fleet;
  const having = (verdict: FleetMember['verdict']) => members.filter((member) => member.verdict === verdict).length;
  const summary = {
    members: members.length,
    parity: having('parity'),
    drift: having('drift'),
    notCompared: having('not-compared'),
  };
  return {
    format: 'evenkeel-fleet/1',
    audit,
    expected,
    majority,
    verdict: summary.drift > 0 ? 'drift' : summary.notCompared > 0 ? 'not-compared' : 'parity',
    summary,
    groups: groupsOf(members),
    members: [...members],
  };
}

/**
 * Each difference of each member in one group. One that some members count and others accept is in several groups: each
 * says what it counts as.
 */
function groupsOf(members: readonly FleetMember[]): FleetGroup[] {
  const told = members.flatMap(({ member, report }) =>
    report === undefined ? [] : keyedDifferences(report).map((keyed) => ({ member, ...keyed })),
  );
  return [...Map.groupBy(told, ({ key }) => key).values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ difference }) => ({ members: group.map(({ member }) => member), difference })),
    )
    .toSorted((a, b) => rankOf(a.difference) - rankOf(b.difference) || b.members.length - a.members.length);
}

interface Keyed {
  readonly key: string;
  readonly difference: OneDifference;
}

/** The differences of a report, and a key for each: other members have the same key for the same difference. */
function keyedDifferences(report: ParityReport): readonly Keyed[] {
  if (report.findings.length === 0) return [];
  const asExpected = inExpectedSchema(report);
  const seen = new Map<string, number>();
  return report.findings.flatMap(differencesOf).map((difference) => {
    const { rule, severity, status, accepted, object, field, expected, actual } = difference;
    const what = [rule, severity, status, accepted, object, field, expected, actual && asExpected(actual)];
    const key = JSON.stringify(what);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { key: `${times} ${key}`, difference };
  });
}

/** A value that names the schema of its member, such as the text of a view, is the same in the next member. */
function inExpectedSchema({ expected, actual }: ParityReport): (value: string) => string {
  const [from, ...others] = actual.scope.namespaces ?? [];
  const [to] = expected.scope.namespaces ?? [];
  if (from === undefined || to === undefined || others.length > 0) return (value) => value;
  const name = new RegExp(`(?<![\\p{L}\\p{N}_$"])("?)${from.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}\\1(?=\\.)`, 'gu');
  return (value) => value.replace(name, (_, quote: string) => quote + to + quote);
}

/** The worst first, and then what does not count. */
function rankOf({ status, severity }: FleetGroup['difference']): number {
  return severities.indexOf(severity) + (status === 'new' ? 0 : severities.length);
}
