import { constants } from 'node:fs';
import { access, open, realpath, stat } from 'node:fs/promises';
import { IntrospectionError } from '../../../../errors.ts';
import { codeOf } from './refusal.ts';

/** The files that SQLite keeps beside a database (https://sqlite.org/tempfiles.html). */
export interface SourceFile {
  /** The database file with all symbolic links resolved: its journals are in that folder. */
  readonly path: string;
  /** The size of the database file. */
  readonly bytes: number;
  /** Whether `-shm` exists: some program has the database open in WAL mode, or crashed while it had. */
  readonly hasSharedMemory: boolean;
  /** Whether `-wal` exists, even if it is empty. */
  readonly hasLog: boolean;
}

/** Finds the database file. Throws `IntrospectionError` if it does not exist or may not be read. */
export async function findSourceFile(path: string): Promise<SourceFile> {
  const real = await realpath(path).catch((cause: unknown) => {
    throw notFound(path, cause);
  });
  const status = await stat(real);
  if (status.isDirectory()) {
    throw new IntrospectionError('E_SOURCE_INVALID', `sqlite: "${path}" is a directory; name the database file in it.`);
  }
  if (!status.isFile()) {
    throw new IntrospectionError('E_SOURCE_INVALID', `sqlite: "${path}" is not a regular file; name a database file.`);
  }
  await access(real, constants.R_OK).catch((cause: unknown) => {
    throw refused(path, cause);
  });
  return {
    path: real,
    bytes: status.size,
    hasSharedMemory: (await sizeOf(`${real}-shm`)) !== undefined,
    hasLog: (await sizeOf(`${real}-wal`)) !== undefined,
  };
}

/** Whether this user may write there. */
export async function mayWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** In bytes; undefined where there is no such file. */
export async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (status) => status.size,
    () => undefined,
  );
}

/** Whether the header says WAL mode (https://sqlite.org/fileformat2.html#file_format_version_numbers). */
export async function usesLog(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(20) });
    return bytesRead === 20 && buffer[19] === 2;
  } finally {
    await file.close();
  }
}

function notFound(path: string, cause: unknown): IntrospectionError {
  const code = codeOf(cause);
  if (code === 'EACCES' || code === 'EPERM') return refused(path, cause);
  const why = code === 'ELOOP' ? 'its symbolic links run in a circle' : 'there is no such file; check the path';
  return new IntrospectionError('E_SOURCE_NOT_FOUND', `sqlite: cannot open "${path}": ${why}.`, { cause });
}

function refused(path: string, cause: unknown): IntrospectionError {
  return new IntrospectionError(
    'E_SOURCE_REFUSED',
    `sqlite: this user may not read "${path}"; change its permissions.`,
    {
      cause,
    },
  );
}
