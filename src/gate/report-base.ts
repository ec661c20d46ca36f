import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { Compile } from 'typebox/compile';
import { type ParityReport, reportSchema } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import { type Base, baseOf } from './base-reports.ts';
import { memberPattern } from './member-file.ts';

/** A base out of the report of an earlier audit, or out of those of the members of a fleet: `report.<member>.json`. */
export async function readReportBase(path: string, { pairing }: AuditJob): Promise<Base> {
  if (pairing.kind === 'pair') {
    const report = await readReport(path);
    return baseOf({ name: path, reportOf: () => report });
  }
  const reports = await readMembers(path);
  return baseOf({ name: path, reportOf: ({ actual }) => reports.get(actual) });
}

async function readMembers(path: string): Promise<ReadonlyMap<string, ParityReport>> {
  const folder = dirname(path);
  const memberOf = memberPattern(path);
  const files = await readdir(folder).catch((cause: unknown) => refuse(folder, 'it cannot be listed', cause));
  const reports = new Map<string, ParityReport>();
  for (const file of files) {
    const member = memberOf(file);
    if (member !== undefined) reports.set(member, await readReport(join(folder, file)));
  }
  if (reports.size > 0) return reports;
  const { name, ext } = parse(path);
  return refuse(path, `this audit has a report for each member, and there is no ${name}.<member>${ext} beside it`);
}

async function readReport(path: string): Promise<ParityReport> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    return refuse(path, code === 'ENOENT' ? 'there is no such file' : String(code), cause);
  });
  const report = parseReport(text, path);
  return report.verdict === 'not-compared' ? refuse(path, 'nothing was compared in it') : report;
}

function parseReport(text: string, path: string): ParityReport {
  const value = jsonOf(text);
  if (Compile(reportSchema).Check(value)) return value;
  return refuse(path, 'it is no report of this version; `evenkeel audit … --format json` on the base writes one');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(path: string, why: string, cause?: unknown): never {
  throw new EvenkeelError('E_BASE', `The base "${path}" cannot be used: ${why}.`, { cause });
}
