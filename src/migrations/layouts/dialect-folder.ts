import { dialectIn } from '../dialect.ts';
import type { Layout } from '../migration-file.ts';

/** `sqlite/x.sql`, `migrations_postgres/x.sql`, `server-sqlite/migrations/x.sql`. */
export const dialectFolder: Layout = {
  title: 'A folder for each dialect',
  read(file) {
    const place = file.folders.findLastIndex((folder) => dialectOfFolder(folder) !== undefined);
    const dialect = dialectOfFolder(file.folders[place] ?? '');
    if (dialect === undefined) return file;
    return { ...file, folders: file.folders.toSpliced(place, 1), dialect, unmarked: 'apart' };
  },
};

/** The dialect of a folder. One that begins with a number is a migration: `2024_drop_sqlite/up.sql` names no engine. */
function dialectOfFolder(folder: string): ReturnType<typeof dialectIn> {
  return /^\d/.test(folder) ? undefined : dialectIn(folder);
}
