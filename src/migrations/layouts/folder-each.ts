import type { Layout } from '../migration-file.ts';

const ROLES: ReadonlyMap<string, 'change' | 'undo'> = new Map([
  ['up', 'change'],
  ['migration', 'change'],
  ['down', 'undo'],
]);

/** `<timestamp>_<name>/up.sql` and `down.sql`, or `migration.sql`: the folder is the migration. */
export const folderEach: Layout = {
  title: 'A folder for each migration',
  read(file) {
    const role = ROLES.get(file.stem);
    const last = file.folders.at(-1);
    if (role === undefined || last === undefined) return file;
    return { ...file, folders: file.folders.slice(0, -1), stem: last, role };
  },
};
