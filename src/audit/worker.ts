import type { MessagePort } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseSnapshot, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { formatNamed } from '../format-named.ts';
import type { AuditJob } from './audit-job.ts';
import type { AuditOutcome, ReportMoments, SeenSnapshot } from './audit-outcome.ts';
import { parseReport } from './parse-report.ts';
import { performAudit } from './perform-audit.ts';
import { seenReportOf, withMoments } from './seen-bodies.ts';
import { answerOf, type WorkerAnswer } from './worker-answer.ts';

/** The tasks of the pool's threads. Each function takes and returns plain data; expected errors are part of the answer. */

export interface AuditTask {
  readonly job: AuditJob;
  /** Earlier readings that still hold, by source: these are not read again. */
  readonly known: ReadonlyMap<string, SeenSnapshot>;
  /** Receives each step, as text for people. */
  readonly steps: MessagePort;
}

export function audit({ job, known, steps }: AuditTask): Promise<WorkerAnswer<AuditOutcome>> {
  return answerOf(() => performAudit(job, (step) => steps.postMessage(step), known).finally(() => steps.close()));
}

/** A compressed body from the store, and its digest. */
export interface Kept {
  readonly digest: string;
  readonly body: Uint8Array;
}

export interface RenderTask {
  readonly report: Kept;
  /** The times of the run; by default those of the body. */
  readonly takenAt: ReportMoments | undefined;
  /** The name of a format. */
  readonly format: string;
}

/** The text, compressed. E_STORED_INVALID: the body is not a report. */
export function render({ report: kept, takenAt, format }: RenderTask): Promise<WorkerAnswer<Uint8Array>> {
  return answerOf(() => {
    const report = reportIn(kept);
    const shown = takenAt === undefined ? report : withMoments(report, takenAt);
    return gzipSync(formatNamed(format).render(shown, { colour: false, width: 100, embedded: true }));
  });
}

export interface CompareTask {
  readonly expected: Kept;
  readonly actual: Kept;
}

/** The report of how a schema changed between two snapshots, compressed. */
export function compare({ expected, actual }: CompareTask): Promise<WorkerAnswer<Uint8Array>> {
  return answerOf(async () => seenReportOf(await compareSnapshots(snapshotIn(expected), snapshotIn(actual))).body);
}

function reportIn({ digest, body }: Kept): ParityReport {
  const name = `report ${digest}`;
  const found = parseReport(textIn(name, body));
  if ('value' in found) return found.value;
  throw damaged(name, `${found.fault}; another version may have written it`);
}

function snapshotIn({ digest, body }: Kept): Snapshot {
  const name = `snapshot ${digest}`;
  return parseSnapshot(textIn(name, body), `${name} of the store`);
}

function textIn(name: string, body: Uint8Array): string {
  try {
    return gunzipSync(body).toString();
  } catch (cause) {
    throw damaged(name, 'is not compressed with gzip', cause);
  }
}

function damaged(name: string, fault: string, cause?: unknown): EvenkeelError {
  const message = `The store cannot show the ${name}: it ${fault}. Run the audit again, or take the store from a backup.`;
  return new EvenkeelError('E_STORED_INVALID', message, { cause });
}
