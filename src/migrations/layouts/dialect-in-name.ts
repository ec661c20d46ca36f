import { dialectOf } from '../dialect.ts';
import type { Layout } from '../migration-file.ts';

/** `x.postgres.sql`, `x.sqlite3.autocommit.sql`, `schema.pg.sql`. */
export const dialectInName: Layout = {
  title: 'Dialect in the name',
  read(file) {
    const [head = '', ...words] = file.stem.split('.');
    const dialect = words.map(dialectOf).find((found) => found !== undefined);
    const rest = words.filter((word) => dialectOf(word) === undefined && word !== 'autocommit');
    const stem = [head, ...rest].join('.');
    return dialect === undefined ? { ...file, stem } : { ...file, stem, dialect, unmarked: 'shared' };
  },
};
