import type { Layout, MigrationFile, Role } from '../migration-file.ts';

const BACK = 'down|undo|rollback|revert';
const DOTTED = new RegExp(String.raw`(?<=[^.])\.(up|do|${BACK})(?=\.|$)`, 'i');
const ENDING = new RegExp(`[_-](up|${BACK})$`, 'i');
const FOLDER = new RegExp(`^(?:up|${BACK})$`, 'i');

export const upAndDown: Layout = {
  title: 'Up and down',
  read(file, all) {
    return dotted(file) ?? ending(file, all) ?? folder(file) ?? file;
  },
};

function dotted(file: MigrationFile): MigrationFile | undefined {
  const [sign, word] = DOTTED.exec(file.stem) ?? [];
  return sign === undefined ? undefined : { ...file, stem: file.stem.replace(DOTTED, ''), role: roleOf(word) };
}

/** `003_slow_down.sql` is not a down migration: the word counts only if the matching `up` file exists. */
function ending(file: MigrationFile, all: (path: string) => boolean): MigrationFile | undefined {
  const [sign, word = ''] = ENDING.exec(file.stem) ?? [];
  if (sign === undefined) return undefined;
  const stem = file.stem.slice(0, -sign.length);
  const folders = file.folders.map((name) => `${name}/`).join('');
  const counterparts = word.toLowerCase() === 'up' ? BACK.split('|') : ['up'];
  const paired = counterparts.some((other) => all(`${folders}${stem}${sign[0]}${other}.sql`));
  return paired ? { ...file, stem, role: roleOf(word) } : undefined;
}

function folder(file: MigrationFile): MigrationFile | undefined {
  const last = file.folders.at(-1);
  if (last === undefined || !FOLDER.test(last)) return undefined;
  return { ...file, folders: file.folders.slice(0, -1), role: roleOf(last) };
}

function roleOf(word = ''): Role {
  return /^(?:up|do)$/i.test(word) ? 'change' : 'undo';
}
