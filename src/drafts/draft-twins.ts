import { relative, resolve } from 'node:path';
import type { Engine, Kind, SchemaObject, Statement } from '../../introspection/index.ts';
import type { ParityReport } from '../../reports/index.ts';
import type { AuditJob, NamedSource } from '../audit/audit-job.ts';
import { auditedPairs } from '../audit/audited-pairs.ts';
import { readSource } from '../audit/read-source.ts';
import { listFiles } from '../migrations/list-files.ts';
import type { PlayedStep } from '../migrations/steps/played-step.ts';
import { type TwinnedStep, twinsOf } from '../migrations/twins/twins.ts';
import { readStatements } from '../replay/read-statements.ts';
import { parseReplaySource } from '../replay/replay-source.ts';
import { readMigrationFiles } from '../replay/scripts/migration-files.ts';
import { Done } from './done.ts';
import { draftText } from './draft.ts';
import { isAboutRows } from './drafted-rows.ts';
import type { Draft } from './drafted-twin.ts';
import { type Moment, momentsOf } from './moments.ts';
import { openOverlay } from './overlay.ts';
import { findTwinPath } from './twin-path.ts';

export interface DraftedTwins {
  readonly drafts: readonly Draft[];
  /** The audit of the folders with the drafts; undefined: there are none, or none has a path. */
  readonly report: ParityReport | undefined;
}

/** Drafts a twin for each file without one, runs the migrations with the drafts, and compares. Throws `EvenkeelError`. */
export async function draftTwins(job: AuditJob, onStep: (step: string) => void): Promise<DraftedTwins> {
  const { pairing, folder = process.cwd() } = job;
  if (pairing.kind !== 'pair') return { drafts: [], report: undefined };
  const [expected, actual] = await Promise.all([
    readSide(pairing.expected, folder, onStep),
    readSide(pairing.actual, folder, onStep),
  ]);
  const drafts = [...(await draftsFor(expected, actual, folder)), ...(await draftsFor(actual, expected, folder))];
  if (!drafts.some(({ path }) => path !== undefined)) return { drafts, report: undefined };
  const overlay = await openOverlay([expected.home, actual.home], drafts);
  try {
    onStep('running the migrations with the drafts');
    const inOverlay = ({ home, database }: DraftSide): NamedSource => ({
      name: database.name,
      source: database.source.replace(/^(migrations:)[^?]*/i, (_, begin: string) => begin + overlay.pathOf(home)),
    });
    const pair = { kind: 'pair', expected: inOverlay(expected), actual: inOverlay(actual) } as const;
    const { remarks: _, roundTrip: __, ...plain } = job;
    for await (const audited of auditedPairs({ ...plain, inSteps: true, pairing: pair }, { onStep }))
      return { drafts, report: 'report' in audited ? audited.report : undefined };
    return { drafts, report: undefined };
  } finally {
    await overlay.close();
  }
}

interface DraftSide {
  readonly database: NamedSource;
  /** The folder, absolute. */
  readonly home: string;
  readonly engine: Engine;
  readonly covers: readonly Kind[];
  readonly objects: readonly SchemaObject[];
  readonly steps: readonly PlayedStep[];
  readonly statements: readonly Statement[];
}

async function readSide(database: NamedSource, folder: string, onStep: (step: string) => void): Promise<DraftSide> {
  const parsed = parseReplaySource(database.source);
  const { engine, statements } = await readStatements(parsed, folder, readMigrationFiles);
  const { snapshot, steps = [] } = await readSource(database.source, { folder, inSteps: true, onStep });
  const { covers, objects } = snapshot;
  return { database, home: resolve(folder, parsed.path), engine, covers, objects, steps, statements };
}

async function draftsFor(own: DraftSide, other: DraftSide, folder: string): Promise<readonly Draft[]> {
  const sideOf = ({ engine, covers, steps }: DraftSide) => ({ engine, covers, steps, remarks: [] });
  const twinned = twinsOf(sideOf(own), sideOf(other));
  const moments = new Map([...momentsOf(own.steps)].map((moment) => [moment.step.file, moment]));
  const statements = Map.groupBy(own.statements, ({ file }) => file);
  const { paths } = await listFiles(own.home);
  const done = new Done(other.steps);
  const isShared = own.home === other.home;
  const taken = isShared ? paths : (await listFiles(other.home)).paths;
  return twinned.flatMap((each): readonly Draft[] => {
    const { file } = each.step;
    const moment: Moment | undefined = moments.get(file);
    const said = statements.get(file) ?? [];
    if (moment === undefined || !isAlone(each, said, other)) return [];
    const text = draftText({
      moment,
      done,
      statements: said,
      from: own.engine,
      to: other.engine,
      others: other.objects,
    });
    if (text === undefined) return [];
    const inHome = relative(own.home, resolve(folder, file)).replaceAll('\\', '/');
    const path = findTwinPath(inHome, isShared ? paths : taken, { from: own.engine, to: other.engine, isShared });
    return [{ twinOf: file, engine: other.engine, home: other.home, path: path ?? undefined, text }];
  });
}

/** Whether no file of the other engine does it; one that only writes rows may be known by its name. */
function isAlone({ step, state }: TwinnedStep, statements: readonly Statement[], other: DraftSide): boolean {
  if (step.seen.noTwin !== undefined) return false;
  if (state === 'absent') return true;
  const isKnown = other.steps.some(
    ({ file, stem, title }) => file === step.file || stem === step.stem || (title !== '' && title === step.title),
  );
  return state === 'unneeded' && !isKnown && (statements.some(isAboutRows) || step.changes.length > 0);
}
