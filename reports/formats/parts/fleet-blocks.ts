import type { FleetGroup, FleetReport } from '../../report/fleet.ts';
import type { OneDifference } from '../../report/one-difference.ts';
import type { Finding, Notice, Severity } from '../../report/report.ts';
import { coverageNotes } from './coverage-notes.ts';
import { qualifiedIn } from './qualified.ts';
import { whyNotCompared } from './verdict.ts';

/** What the same members have: `in 07 and 22`. */
export interface FleetBlock {
  readonly members: readonly string[];
  /** Alike differences are one finding with members, as in a report of one pair. */
  readonly findings: readonly Finding[];
}

/** As many alike differences become one finding. */
const PATTERN = 3;

/** New differences above info, in blocks by who has them; the block with the worst difference first. */
export function fleetBlocks(fleet: FleetReport, least = PATTERN): readonly FleetBlock[] {
  const told = qualifiedGroups(fleet).filter(
    ({ difference: { status, severity } }) => status === 'new' && severity !== 'info',
  );
  const blocks = Map.groupBy(told, ({ members }) => JSON.stringify(members));
  return [...blocks.values()].flatMap((groups) =>
    groups.slice(0, 1).map(({ members }) => ({
      members,
      findings: patternsOf(
        groups.map(({ difference }) => difference),
        least,
      ),
    })),
  );
}

/** The groups with qualified names: with the schema if a side of the first member has more than one. */
export function qualifiedGroups({ groups, members }: FleetReport): readonly FleetGroup[] {
  const reports = new Map(members.map(({ member, report }) => [member, report]));
  return groups.map((group) => {
    const report = reports.get(group.members[0] ?? '');
    return report === undefined ? group : { ...group, difference: qualifiedIn(report)(group.difference) };
  });
}

function patternsOf(differences: readonly OneDifference[], least: number): readonly Finding[] {
  const alike = Map.groupBy(differences, (difference) =>
    JSON.stringify([
      difference.rule,
      difference.severity,
      difference.object.kind,
      difference.field,
      difference.expected === undefined,
      difference.actual === undefined,
    ]),
  );
  return [...alike.values()].flatMap((group) => (group.length < least ? group : patternOf(group)));
}

function patternOf(group: readonly OneDifference[]): readonly Finding[] {
  return group.slice(0, 1).map((first) => ({ ...first, members: group.map((difference) => ({ ...difference })) }));
}

/** A text of several members. */
export interface Shared<T> {
  readonly members: readonly string[];
  readonly told: T;
}

/** Problems of the policy, each once. An entry that some member needs is not unused, although the report of another says so. */
export function fleetNotices({ members }: FleetReport): readonly Shared<Notice>[] {
  const compared = members.filter(({ report }) => report !== undefined).length;
  return shared(
    members.flatMap(({ member, report }) => (report?.notices ?? []).map((told) => ({ member, told }))),
  ).filter(
    ({ members: having, told }) => told.rule !== UNUSED || told.severity !== 'info' || having.length === compared,
  );
}

const UNUSED = 'policy.unused';

/** Why members could not be compared or miss a minimum, each reason once. */
export function fleetFaults({ members }: FleetReport): readonly Shared<string>[] {
  return shared(
    members.flatMap(({ member, report, error, missed }) =>
      [error, report?.verdict === 'not-compared' ? whyNotCompared(report) : undefined, missed].flatMap((told) =>
        told === undefined ? [] : [{ member, told }],
      ),
    ),
  );
}

/** Existing objects that were not compared, each text once. */
export function fleetGaps({ members }: FleetReport): readonly Shared<string>[] {
  return shared(
    members.flatMap(({ member, report }) =>
      (report === undefined ? [] : coverageNotes(report))
        .filter(({ id, severity }) => id !== 'not-compared' && severity !== 'info')
        .map(({ text }) => ({ member, told: text })),
    ),
  );
}

function shared<T>(all: readonly { readonly member: string; readonly told: T }[]): readonly Shared<T>[] {
  return [...Map.groupBy(all, ({ told }) => JSON.stringify(told)).values()].flatMap((group) =>
    group.slice(0, 1).map(({ told }) => ({ members: group.map(({ member }) => member), told })),
  );
}

/** What does not stand in the blocks, in numbers. */
export interface FleetRest {
  readonly notes: ReadonlyMap<string, number>;
  readonly known: number;
  readonly accepted: number;
}

/** New notes by rule, known and accepted differences: each counted once, whatever number of members has it. */
export function fleetRest({ groups }: FleetReport): FleetRest {
  const of = (status: Finding['status']) => groups.filter(({ difference }) => difference.status === status);
  const notes = of('new').filter(({ difference }) => difference.severity === 'info');
  return {
    notes: new Map(
      [...Map.groupBy(notes, ({ difference: { rule } }) => rule)].map(([rule, group]) => [rule, group.length]),
    ),
    known: of('known').length,
    accepted: of('accepted').length,
  };
}

/** The number of new differences and problems of the policy of the fleet, by severity, each once. */
export function fleetCounts(fleet: FleetReport): Readonly<Record<Severity, number>> {
  const fresh = fleet.groups.filter(({ difference }) => difference.status === 'new');
  const all = [...fresh.map(({ difference }) => difference), ...fleetNotices(fleet).map(({ told }) => told)];
  const count = (severity: Severity) => all.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
