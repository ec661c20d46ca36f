import { resolve } from 'node:path';
import { absoluteSource as absoluteDatabase } from '../../introspection/index.ts';
import { isReplaySource } from '../replay/replay-source.ts';

/** A source whose file, if it names one, is found from everywhere: relative paths are those of a directory. */
export function absoluteSource(source: string, folder: string): string {
  if (!isReplaySource(source)) return absoluteDatabase(source, folder);
  const [, protocol = '', path = ''] = /^([^:]*:)(.*)$/s.exec(source) ?? [];
  return path === '' ? source : `${protocol}${resolve(folder, path)}`;
}
