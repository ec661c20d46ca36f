import type { ParityReport } from '../../reports/index.ts';

/** The report with sources, versions and times that are the same everywhere, for golden files. */
export function dressed(report: ParityReport): ParityReport {
  const head = (side: 'expected' | 'actual'): ParityReport['expected'] => {
    const { engine, ...rest } = report[side];
    const source = engine.name === 'postgres' ? `postgres://app@127.0.0.1:5432/${side}` : `/srv/${side}.db`;
    return { ...rest, engine: { ...engine, version: '1.0' }, source, takenAt: '2026-01-01T00:00:00.000Z' };
  };
  return { ...report, expected: head('expected'), actual: head('actual') };
}
