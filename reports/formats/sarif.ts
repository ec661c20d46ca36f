import type { Log, Notification, Result, Run } from 'sarif';
import { printable, printableJson } from '../report/printable.ts';
import type { ParityReport } from '../report/report.ts';
import type { Format } from './format.ts';
import { coverageNotes } from './parts/coverage-notes.ts';
import { sarifResults } from './parts/sarif-results.ts';
import { sarifLevels, sarifRule } from './parts/sarif-rules.ts';
import { readVersion } from './parts/version.ts';

/** GitHub takes no more in one run. */
const RESULTS_SHOWN = 25_000;

/** SARIF 2.1.0, for code scanning: each difference is a result with a fingerprint that survives other changes. */
export const sarif: Format = {
  name: 'sarif',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  render: (report) => textOf(logOf([runOf(report)])),
  /** A run for each member, each with a category of its own. */
  renderFleet: ({ audit, members }) =>
    textOf(
      logOf(
        members.map(({ member, report, error = '' }) => ({
          ...(report === undefined ? faultRun(error) : runOf(report)),
          automationDetails: { id: `evenkeel/${encodeURIComponent(audit)}/${encodeURIComponent(member)}/` },
        })),
      ),
    ),
};

function textOf(log: Log): string {
  return `${printableJson(JSON.stringify(log, null, 2))}\n`;
}

function logOf(runs: readonly Run[]): Log {
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [...runs] };
}

/** A member that could not be read. */
function faultRun(error: string): Run {
  const notification = {
    descriptor: { id: 'not-compared' },
    level: 'error',
    message: { text: printable(error) },
  } as const;
  return {
    tool: { driver: { name: 'Evenkeel', version: readVersion(), rules: [] } },
    invocations: [{ executionSuccessful: false, toolExecutionNotifications: [notification] }],
    results: [],
    columnKind: 'utf16CodeUnits',
  };
}

function runOf(report: ParityReport): Run {
  const all = sarifResults(report);
  const results = all.slice(0, RESULTS_SHOWN);
  const ids = [...new Set(results.flatMap(({ ruleId }) => ruleId ?? []))];
  const places = new Map(ids.map((id, place) => [id, place]));
  return {
    tool: { driver: { name: 'Evenkeel', version: readVersion(), rules: ids.map(sarifRule) } },
    invocations: [
      {
        executionSuccessful: report.verdict !== 'not-compared',
        toolExecutionNotifications: [...notificationsOf(report), ...leftOut(all.length - results.length)],
      },
    ],
    results: results.map((result): Result => ({ ...result, ruleIndex: places.get(result.ruleId ?? '') ?? -1 })),
    columnKind: 'utf16CodeUnits',
    properties: { judged: report.summary.judged },
  };
}

function notificationsOf(report: ParityReport): readonly Notification[] {
  return coverageNotes(report).map(({ id, severity, text }) => ({
    descriptor: { id },
    level: sarifLevels[severity],
    message: { text },
  }));
}

function leftOut(count: number): readonly Notification[] {
  if (count === 0) return [];
  const text = `${count} more differences are left out: a run can have ${RESULTS_SHOWN} results. The JSON report has all.`;
  return [{ descriptor: { id: 'results.left-out' }, level: 'warning', message: { text } }];
}
