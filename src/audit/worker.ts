import type { MessagePort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { parseSnapshot } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../reports/index.ts';
import { formatNamed } from '../format-named.ts';
import type { AuditJob } from './audit-job.ts';
import type { AuditOutcome, StoredBody } from './audit-outcome.ts';
import { packedReport } from './packed.ts';
import { performAudit } from './perform-audit.ts';

/** What the threads of the pool do. Each function takes and gives plain data. */

export interface AuditTask {
  readonly job: AuditJob;
  /** Told each step, for people. */
  readonly steps: MessagePort;
}

export async function audit({ job, steps }: AuditTask): Promise<AuditOutcome> {
  try {
    return await performAudit(job, (step) => steps.postMessage(step));
  } finally {
    steps.close();
  }
}

export interface RenderTask {
  /** A stored report. */
  readonly body: Uint8Array;
  /** The name of a format. */
  readonly format: string;
}

export function render({ body, format }: RenderTask): string {
  const report: ParityReport = JSON.parse(gunzipSync(body).toString());
  return formatNamed(format).render(report, { colour: false, width: 100 });
}

export interface CompareTask {
  /** Stored snapshots. */
  readonly expected: Uint8Array;
  readonly actual: Uint8Array;
}

/** What became of a schema between two moments. */
export async function compare({ expected, actual }: CompareTask): Promise<StoredBody> {
  const [one, other] = [expected, actual].map((body) =>
    parseSnapshot(gunzipSync(body).toString(), 'a stored snapshot'),
  );
  if (one === undefined || other === undefined) throw new Error('audit: two snapshots are needed');
  return packedReport(await compareSnapshots(one, other));
}
