import { sarifIn } from './in-folder.ts';
import type { WrittenReport } from './report-files.ts';

/**
 * One SARIF log of all reports. Each run has a category of its own, because GitHub refuses two of one category:
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export function mergedSarif(reports: readonly WrittenReport[], key: string, folder: string): string {
  const runs = reports.flatMap(({ member, sarif }) =>
    runsOf(sarifIn(folder, sarif)).map((run) => ({ ...run, automationDetails: { id: categoryOf(key, member) } })),
  );
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs });
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function categoryOf(key: string, member: string | undefined): string {
  return ['evenkeel', key, ...(member === undefined ? [] : [encodeURIComponent(member)]), ''].join('/');
}

function runsOf(log: unknown): readonly object[] {
  const { runs = [] } = { ...(typeof log === 'object' ? log : undefined) } satisfies { runs?: unknown };
  return Array.isArray(runs) ? runs : [];
}
