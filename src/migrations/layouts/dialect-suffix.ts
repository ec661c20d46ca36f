import { dialectOf } from '../dialect.ts';
import type { Layout } from '../migration-file.ts';

const ENDING = /[_-]((?!(?:lite|h2)$)[a-z0-9]+)$/i;

/** `x_postgres.sql`, `x-sqlite.sql`. A file without a suffix is often for SQLite only. */
export const dialectSuffix: Layout = {
  title: 'Dialect as suffix',
  read(file) {
    const [sign, word] = ENDING.exec(file.stem) ?? [];
    const dialect = word === undefined ? undefined : dialectOf(word);
    if (sign === undefined || dialect === undefined || dialect === 'shared') return file;
    return { ...file, stem: file.stem.slice(0, -sign.length), dialect, unmarked: 'paired' };
  },
};
