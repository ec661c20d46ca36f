import { engineNamed, type Lens, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { type Compare, holdTrials } from './held-trials.ts';
import { plantedTrials } from './planted-trials.ts';
import { Representatives } from './representatives.ts';
import { type SelfTestReport, selfTestReportOf } from './self-test-report.ts';
import { spellingTrials } from './spelling-trials.ts';

/**
 * Shows what an audit would find in a schema: plants a difference into every fact of every kind that is there, takes
 * objects away, writes what is there in other words, and audits the schema against each such copy. Nothing but the
 * snapshot is read or written; the same snapshot gives the same report. `compare` is what is put to the test.
 */
export async function selfTest(snapshot: Snapshot, compare: Compare = compareSnapshots): Promise<SelfTestReport> {
  const { dialect } = await engineNamed(snapshot.engine.name);
  const lens: Lens = { dialect, name: dialect.foldName, namespace: (namespace) => namespace };
  const representatives = new Representatives();
  const { trials, untested } = plantedTrials(snapshot, lens, representatives);
  const spellings = spellingTrials(snapshot, lens, representatives);
  const held = await holdTrials(snapshot, dialect, [...trials, ...spellings], compare);
  const { engine, source, takenAt, objects } = snapshot;
  const counts = new Map([...Map.groupBy(objects, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));
  return selfTestReportOf({ engine, source, takenAt }, counts, held, untested);
}
