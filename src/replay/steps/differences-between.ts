import type { Snapshot } from '../../../introspection/index.ts';
import { compareSnapshots, differencesOf, type OneDifference } from '../../../reports/index.ts';

/** What differs above a note between two states of one schema. */
export async function differencesBetween(wanted: Snapshot, found: Snapshot): Promise<readonly OneDifference[]> {
  const { findings } = await compareSnapshots(wanted, found);
  return findings.filter(({ severity, differences }) => severity !== 'info' && differences > 0).flatMap(differencesOf);
}
