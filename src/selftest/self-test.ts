import { engineNamed, type Lens, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { type Compare, holdTrials } from './held-trials.ts';
import { plantedTrials } from './planted-trials.ts';
import { Representatives } from './representatives.ts';
import { type SelfTestReport, selfTestReportOf } from './self-test-report.ts';
import { spellingTrials } from './spelling-trials.ts';

/**
 * Tests an audit on a schema: plants a difference in every fact of every kind, removes
 * objects, rewrites the schema without changing its meaning, and audits the schema against each copy. It reads and writes only
 * the snapshot; the same snapshot gives the same report. `compare` is the function under test.
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
