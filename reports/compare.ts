import { engineNamed, type Snapshot, type SnapshotHead } from '../introspection/index.ts';
import { advisedFindings } from './findings/advised.ts';
import { findingsOf } from './findings/findings.ts';
import { type Looser, looserNotices } from './findings/looser-notices.ts';
import { confirmedMigrations, type JudgedMigrations, migrationNotices } from './findings/migration-notices.ts';
import { noticesOf } from './findings/notices.ts';
import { Outliers } from './findings/outliers.ts';
import type { FindPlaces } from './findings/places.ts';
import { Judge } from './judging/judge.ts';
import { Ledger } from './judging/ledger.ts';
import { walk } from './pairing/walk.ts';
import { AppliedPolicy } from './policy/applied-policy.ts';
import { withoutLeftOut } from './policy/left-out.ts';
import { ObjectNames } from './policy/object-names.ts';
import type { Policy } from './policy/policy.ts';
import type { ParityReport } from './report/report.ts';
import { alignedSides } from './sides/align.ts';
import type { Sides } from './sides/sides.ts';
import { coverageOf, coveredKinds } from './summary/coverage.ts';
import { withParts } from './summary/relation-parts.ts';
import { relationsOf, summaryOf } from './summary/summary.ts';
import { type SystemNeeds, systemsOf } from './summary/systems.ts';

export interface CompareOptions {
  readonly systems?: SystemNeeds;
  readonly policy?: Policy;
  /** `YYYY-MM-DD`, to decide which acceptances have expired; without it none has. */
  readonly today?: string;
  /** Ids of the differences that are in the base too: `differenceIdsIn` of its report. */
  readonly known?: ReadonlySet<string>;
  /** Where the policy is looser than before; reported as findings about it. */
  readonly looser?: Looser | undefined;
  /** The files of migrations that made the two sides, and what is wrong with them. */
  readonly migrations?: JudgedMigrations;
  /** Finds the statements that created a side. */
  readonly findPlaces?: FindPlaces;
}

/** Compares two snapshots and judges every difference. The same snapshots and options give the same report. */
export async function compareSnapshots(
  expected: Snapshot,
  actual: Snapshot,
  options: CompareOptions = {},
): Promise<ParityReport> {
  const [expectedEngine, actualEngine] = [
    await engineNamed(expected.engine.name),
    await engineNamed(actual.engine.name),
  ];
  const sides = alignedSides(
    { snapshot: expected, engine: expectedEngine },
    { snapshot: actual, engine: actualEngine },
    options.policy?.namespaces,
  );
  return diff(sides, options);
}

/**
 * 1. The kinds that both sides read are compared, without what the policy leaves out; the rest goes under coverage.
 * 2. Objects are paired, by name, by what they are, and where they are likely one under two names; the rest stay single.
 * 3. Every raw difference is judged: between the facts of a pair, between their names, and the absence of a single.
 * 4. What is equivalent is counted under the rule that explains it; the rest are findings, weighed by policy.
 */
function diff(
  whole: Sides,
  { systems = {}, policy = {}, today, known, looser, migrations, findPlaces = {} }: CompareOptions,
): ParityReport {
  const names = new ObjectNames(whole);
  const { sides: kept, leftOut, used } = withoutLeftOut(whole, policy, names);
  const applied = new AppliedPolicy(policy, names, { today, known, remarks: migrations?.remarks });
  const covered = coveredKinds(kept);
  const { sides, walked } = walk(kept, covered);
  const ledger = new Ledger();
  const judge = new Judge(sides, ledger);
  for (const pair of walked.pairs) judge.pair(pair);
  for (const single of walked.singles) judge.single(single);
  const weighed = applied.weighAll(ledger, sides);
  const advised = advisedFindings(walked.pairs, sides, applied);
  const outliers = new Outliers(walked.pairs, sides);
  const findings = findingsOf(weighed, advised, applied, { sides, outliers, findPlaces });
  const coverage = coverageOf(sides, covered, ledger.untold, leftOut);
  const confirmed = migrations && confirmedMigrations(migrations, findings);
  const notices = [
    ...migrationNotices(confirmed?.remarks ?? [], findings, applied),
    ...noticesOf({ applied, findings, coverage, leavingOut: used, filesCompared: migrations !== undefined }, whole),
    ...(looser === undefined ? [] : looserNotices(looser)),
  ];
  const summary = summaryOf({ walked, ledger, weighed, findings, notices }, sides, covered);
  return {
    format: 'evenkeel-report/1',
    verdict: verdictOf(summary),
    expected: headOf(sides.expected.snapshot),
    actual: headOf(sides.actual.snapshot),
    summary,
    systems: [...systemsOf(systems, findings, sides)],
    ...(confirmed && { migrations: [...confirmed.files] }),
    relations: [
      ...(confirmed
        ? withParts(relationsOf(walked, findings, sides), walked, sides)
        : relationsOf(walked, findings, sides)),
    ],
    explained: ledger.explained,
    coverage,
    findings: [...findings],
    notices,
  };
}

function verdictOf({ objects, severities }: ParityReport['summary']): ParityReport['verdict'] {
  if (objects.total === 0) return 'not-compared';
  return severities.error + severities.warning > 0 ? 'drift' : 'parity';
}

function headOf({ format, normaliser, engine, source, takenAt, scope }: SnapshotHead): ParityReport['expected'] {
  return {
    format,
    normaliser,
    engine,
    source,
    takenAt,
    scope: { namespaces: scope.namespaces && [...scope.namespaces] },
  };
}
