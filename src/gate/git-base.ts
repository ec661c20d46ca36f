import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redactSource } from '../../introspection/index.ts';
import type { AuditJob, NamedSource, Pairing } from '../audit/audit-job.ts';
import { EvenkeelError } from '../errors.ts';
import { auditedBase } from './audited-base.ts';
import { type Base, baseOf } from './base-reports.ts';
import { exportPath } from './commit-files.ts';
import { askGit } from './git.ts';
import { findSourceFile, type SourceFile } from './source-file.ts';

/** A base out of the files as a commit has them, under the policy of the job. */
export async function readGitBase(ref: string, job: AuditJob, tell: (step: string) => void): Promise<Base> {
  const name = `git:${ref}`;
  const { folder: here = process.cwd() } = job;
  const files = new Map(sourcesOf(job.pairing).map((source) => [source, fileOf(source, here, name)]));
  const top = await realpath(await mkdtemp(join(tmpdir(), 'evenkeel-base-')));
  try {
    const folder = join(top, await pathFromTop(here));
    const moved = new Map<NamedSource, NamedSource>();
    const notes: string[] = [];
    for (const [source, file] of files) {
      tell(`reading ${source.name} of ${name}`);
      const path = await exportPath(file.path, ref, top);
      if (path === undefined) notes.push(absence(name, source));
      else moved.set(source, { ...source, source: file.movedTo(path, folder) });
    }
    const pairing = movedPairing(job.pairing, moved);
    if (pairing === undefined) return baseOf({ name, reportOf: () => undefined, notes });
    return { ...(await auditedBase(name, { ...job, pairing, folder }, tell)), notes };
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}

/** What was not there had no differences. */
function absence(base: string, { name }: NamedSource): string {
  return `${base} has no "${redactSource(name)}": there is nothing to hold it against, and all that is found in it is new.`;
}

/** Of a folder in its repository; empty outside of one. */
async function pathFromTop(folder: string): Promise<string> {
  const prefix = await askGit(['rev-parse', '--show-prefix'], { folder });
  return 'output' in prefix ? prefix.output.toString('utf8').trimEnd() : '';
}

function fileOf({ name, source }: NamedSource, folder: string, base: string): SourceFile {
  const file = findSourceFile(source, folder);
  if (file !== undefined) return file;
  throw new EvenkeelError(
    'E_USAGE',
    `"${redactSource(name)}" is a database and no file, so ${base} does not say how it was: take as base the report.json of an audit of the main branch.`,
  );
}

function sourcesOf(pairing: Pairing): readonly NamedSource[] {
  switch (pairing.kind) {
    case 'pair':
      return [pairing.expected, pairing.actual];
    case 'reference':
      return [pairing.reference, ...pairing.members];
    case 'majority':
      return pairing.members;
    case 'schemas':
      return [pairing.reference, pairing.of];
  }
}

/** The same with other sources, without the members that have none; undefined: nothing is left to compare. */
function movedPairing(pairing: Pairing, moved: ReadonlyMap<NamedSource, NamedSource>): Pairing | undefined {
  const members = 'members' in pairing ? pairing.members.flatMap((member) => moved.get(member) ?? []) : [];
  const [first, second] = sourcesOf(pairing).map((source) => moved.get(source));
  if (pairing.kind === 'majority') return { ...pairing, members };
  if (first === undefined) return undefined;
  if (pairing.kind === 'reference') return { ...pairing, reference: first, members };
  if (second === undefined) return undefined;
  return pairing.kind === 'pair'
    ? { ...pairing, expected: first, actual: second }
    : { ...pairing, reference: first, of: second };
}
