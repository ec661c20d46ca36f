import { readFile } from 'node:fs/promises';
import { EvenkeelError } from '../errors.ts';
import { unreadableWhy } from '../unreadable-file.ts';

interface Wanted {
  /** A name for the file, for people. */
  readonly what: string;
  /** A missing file has no text. */
  readonly optional: boolean;
  /** What to do if there is no such file, as a sentence. */
  readonly advice?: string;
}

/** The text of a configuration file; undefined: it is optional, and there is none. Throws `E_CONFIG`. */
export async function readText(path: string, { what, optional, advice }: Wanted): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (optional && code === 'ENOENT') return undefined;
    const hint = code === 'ENOENT' && advice !== undefined ? ` ${advice}` : '';
    throw new EvenkeelError('E_CONFIG', `Cannot read ${what} "${path}": ${unreadableWhy(cause)}.${hint}`, { cause });
  });
}
