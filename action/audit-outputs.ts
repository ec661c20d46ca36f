import { exitCodes } from '../src/exit-code.ts';
import { countedIn } from './counted-in.ts';
import type { Inputs } from './inputs.ts';
import type { WrittenReport } from './report-files.ts';
import type { Told } from './step-summary.ts';

/** The outputs of action.yml. Those of a fleet are added up, with one path of a report a line. */
export function auditOutputs({ code, reports }: Told, { failOn }: Inputs): Readonly<Record<string, string>> {
  const sum = (count: (written: WrittenReport) => number): string =>
    String(reports.reduce((total, written) => total + count(written), 0));
  return {
    verdict: verdictOf(code, reports),
    new: sum(({ report }) => countedIn(report, failOn)),
    known: sum(({ report }) => report.summary.known),
    accepted: sum(({ report }) => report.summary.accepted),
    report: reports.map(({ path }) => path).join('\n'),
  };
}

function verdictOf(code: number, reports: readonly WrittenReport[]): string {
  if (code === exitCodes.notCompared || code === exitCodes.usage) return 'not-compared';
  return reports.some(({ report }) => report.verdict === 'drift') ? 'drift' : 'parity';
}
