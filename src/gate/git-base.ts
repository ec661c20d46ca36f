import { join, resolve } from 'node:path';
import { redactSource } from '../../introspection/index.ts';
import type { AuditJob, NamedSource, Pairing } from '../audit/audit-job.ts';
import { databasesOf } from '../audit/job-of.ts';
import { findSourceFile, type SourceFile } from '../audit/source-file.ts';
import { EvenkeelError } from '../errors.ts';
import { exportPath } from '../git/commit-files.ts';
import { askGit } from '../git/git.ts';
import { findMadeProtocol } from '../sources/registry.ts';
import { openTemporaryFolder } from '../temporary-folder.ts';
import { auditedBase } from './audited-base.ts';
import { findBaseAgreement } from './base-policy.ts';
import { type Base, baseOf } from './base-reports.ts';
import { readingOnce } from './read-once.ts';

/**
 * Builds a base from the files of a commit, under the policy of the job. The number of compared objects is counted under the
 * policy of the commit, so that leaving more out does not lower the minimum. `config` is the file with the policy.
 */
export async function readGitBase(
  ref: string,
  job: AuditJob,
  onStep: (step: string) => void,
  config?: string,
): Promise<Base> {
  const name = `git:${ref}`;
  const { folder: here = process.cwd() } = job;
  const files = new Map(databasesOf(job.pairing).map((source) => [source, fileOf(source, here, name)]));
  const { path: top, close } = openTemporaryFolder('base');
  try {
    const folder = join(top, await pathFromTop(here));
    const moved = new Map<NamedSource, NamedSource>();
    const notes: string[] = [];
    for (const [source, file] of files) {
      onStep(`reading ${source.name} of ${name}`);
      const path = await exportPath(file.path, { ref, role: 'base' }, top);
      if (path === undefined) notes.push(absence(name, source));
      else moved.set(source, { ...source, source: file.movedTo(path, folder) });
    }
    const pairing = movedPairing(job.pairing, moved);
    if (pairing === undefined) return baseOf({ name, reportOf: () => undefined, notes });
    const listeners = { onStep, read: readingOnce() };
    const base = await auditedBase(name, { ...job, pairing, folder }, listeners);
    const agreement = config === undefined ? undefined : await findBaseAgreement(resolve(config), ref, job, top);
    const { policy, looser } = agreement ?? {};
    if (policy === undefined) return { ...base, notes, looser };
    const { objectsFor } = await auditedBase(name, { ...job, policy, pairing, folder }, listeners);
    return { ...base, objectsFor, looser, notes: [...notes, otherPolicy(name, config)] };
  } finally {
    await close();
  }
}

/** The note about a file that the commit does not have. */
function absence(base: string, { name }: NamedSource): string {
  return `${base} has no "${redactSource(name)}": there is nothing to compare it with, and all findings in it are new.`;
}

function otherPolicy(base: string, config = ''): string {
  return `${base} has another policy than ${config} has now. The current policy applies to both: what it leaves out or ignores is no difference.`;
}

/** The path of a folder in its repository; empty outside a repository. */
async function pathFromTop(folder: string): Promise<string> {
  const prefix = await askGit(['rev-parse', '--show-prefix'], { folder });
  return 'output' in prefix ? prefix.output.toString('utf8').trimEnd() : '';
}

function fileOf({ name, source }: NamedSource, folder: string, base: string): SourceFile {
  const file = findSourceFile(source, folder);
  if (file !== undefined) return file;
  throw new EvenkeelError(
    'E_USAGE',
    `"${redactSource(name)}" is ${findMadeProtocol(source) === undefined ? 'a database' : 'made by a command'}, not a file, so ${base} does not contain its earlier state: use the report.json of an audit of the main branch as the base.`,
  );
}

/** The same with other sources, without the members that have none; undefined: nothing is left to compare. */
function movedPairing(pairing: Pairing, moved: ReadonlyMap<NamedSource, NamedSource>): Pairing | undefined {
  const members = 'members' in pairing ? pairing.members.flatMap((member) => moved.get(member) ?? []) : [];
  const [first, second] = databasesOf(pairing).map((source) => moved.get(source));
  if (pairing.kind === 'majority') return { ...pairing, members };
  if (first === undefined) return undefined;
  if (pairing.kind === 'reference') return { ...pairing, reference: first, members };
  if (second === undefined) return undefined;
  return pairing.kind === 'pair'
    ? { ...pairing, expected: first, actual: second }
    : { ...pairing, reference: first, of: second };
}
