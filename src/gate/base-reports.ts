import { differenceIdsIn, type Looser, type ParityReport } from '../../reports/index.ts';
import type { ReadPair } from '../audit/audited-pairs.ts';
import { EvenkeelError } from '../errors.ts';

/** What was there before, so that it is no news. */
export interface Base {
  /** The ids of the differences that a pair has in the base as well. Throws `EvenkeelError` where the base is of something else. */
  knownFor(pair: ReadPair): ReadonlySet<string>;
  /** How many objects the base compared; undefined: it has no such pair. */
  objectsFor(pair: PairNames): number | undefined;
  /** Sentences that people should be told. */
  readonly notes: readonly string[];
  /** What the configuration asks less for than that of the base. */
  readonly looser?: Looser | undefined;
}

/** The names of the databases of a pair. */
export type PairNames = Pick<ReadPair, 'expected' | 'actual'>;

interface BaseReports {
  /** How the base is called: `git:main`. */
  readonly name: string;
  /** The report of a pair; undefined: the base has no such pair, and all that is found in it is new. */
  readonly reportOf: (pair: PairNames) => ParityReport | undefined;
  readonly notes?: readonly string[];
}

/** A base out of the reports of its pairs. */
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

/** A difference the other way round is another difference. */
function refuseOther(name: string, report: ParityReport, { expected, actual }: Sides): void {
  const is = enginesOf(report);
  const wanted = enginesOf({ expected, actual });
  const swapped = report.expected.source === actual.source && report.actual.source === expected.source;
  if (is === wanted && (!swapped || expected.source === actual.source)) return;
  const turned = swapped || is === enginesOf({ expected: actual, actual: expected });
  throw new EvenkeelError(
    'E_BASE',
    turned
      ? `The base ${name} has the sides the other way round (expected ${report.expected.source}): audit in its order, or make the base anew.`
      : `The base ${name} is of ${is}, and this audit of ${wanted}: take a base of the same two engines.`,
  );
}

function enginesOf({
  expected,
  actual,
}: { readonly [S in keyof Sides]: { readonly engine: { readonly name: string } } }): string {
  return `${expected.engine.name} against ${actual.engine.name}`;
}
