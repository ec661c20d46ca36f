import type { Snapshot } from '../../../introspection/index.ts';
import { type CompareOptions, compareSnapshots, differencesOf, type OneDifference } from '../../../reports/index.ts';

/** What differs above a note between two states of one schema, and is not accepted. */
export async function differencesBetween(
  wanted: Snapshot,
  found: Snapshot,
  options: CompareOptions = {},
): Promise<readonly OneDifference[]> {
  const { findings } = await compareSnapshots(wanted, found, options);
  return findings
    .filter(({ severity, differences, accepted }) => severity !== 'info' && differences > 0 && accepted === undefined)
    .flatMap(differencesOf);
}
