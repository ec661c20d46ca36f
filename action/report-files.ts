import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParityReport } from '../reports/index.ts';

/** The formats that are written, and the names of their files. A fleet's have the member before the extension. */
export const reportFiles = {
  json: 'report.json',
  sarif: 'report.sarif',
  github: 'annotations.txt',
  'github-summary': 'summary.md',
} as const;

/** What an audit wrote about one pair of databases. */
export interface WrittenReport {
  /** Of a fleet. */
  readonly member: string | undefined;
  /** The path of its JSON. */
  readonly path: string;
  readonly report: ParityReport;
  readonly sarif: string;
  readonly annotations: string;
  readonly summary: string;
}

/** The reports in a folder, by the names of their members; none where the audit could not begin. */
export async function readReports(folder: string): Promise<readonly WrittenReport[]> {
  if (!existsSync(folder)) return [];
  const members = (await readdir(folder)).flatMap((file) => /^report(.*)\.json$/.exec(file)?.[1] ?? []);
  return Promise.all(members.toSorted().map((member) => readReport(folder, member)));
}

/** @param member empty, or `.` and the encoded name of a member */
async function readReport(folder: string, member: string): Promise<WrittenReport> {
  const path = (file: string): string => join(folder, file.replace(/(?=\.\w+$)/, member));
  const text = (file: string): Promise<string> => readFile(path(file), 'utf8');
  return {
    member: member === '' ? undefined : decodeURIComponent(member.slice(1)),
    path: path(reportFiles.json),
    report: JSON.parse(await text(reportFiles.json)),
    sarif: await text(reportFiles.sarif),
    annotations: await text(reportFiles.github),
    summary: await text(reportFiles['github-summary']),
  };
}
