import { stat } from 'node:fs/promises';

/** The database, its write-ahead log and its rollback journal. SQLite recreates the shared memory. */
export const PARTS = ['', '-wal', '-journal'] as const;

/** The identity, size and times of a database file and its journals. */
export interface FileState {
  /** Changes whenever one of the parts is written to or replaced: no program can set the time of the last change (ctime). */
  readonly text: string;
  /** When the last of them changed, in milliseconds; undefined: there is no such file. */
  readonly changed: number | undefined;
}

export async function stateOf(path: string): Promise<FileState> {
  const found = await Promise.all(PARTS.map((part) => stat(path + part, { bigint: true }).catch(() => undefined)));
  const present = found.filter((status) => status !== undefined);
  return {
    text: found
      .map((status) =>
        status === undefined ? 'none' : [status.dev, status.ino, status.size, status.mtimeNs, status.ctimeNs].join(':'),
      )
      .join(' '),
    changed: present.length === 0 ? undefined : Math.max(...present.map(({ ctimeMs }) => Number(ctimeMs))),
  };
}
