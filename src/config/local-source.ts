import { resolve } from 'node:path';
import { absoluteSource as absoluteDatabase } from '../../introspection/index.ts';
import { isReplaySource } from '../replay/replay-source.ts';

/** A source with an absolute path: relative paths start at a directory. */
export function absoluteSource(source: string, folder: string): string {
  if (!isReplaySource(source)) return absoluteDatabase(source, folder);
  const [, protocol = '', path = ''] = /^([^:]*:)(.*)$/s.exec(source) ?? [];
  return path === '' ? source : `${protocol}${resolve(folder, path)}`;
}
