import { readFile, stat } from 'node:fs/promises';
import { EvenkeelError } from '../errors.ts';
import { unreadableWhy } from '../unreadable-file.ts';
import type { Script } from './statement.ts';

/** The file's SQL. `file` is how it is shown. Refuses what is no SQL, and says what to do with it. */
export async function readSqlFile(path: string, file: string): Promise<Script> {
  const bytes = await readBytes(path, file);
  const refused = REFUSED.find(({ sign }) => sign(bytes));
  if (refused !== undefined) throw new EvenkeelError('E_SOURCE_INVALID', `"${file}" is ${refused.told(file)}.`);
  return { file, text: textOf(bytes, file), firstLine: 1 };
}

const RESTORE = (file: string) => `write it as SQL with pg_restore -f dump.sql ${file}`;

/** What is often in the place of SQL, by its first bytes. */
const REFUSED: readonly { sign(bytes: Buffer): boolean; told(file: string): string }[] = [
  {
    sign: (bytes) => begins(bytes, 'PGDMP'),
    told: (file) => `a dump in PostgreSQL's custom format: ${RESTORE(file)}`,
  },
  {
    sign: (bytes) => begins(bytes, 'toc.dat\0'),
    told: (file) => `a dump in PostgreSQL's tar format: ${RESTORE(file)}`,
  },
  {
    sign: (bytes) => begins(bytes, 'SQLite format 3\0'),
    told: (file) => `a SQLite database and no SQL: write sqlite:${file}`,
  },
  {
    sign: (bytes) => begins(bytes, '\x1f\x8b') || begins(bytes, '\x28\xb5\x2f\xfd') || begins(bytes, 'BZh'),
    told: () => 'compressed: unpack it first',
  },
];

function begins(bytes: Buffer, sign: string): boolean {
  return bytes.subarray(0, sign.length).equals(Buffer.from(sign, 'latin1'));
}

async function readBytes(path: string, file: string): Promise<Buffer> {
  try {
    if ((await stat(path)).isDirectory()) throw isFolder(file, await hasContents(path));
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof EvenkeelError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new EvenkeelError('E_SOURCE_NOT_FOUND', `There is no file "${file}": check its path.`, { cause });
    throw new EvenkeelError('E_READ_FAILED', `"${file}" cannot be read: ${unreadableWhy(cause)}.`, { cause });
  }
}

function isFolder(file: string, dumped: boolean): EvenkeelError {
  const told = dumped
    ? `a dump in PostgreSQL's directory format: ${RESTORE(file)}`
    : `a folder: write migrations:${file}`;
  return new EvenkeelError('E_SOURCE_INVALID', `"${file}" is ${told}.`);
}

async function hasContents(folder: string): Promise<boolean> {
  const found = await stat(`${folder}/toc.dat`).catch(() => undefined);
  return found !== undefined;
}

/** UTF-8, or the UTF-16 that a redirection in PowerShell writes, in either order with its mark. */
function textOf(bytes: Buffer, file: string): string {
  const encoding = ENCODINGS.find(({ mark }) => begins(bytes, mark))?.name ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new EvenkeelError('E_SOURCE_INVALID', `"${file}" is not text in UTF-8: save or dump it in that encoding.`, {
      cause,
    });
  }
}

const ENCODINGS = [
  { mark: '\xff\xfe', name: 'utf-16le' },
  { mark: '\xfe\xff', name: 'utf-16be' },
] as const;
