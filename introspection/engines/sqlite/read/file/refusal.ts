import { IntrospectionError, type IntrospectionErrorCode } from '../../../../errors.ts';
import { engineWords } from '../../../../printable-text.ts';

interface Refusal {
  readonly code: IntrospectionErrorCode;
  /** The end of a sentence that begins with the path of the file. */
  readonly says: string;
}

/** By the beginning of SQLite's result codes, first match first (https://sqlite.org/rescode.html). */
const REFUSALS: readonly (readonly [prefix: string, refusal: Refusal])[] = [
  ['SQLITE_NOTADB', { code: 'E_SOURCE_CORRUPT', says: 'is not a SQLite database, or it is encrypted' }],
  ['SQLITE_CORRUPT', { code: 'E_SOURCE_CORRUPT', says: 'is broken; run "PRAGMA integrity_check" for details' }],
  [
    'SQLITE_BUSY',
    { code: 'E_SOURCE_REFUSED', says: 'is locked by a program that writes to it; try again when it has finished' },
  ],
  [
    'SQLITE_LOCKED',
    { code: 'E_SOURCE_REFUSED', says: 'is locked by a program that writes to it; try again when it has finished' },
  ],
  ['SQLITE_CANTOPEN', { code: 'E_SOURCE_REFUSED', says: 'cannot be opened; may this user read it and its directory?' }],
  ['SQLITE_PERM', { code: 'E_SOURCE_REFUSED', says: 'cannot be opened; may this user read it?' }],
  ['SQLITE_AUTH', { code: 'E_SOURCE_REFUSED', says: 'cannot be opened; may this user read it?' }],
  [
    'SQLITE_READONLY',
    { code: 'E_SOURCE_REFUSED', says: 'needs a recovery that this user may not run; open it once with sqlite3' },
  ],
  ['SQLITE_NOMEM', { code: 'E_READ_FAILED', says: 'needs more memory than is available' }],
];

/** The message for an error on opening the file. */
export function openingRefused(path: string, cause: unknown): IntrospectionError {
  const refusal = findRefusal(cause);
  return new IntrospectionError(
    refusal?.code ?? 'E_READ_FAILED',
    `sqlite: "${path}" ${refusal?.says ?? 'cannot be read'} (${engineWords(cause)}).`,
    { cause },
  );
}

/** The message for an error while reading `what`. A broken file has its own message. */
export function readingFailed(what: string, cause: unknown): IntrospectionError {
  const code = findRefusal(cause)?.code === 'E_SOURCE_CORRUPT' ? 'E_SOURCE_CORRUPT' : 'E_READ_FAILED';
  return new IntrospectionError(code, `sqlite: reading ${what} of "main": ${engineWords(cause)}.`, { cause });
}

/** SQLite's result code, or that of the file system; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function findRefusal(cause: unknown): Refusal | undefined {
  const code = codeOf(cause);
  return REFUSALS.find(([prefix]) => code.startsWith(prefix))?.[1];
}
