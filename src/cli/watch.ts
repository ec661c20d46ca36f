import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { databasesOf } from '../audit/job-of.ts';
import { findSourceFile } from '../audit/source-file.ts';
import { EvenkeelError, refusalOf } from '../errors.ts';
import type { AuditOptions } from './audit-options.ts';
import { auditSubject, type Subject } from './audit-subject.ts';
import type { CommandContext } from './command-context.ts';
import { performGate } from './perform-gate.ts';

/** Milliseconds between two looks at the files. */
const PAUSE = 400;

/** Audits, and again each time when a file of the sources has changed, until the process is ended. Throws `EvenkeelError` if no source is a file. */
export async function watchGate(subject: Subject, options: AuditOptions, context: CommandContext): Promise<never> {
  const paths = await watchedPaths(subject, options);
  const { terminal } = context;
  for (;;) {
    const before = await stateOf(paths);
    await performGate(subject, options, context).catch((error: unknown) => {
      const { expected, sentences } = refusalOf(error);
      if (!expected) throw error;
      for (const sentence of sentences) terminal.say(sentence);
    });
    terminal.say(`watching ${paths.join(', ')}; Ctrl-C ends`);
    await settled(paths, before);
  }
}

async function watchedPaths(subject: Subject, { config, accepted }: AuditOptions): Promise<readonly string[]> {
  const job = await auditSubject(
    subject,
    config,
    accepted === undefined ? undefined : { path: accepted, optional: false },
  );
  const folder = job.folder ?? process.cwd();
  const files = databasesOf(job.pairing).flatMap(({ source }) => findSourceFile(source, folder)?.path ?? []);
  if (files.length > 0) return [...new Set(files)];
  throw new EvenkeelError('E_USAGE', '--watch needs a source that is a file or a folder, and these are servers.');
}

/** Resolves when the files differ from this state and no longer change. */
async function settled(paths: readonly string[], before: string): Promise<void> {
  let state = before;
  for (;;) {
    await pause(PAUSE);
    const now = await stateOf(paths);
    if (now !== before && now === state) return;
    state = now;
  }
}

/** Times and sizes of all files, with what SQLite has not yet written into its file. */
async function stateOf(paths: readonly string[]): Promise<string> {
  const states: string[] = [];
  for (const path of paths) for (const file of await filesAt(path)) states.push(await fileState(file));
  return states.join('\n');
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) return [path, `${path}-wal`];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** An empty file beside a database comes and goes when it is read. */
async function fileState(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.size === 0 ? '' : `${path} ${found.mtimeMs} ${found.size}`;
}
