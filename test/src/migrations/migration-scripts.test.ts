import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownEngine } from '../../../introspection/index.ts';
import { readMigrationScripts } from '../../../src/migrations/migration-scripts.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

const sqlite = knownEngine('sqlite');

describe('a folder of migrations', () => {
  it('may have byte order marks and Windows line ends; statements keep their lines', async () => {
    await using folder = await scratchFolder();
    await write(folder, '1.sql', '\uFEFF-- +goose Up\r\n\r\nCREATE TABLE a (id INT);\r\nCREATE TABLE b (id INT);\r\n');
    const { scripts } = await readMigrationScripts(folder.path, sqlite);
    const statements = scripts.flatMap((script) => sqlite.sql.split(script));
    expect(statements.map(({ line, text }) => [line, text])).toEqual([
      [3, 'CREATE TABLE a (id INT);'],
      [4, 'CREATE TABLE b (id INT);'],
    ]);
  });

  it('is shown with forward slashes, and as given if it is outside the working directory', async () => {
    await using folder = await scratchFolder();
    await write(folder, 'sqlite/1.sql', 'SELECT 1;');
    const { scripts } = await readMigrationScripts(`${folder.path}/`, sqlite);
    expect(scripts.map(({ file }) => file)).toEqual([`${folder.path}/sqlite/1.sql`]);
  });

  it('links to files within it are read; links to other files are reported and not read', async () => {
    await using outside = await scratchFolder();
    await using folder = await scratchFolder();
    await write(outside, 'secret.sql', 'CREATE TABLE secret (id INT);');
    await write(folder, 'sqlite/1_a.sql', 'CREATE TABLE a (id INT);');
    await symlink('1_a.sql', folder.file('sqlite/2_a.sql'));
    await symlink(outside.file('secret.sql'), folder.file('sqlite/3_secret.sql'));
    await symlink(outside.path, folder.file('sqlite/more'));
    await symlink('..', folder.file('sqlite/round'));
    await symlink('nowhere.sql', folder.file('sqlite/4_nowhere.sql'));
    const { scripts, doubts } = await readMigrationScripts(folder.path, sqlite);
    expect(scripts.map(({ file }) => file.split('/').at(-1))).toEqual(['1_a.sql', '2_a.sql']);
    expect(doubts.map(({ note }) => note)).toEqual([
      'sqlite/3_secret.sql: a link that is not followed.',
      'sqlite/4_nowhere.sql: a link that is not followed.',
      'sqlite/more: a link that is not followed.',
      'sqlite/round: a link that is not followed.',
    ]);
  });

  it('hidden folders and installed packages are left out', async () => {
    await using folder = await scratchFolder();
    await write(folder, '1.sql', 'SELECT 1;');
    await write(folder, '.git/2.sql', 'SELECT 2;');
    await write(folder, 'node_modules/x/3.sql', 'SELECT 3;');
    const { scripts } = await readMigrationScripts(folder.path, sqlite);
    expect(scripts).toHaveLength(1);
  });

  it('is refused if a file is not UTF-8', async () => {
    await using folder = await scratchFolder();
    await writeFile(folder.file('1.sql'), Buffer.from([0x2d, 0x2d, 0xe9, 0x0a]));
    await expect(readMigrationScripts(folder.path, sqlite)).rejects.toMatchObject({
      code: 'E_SOURCE_INVALID',
      message: expect.stringContaining('1.sql" is not text in UTF-8'),
    });
  });

  it('is refused if a file is too large to be a migration', async () => {
    await using folder = await scratchFolder();
    await write(folder, '1.sql', '');
    await truncate(folder.file('1.sql'), 50 * 1024 * 1024 + 1);
    await expect(readMigrationScripts(folder.path, sqlite)).rejects.toMatchObject({
      code: 'E_SOURCE_INVALID',
      message: expect.stringContaining('1.sql is larger than 50 MB'),
    });
  });

  it('is refused if it does not exist or is not a folder', async () => {
    await using folder = await scratchFolder();
    await write(folder, '1.sql', '');
    const missing = readMigrationScripts(folder.file('none'), sqlite);
    await expect(missing).rejects.toMatchObject({ code: 'E_SOURCE_NOT_FOUND' });
    const file = readMigrationScripts(folder.file('1.sql'), sqlite);
    await expect(file).rejects.toMatchObject({ message: expect.stringContaining(`sql:${folder.file('1.sql')}`) });
  });

  it.for([
    ['db/sqlite/migrations', 'sqlite'],
    ['app-postgres/db/v2', 'postgres'],
    ['sqlite/then/postgresql', 'postgres'],
  ] as const)('named %s is for %s', async ([path, engine]) => {
    await using folder = await scratchFolder();
    await write(folder, `${path}/1.sql`, 'CREATE TABLE a (id INT);');
    expect((await readMigrationScripts(folder.file(path), undefined)).engine.name).toBe(engine);
  });

  it('control characters in names are shown harmlessly', async () => {
    await using folder = await scratchFolder();
    await write(folder, '1_\u001b[2Jx.sql', '\n{{ x }}');
    await expect(readMigrationScripts(folder.path, sqlite)).rejects.toMatchObject({
      message: expect.stringContaining('1_\\x1b[2Jx.sql is a template'),
    });
  });
});

async function write(folder: ScratchFolder, path: string, text: string): Promise<void> {
  await mkdir(dirname(folder.file(path)), { recursive: true });
  await writeFile(folder.file(path), text);
}
