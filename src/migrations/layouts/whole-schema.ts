import { dialectOf } from '../dialect.ts';
import type { Layout, MigrationFile } from '../migration-file.ts';

const WHOLE = new Set(['latest', 'full']);
const FIRST = new Set(['initial', 'init', 'schema', 'base', 'baseline']);

/** `sqlite.sql` and `pg.sql`, `postgres.initial.sql`, `LATEST.sql`, `full.sql`. */
export const wholeSchema: Layout = {
  title: 'One schema for each engine',
  read(file) {
    const [head = '', ...rest] = file.stem.split('.');
    const dialect = dialectOf(head);
    if (dialect === undefined) return withRole(file, file.stem);
    if (rest.length === 0 && file.role === 'change') return { ...file, dialect, unmarked: 'shared', role: 'whole' };
    return withRole({ ...file, dialect, unmarked: 'shared' }, rest.join('.'));
  },
};

function withRole(file: MigrationFile, name: string): MigrationFile {
  if (file.role !== 'change') return file;
  const word = name.toLowerCase();
  if (WHOLE.has(word)) return { ...file, role: 'whole' };
  return FIRST.has(word) ? { ...file, role: 'first' } : file;
}
