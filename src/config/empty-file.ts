import { dirname, resolve } from 'node:path';
import { EvenkeelError } from '../errors.ts';
import type { YamlFile } from './yaml-file.ts';

/** A file that is not there and need not be. What reads YAML is not loaded for it. */
export function emptyFile(origin: string): YamlFile<Readonly<Record<string, never>>> {
  return {
    origin,
    folder: dirname(resolve(origin)),
    value: {},
    placeOf: () => `${origin}:1:1`,
    refuse: (_path, message) => {
      throw new EvenkeelError('E_CONFIG', `${origin}:1:1: ${message.replace(/[.?]?$/, (end) => end || '.')}`);
    },
  };
}
