import { EvenkeelError } from '../errors.ts';

/** The store error for an error of SQLite; bugs are returned unchanged. */
export function sqliteRefusalOf(error: unknown, name: string): unknown {
  if (error instanceof EvenkeelError) return error;
  const code = codeOf(error);
  const store = `The store "${name}"`;
  if (isLocked(error)) {
    return new EvenkeelError('E_STORE_BUSY', `${store} is locked by another process.`, { cause: error });
  }
  if (/^(SQLITE_(FULL|IOERR_SHMSIZE)|ENOSPC)$/.test(code)) {
    const message = `${store} is full: its disk has no space left. Nothing of this step was written.`;
    return new EvenkeelError('E_STORE_FULL', message, { cause: error });
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new EvenkeelError('E_STORE_INVALID', `${store} is not a SQLite database, or a broken one.`, {
      cause: error,
    });
  }
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)|E[A-Z]+$)/.test(code)) {
    const message = `${store} cannot be read and written (${code}): check its folder and permissions.`;
    return new EvenkeelError('E_STORE_UNREACHABLE', message, { cause: error });
  }
  return error;
}

/** Another process writes; it may end soon. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
