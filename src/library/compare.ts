import type { Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type FindPlaces, type ParityReport } from '../../reports/index.ts';
import type { Base } from '../gate/base-reports.ts';
import { reportBase } from './base-of-pair.ts';
import { checkAgreements } from './check-agreements.ts';
import type { CompareOptions } from './compare-options.ts';
import { expectedRefusals } from './expected-refusals.ts';

/** Holds two snapshots against each other. The same snapshots and options give the same report. Throws `EvenkeelError`. */
export function compare(expected: Snapshot, actual: Snapshot, options: CompareOptions = {}): Promise<ParityReport> {
  return expectedRefusals(async () => {
    checkAgreements(options);
    const { base } = options;
    return await compareSides({ expected, actual }, { ...options, base: base && reportBase(base) });
  });
}

interface Sides {
  readonly expected: Snapshot;
  readonly actual: Snapshot;
  readonly findPlaces?: FindPlaces;
}

type SidesOptions = Omit<CompareOptions, 'base'> & { readonly base: Base | undefined };

/** The same, of sides that may know where their statements stand, and by what was agreed on as it is. */
export function compareSides(
  { findPlaces = {}, ...snapshots }: Sides,
  { policy = {}, systems = {}, today, base }: SidesOptions,
): Promise<ParityReport> {
  const { expected, actual } = snapshots;
  const known = base?.knownFor({ expected: expected.source, actual: actual.source, snapshots });
  return compareSnapshots(expected, actual, {
    policy,
    systems,
    findPlaces,
    ...(today !== undefined && { today }),
    ...(known !== undefined && { known }),
  });
}
