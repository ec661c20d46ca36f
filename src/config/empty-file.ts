import { dirname, resolve } from 'node:path';
import { EvenkeelError } from '../errors.ts';
import type { YamlFile } from './yaml-file.ts';

/** A missing optional file. The YAML parser is not loaded for it. */
export function emptyFile(origin: string): YamlFile<Readonly<Record<string, never>>> {
  return {
    origin,
    folder: dirname(resolve(origin)),
    missing: true,
    value: {},
    placeOf: () => `${origin}:1:1`,
    refuse: (_path, message) => {
      throw new EvenkeelError('E_CONFIG', `${origin}:1:1: ${message.replace(/[.?]?$/, (end) => end || '.')}`);
    },
  };
}
