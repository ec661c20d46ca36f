import { readFile, stat } from 'node:fs/promises';
import { engines, type Script } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { unreadableWhy } from '../unreadable-file.ts';

/** The SQL of a file. `file` is its name in messages. Refuses files that are not SQL, and says what to do with them. */
export async function readSqlFile(path: string, file: string): Promise<Script> {
  const bytes = await readBytes(path, file);
  const refused = findRefusal(bytes, file);
  if (refused !== undefined) throw new EvenkeelError('E_SOURCE_INVALID', `"${file}" is ${refused}.`);
  const text = textOf(bytes, file);
  const zero = text.indexOf('\0');
  if (zero === -1) return { file, text, firstLine: 1 };
  const line = text.slice(0, zero).split('\n').length;
  throw new EvenkeelError(
    'E_READ_FAILED',
    `"${file}" is not text: line ${line} has a zero byte. Correct or remove it.`,
  );
}

/** A message for files that are often given by mistake instead of SQL. */
function findRefusal(bytes: Buffer, file: string): string | undefined {
  const own = engines.flatMap(({ sql }) => sql.binaries).find((binary) => begins(bytes, binary.begins));
  if (own !== undefined) return own.describe(file);
  return COMPRESSED.some((sign) => begins(bytes, sign)) ? 'compressed: unpack it first' : undefined;
}

const COMPRESSED = ['\x1f\x8b', '\x28\xb5\x2f\xfd', 'BZh'];

function begins(bytes: Buffer, sign: string): boolean {
  return bytes.subarray(0, sign.length).equals(Buffer.from(sign, 'latin1'));
}

async function readBytes(path: string, file: string): Promise<Buffer> {
  try {
    if ((await stat(path)).isDirectory()) throw await isFolder(path, file);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof EvenkeelError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new EvenkeelError('E_SOURCE_NOT_FOUND', `There is no file "${file}": check its path.`, { cause });
    throw new EvenkeelError('E_READ_FAILED', `"${file}" cannot be read: ${unreadableWhy(cause)}.`, { cause });
  }
}

async function isFolder(path: string, file: string): Promise<EvenkeelError> {
  for (const { holds, describe } of engines.flatMap(({ sql }) => sql.folders)) {
    const found = await stat(`${path}/${holds}`).catch(() => undefined);
    if (found !== undefined) return new EvenkeelError('E_SOURCE_INVALID', `"${file}" is ${describe(file)}.`);
  }
  return new EvenkeelError('E_SOURCE_INVALID', `"${file}" is a folder: write migrations:${file}.`);
}

/** Reads UTF-8, and UTF-16 with a byte order mark, which PowerShell writes when it redirects output. */
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
