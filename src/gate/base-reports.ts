import { differenceIdsIn, type Looser, type ParityReport } from '../../reports/index.ts';
import type { ReadPair } from '../audit/audited-pairs.ts';
import { EvenkeelError } from '../errors.ts';

/** The state before: its differences are known. */
export interface Base {
  /** The ids of a pair's differences that are in the base. Throws `EvenkeelError` if the base does not match. */
  knownFor(pair: ReadPair): ReadonlySet<string>;
  /** The number of objects that the base compared; undefined: it has no such pair. */
  objectsFor(pair: PairNames): number | undefined;
  /** Sentences for people. */
  readonly notes: readonly string[];
  /** Where the configuration is looser than that of the base. */
  readonly looser?: Looser | undefined;
}

/** The names of the databases of a pair. */
export type PairNames = Pick<ReadPair, 'expected' | 'actual'>;

interface BaseReports {
  /** The name of the base: `git:main`. */
  readonly name: string;
  /** The report of a pair; undefined: the base has no such pair, so all its findings are new. */
  readonly reportOf: (pair: PairNames) => ParityReport | undefined;
  readonly notes?: readonly string[];
}

/** Builds a base from the reports of its pairs. */
export function baseOf({ name, reportOf, notes = [] }: BaseReports): Base {
  return {
    knownFor: (pair) => {
      const report = reportOf(pair);
      if (report === undefined) return new Set();
      refuseOther(name, report, pair.snapshots);
      return differenceIdsIn(report);
    },
    objectsFor: (pair) => reportOf(pair)?.summary.objects.total,
    notes,
  };
}

type Sides = Pick<ReadPair['snapshots'], 'expected' | 'actual'>;

/** Refuses a report with swapped sides, where the same difference has another id. */
function refuseOther(name: string, report: ParityReport, { expected, actual }: Sides): void {
  const is = enginesOf(report);
  const wanted = enginesOf({ expected, actual });
  const swapped = report.expected.source === actual.source && report.actual.source === expected.source;
  if (is === wanted && (!swapped || expected.source === actual.source)) return;
  const turned = swapped || is === enginesOf({ expected: actual, actual: expected });
  throw new EvenkeelError(
    'E_BASE',
    turned
      ? `The base ${name} has the sides swapped (expected ${report.expected.source}): audit in its order, or create the base again.`
      : `The base ${name} compares ${is}, but this audit compares ${wanted}: use a base with the same two engines.`,
  );
}

function enginesOf({
  expected,
  actual,
}: { readonly [S in keyof Sides]: { readonly engine: { readonly name: string } } }): string {
  return `${expected.engine.name} against ${actual.engine.name}`;
}
