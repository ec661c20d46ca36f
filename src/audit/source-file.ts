import { isAbsolute, relative, resolve } from 'node:path';
import { serverOf } from '../../introspection/index.ts';
import { findMadeProtocol } from '../sources/registry.ts';
import type { SourcePath } from '../sources/source-protocol.ts';

/** The file or folder that a source is read from. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** The same source in another folder. An absolute path becomes the given one; a relative path stays relative. */
  movedTo(path: string, folder: string): string;
}

/** Undefined for sources without a file: a server, a database in memory, a command. Relative paths start at a folder. */
export function findSourceFile(source: string, folder: string): SourceFile | undefined {
  const protocol = findMadeProtocol(source);
  const found = protocol === undefined ? databasePath(source) : protocol.findPath(source);
  if (found === undefined) return undefined;
  const { before, path, after } = found;
  return {
    path: resolve(folder, path),
    movedTo: (other, home) => `${before}${isAbsolute(path) ? other : relative(home, other) || '.'}${after}`,
  };
}

function databasePath(source: string): SourcePath | undefined {
  const [, before = '', path = ''] = /^([a-z][a-z0-9+.-]+:|)(.+)$/is.exec(source) ?? [];
  const isFile = path !== '' && !path.startsWith('//') && serverOf(source) === null && path !== ':memory:';
  return isFile ? { before, path, after: '' } : undefined;
}
