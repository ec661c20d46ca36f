import type { Run, RunResult } from '../store/tables.ts';

/** The states of an audit, the worst first. */
export const auditStatuses = ['failed', 'not-compared', 'drift', 'never-run', 'parity'] as const;
export type AuditStatus = (typeof auditStatuses)[number];

/** The worst state of the pairs of its last ended run. A run that compared nothing does not count. */
export function auditStatusOf(run: Run | undefined, results: readonly RunResult[]): AuditStatus {
  if (run === undefined) return 'never-run';
  if (run.state === 'failed') return 'failed';
  if (results.length === 0) return 'not-compared';
  return worstOf(results.map(({ verdict }) => verdict));
}

export function worstOf(all: readonly AuditStatus[]): AuditStatus {
  return auditStatuses.find((status) => all.includes(status)) ?? 'parity';
}

/** A count of all pairs together. */
export function sumOf(results: readonly RunResult[], count: 'errors' | 'warnings' | 'infos' | 'accepted'): number {
  return results.reduce((sum, result) => sum + result[count], 0);
}
