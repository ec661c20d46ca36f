import { isAbsolute, relative, resolve } from 'node:path';
import { serverOf } from '../../introspection/index.ts';
import { isReplaySource } from '../replay/replay-source.ts';

/** The file or folder that a source is read from. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** The same source in another folder. An absolute path becomes the given one; a relative path stays relative. */
  movedTo(path: string, folder: string): string;
}

/** Undefined for sources without a file: a server, or a database in memory. Relative paths start at a folder. */
export function findSourceFile(source: string, folder: string): SourceFile | undefined {
  const [, protocol = '', rest = ''] = /^([a-z][a-z0-9+.-]+:|)(.+)$/is.exec(source) ?? [];
  if (rest === '' || rest.startsWith('//') || serverOf(source) !== null || rest === ':memory:') return undefined;
  const query = isReplaySource(source) ? (/\?.*$/s.exec(rest)?.[0] ?? '') : '';
  const path = rest.slice(0, rest.length - query.length);
  return {
    path: resolve(folder, path),
    movedTo: (other, home) => `${protocol}${isAbsolute(path) ? other : relative(home, other) || '.'}${query}`,
  };
}
