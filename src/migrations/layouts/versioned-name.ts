import type { Layout, MigrationFile, Role, Siblings } from '../migration-file.ts';

const NAME = /^([VUB])(\d[\d._]*)(?:__|\.|$)/i;

/** `V1__x.sql`, baselines `B1__x.sql`, undo `U1__x.sql`, repeatable `R__x.sql`. */
export const versionedName: Layout = {
  title: 'Versions with a letter',
  read(file, all) {
    if (/^R__/.test(file.stem)) return { ...file, role: 'repeatable' };
    const [, letter, version] = NAME.exec(file.stem) ?? [];
    if (letter === undefined || version === undefined || file.role === 'undo') return file;
    return { ...file, stem: file.stem.slice(1), role: roleOf(letter.toUpperCase(), file, all) };
  },
};

/** A `U` file undoes the `V` file of the same name; some tools use it as a migration of its own. */
function roleOf(letter: string, { path }: MigrationFile, all: Siblings): Role {
  if (letter === 'B') return 'whole';
  const undone = path.replace(/[^/]*$/, (name) => `V${name.slice(1)}`);
  return letter === 'U' && all(undone) ? 'undo' : 'change';
}
