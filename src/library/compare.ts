import type { Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../reports/index.ts';
import { reportBase } from './base-source.ts';
import { checkAgreements } from './check-agreements.ts';
import type { CompareOptions } from './compare-options.ts';
import { expectedRefusals } from './expected-refusals.ts';
import { snapshotFrom } from './source.ts';

/** Compares two snapshots. The same snapshots and options give the same report. Throws `EvenkeelError`. */
export function compare(expected: Snapshot, actual: Snapshot, options: CompareOptions = {}): Promise<ParityReport> {
  return expectedRefusals(async () => {
    checkAgreements(options);
    const { policy = {}, systems = {}, today, base } = options;
    const snapshots = { expected: snapshotFrom(expected, 'expected'), actual: snapshotFrom(actual, 'actual') };
    const known = base && reportBase(base).knownFor({ expected: expected.source, actual: actual.source, snapshots });
    return await compareSnapshots(snapshots.expected, snapshots.actual, {
      policy,
      systems,
      ...(today !== undefined && { today }),
      ...(known !== undefined && { known }),
    });
  });
}
