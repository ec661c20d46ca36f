import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { compareText } from '../../introspection/index.ts';
import { type ParityReport, printable } from '../../reports/index.ts';
import type { AuditJob, Pairing } from '../audit/audit-job.ts';
import { parseFleet, parseReport } from '../audit/parse-report.ts';
import { EvenkeelError } from '../errors.ts';
import { unreadableWhy } from '../unreadable-file.ts';
import { type Base, baseOf } from './base-reports.ts';
import { memberPattern } from './member-file.ts';

/**
 * Builds a base from the report of an earlier audit. For a fleet it is the report of the fleet, or those of its members:
 * `report.<member>.json`.
 */
export async function readReportBase(path: string, { pairing, member }: AuditJob): Promise<Base> {
  if (pairing.kind === 'pair') {
    const report = await readReport(path);
    return baseOf({ name: path, reportOf: () => report });
  }
  const reports = (await findFleet(path)) ?? (await readMembers(path));
  return baseOf({
    name: path,
    reportOf: ({ actual }) => reports.get(actual),
    notes: member === undefined ? goneNotes(path, reports, pairing) : [],
  });
}

/** A report of a removed member is reported. For schemas, the members are unknown before they are read. */
function goneNotes(path: string, reports: ReadonlyMap<string, ParityReport>, pairing: Pairing): readonly string[] {
  if (!('members' in pairing)) return [];
  const present = new Set(pairing.members.map(({ name }) => name));
  const gone = [...reports.keys()].filter((member) => !present.has(member)).toSorted(compareText);
  return gone.map(
    (member) => `The base ${path} has a report of "${printable(member)}", which is not part of this audit.`,
  );
}

/** The reports in the report of a fleet; undefined: the file is none, or there is no file. */
async function findFleet(path: string): Promise<ReadonlyMap<string, ParityReport> | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const found = parseFleet(text);
  if (!('value' in found)) return refuse(path, `it is not the report of a fleet of this version (it ${found.fault})`);
  return new Map(
    found.value.members.flatMap(({ member, report }) =>
      report === undefined || report.verdict === 'not-compared' ? [] : [[member, report]],
    ),
  );
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
  return refuse(path, `there is no such report of a fleet, and no ${name}.<member>${ext} next to it`);
}

async function readReport(path: string): Promise<ParityReport> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const why = unreadableWhy(cause);
    return refuse(path, path.endsWith('.json') ? why : `${why}; a branch or commit is written git:${path}`, cause);
  });
  const report = reportIn(text, path);
  return report.verdict === 'not-compared' ? refuse(path, 'nothing was compared in it') : report;
}

function reportIn(text: string, path: string): ParityReport {
  const found = parseReport(text);
  if ('value' in found) return found.value;
  if ('value' in parseFleet(text)) return refuse(path, 'it is the report of a fleet, and this audit compares one pair');
  const advice = '`evenkeel audit … --format json` on the base writes one';
  return refuse(path, `it is not a report of this version; ${advice} (this one ${found.fault})`);
}

function refuse(path: string, why: string, cause?: unknown): never {
  throw new EvenkeelError('E_BASE', `The base "${path}" cannot be used: ${why}.`, { cause });
}
