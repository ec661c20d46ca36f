import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { renderSnapshot, type Snapshot } from '../../introspection/index.ts';
import type { ParityReport } from '../../reports/index.ts';
import { formatNamed } from '../format-named.ts';
import type { ReportMoments, SeenReport, SeenSnapshot, StoredBody } from './audit-outcome.ts';

/** The JSON of a report, compressed. Two reports that differ only in their times have the same digest. */
export function seenReportOf(report: ParityReport): SeenReport {
  const takenAt = { expected: report.expected.takenAt, actual: report.actual.takenAt };
  const timeless = withMoments(report, { expected: '', actual: '' });
  return { ...storedBodyOf(jsonOf(report), digestOf(jsonOf(timeless))), takenAt };
}

/** The report with the times of another run that had the same result. */
export function withMoments(report: ParityReport, takenAt: ReportMoments): ParityReport {
  return {
    ...report,
    expected: { ...report.expected, takenAt: takenAt.expected },
    actual: { ...report.actual, takenAt: takenAt.actual },
  };
}

/** A snapshot, compressed. Its fingerprint leaves out the source and the time of the read. */
export function seenSnapshotOf(database: string, snapshot: Snapshot): SeenSnapshot {
  const body = storedBodyOf(
    renderSnapshot(snapshot),
    digestOf(renderSnapshot({ ...snapshot, source: '', takenAt: '' })),
  );
  const { engine, objects } = snapshot;
  return { ...body, database, engine: engine.name, engineVersion: engine.version, objects: objects.length };
}

function storedBodyOf(text: string, digest: string): StoredBody {
  return { digest, body: gzipSync(text), size: Buffer.byteLength(text) };
}

function jsonOf(report: ParityReport): string {
  return formatNamed('json').render(report, { colour: false, width: 0 });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
