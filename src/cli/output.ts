import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { EvenkeelError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** Writes a text, whole or in parts, to the file, or to stdout without one. */
export async function writeText(
  text: string | Iterable<string>,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file !== undefined) await writeOutput(file, text);
  else for (const part of typeof text === 'string' ? [text] : text) await terminal.write(part);
}

/** Writes a whole file or leaves the old one: a reader never sees a part. Pipes and devices are written directly. */
export async function writeOutput(path: string, text: string | Iterable<string>): Promise<void> {
  try {
    const present = await stat(path).catch(() => undefined);
    if (present === undefined) await replaceFile(path, text);
    else if (present.isFile()) await replaceFile(await realpath(path), text, present.mode);
    else await writeFile(path, text);
  } catch (cause) {
    throw new EvenkeelError('E_OUTPUT', `Cannot write "${path}": ${reasonOf(cause)}.`, { cause });
  }
}

async function replaceFile(path: string, text: string | Iterable<string>, mode?: number): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx', ...(mode !== undefined && { mode: mode & 0o777 }) });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'no permission to write',
    EISDIR: 'it is a directory',
    ENOENT: 'its directory does not exist',
    ENOSPC: 'no space left',
    ENOTDIR: 'a part of the path is not a directory',
    EROFS: 'the file system is read-only',
  }),
);

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS.get(code) ?? (cause instanceof Error ? cause.message : String(cause));
}
