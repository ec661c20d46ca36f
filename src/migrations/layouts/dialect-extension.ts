import { dialectOf } from '../dialect.ts';
import type { Layout } from '../migration-file.ts';

const ENDING = /\.sql\.([a-z0-9]+)$/i;

export const dialectExtension: Layout = {
  title: 'Dialect as extension',
  read(file) {
    const [sign, word] = ENDING.exec(file.stem) ?? [];
    const dialect = word === undefined ? undefined : dialectOf(word);
    if (sign === undefined || dialect === undefined) return file;
    return { ...file, stem: file.stem.slice(0, -sign.length), dialect, unmarked: 'shared' };
  },
};
