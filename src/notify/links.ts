import type { FindingLife } from '../store/tables.ts';

/** Links of notifications; null without `service.publicUrl`. */
export interface Links {
  run(id: string): string | null;
  finding(life: Pick<FindingLife, 'id'>): string | null;
  /** The report of the last run that saw the finding; null if that run was removed. */
  report(life: Pick<FindingLife, 'last_run_id' | 'actual'>): string | null;
}

export function linksOf(publicUrl: string | undefined): Links {
  const link = (path: string) => (publicUrl === undefined ? null : `${publicUrl}/api/v1/${path}`);
  return {
    run: (id) => link(`runs/${encodeURIComponent(id)}`),
    finding: ({ id }) => link(`findings/${encodeURIComponent(id)}`),
    report: ({ last_run_id: run, actual }) =>
      run === null
        ? null
        : link(`runs/${encodeURIComponent(run)}/report?suffix=txt&actual=${encodeURIComponent(actual)}`),
  };
}
