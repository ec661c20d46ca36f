import { readFile } from 'node:fs/promises';
import { EvenkeelError } from '../errors.ts';
import { unreadableWhy } from '../unreadable-file.ts';

interface Wanted {
  /** A name for the file, for people. */
  readonly what: string;
  /** A missing file counts as empty. */
  readonly optional: boolean;
}

/** The text of a configuration file. Throws `E_CONFIG`. */
export async function readText(path: string, { what, optional }: Wanted): Promise<string> {
  return await readFile(path, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (optional && code === 'ENOENT') return '';
    throw new EvenkeelError('E_CONFIG', `Cannot read ${what} "${path}": ${unreadableWhy(cause)}.`, { cause });
  });
}
