import { execFile } from 'node:child_process';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { evenkeel, program } from '../../support/command-line.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY)';

test('a report replaces the file as a whole', async () => {
  await using folder = await scratchFolder();
  await using database = await sqliteDatabase(NOTES);
  await writeFile(folder.file('report.txt'), 'yesterday');
  await symlink(folder.file('report.txt'), folder.file('latest.txt'));
  const audit = ['audit', database.path, database.path, '--output', folder.file('latest.txt')];
  expect(await evenkeel(audit)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await readFile(folder.file('report.txt'), 'utf8')).toMatch(/^parity: .*\n$/s);
  expect((await readdir(folder.path)).toSorted()).toEqual(['latest.txt', 'report.txt']);
});

test.each([
  ['nowhere/report.txt', 'its directory does not exist'],
  ['.', 'it is a directory'],
  ['file.txt/report.txt', 'a part of the path is not a directory'],
])('%s cannot be written', async (path, reason) => {
  await using folder = await scratchFolder();
  await using database = await sqliteDatabase(NOTES);
  await writeFile(folder.file('file.txt'), '');
  const { code, stdout, stderr } = await evenkeel([
    'audit',
    database.path,
    database.path,
    '--output',
    folder.file(path),
  ]);
  expect(stderr).toBe(`evenkeel: Cannot write "${folder.file(path)}": ${reason}.\n`);
  expect(stdout).toBe('');
  expect(code).toBe(3);
});

test('devices and pipes are written to directly', async () => {
  await using database = await sqliteDatabase(NOTES);
  const ended = await evenkeel(['snapshot', database.path, '--output', '/dev/null']);
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout } = await shell(`"${process.execPath}" "${program}" snapshot "${database.path}" -o /dev/stdout | cat`);
  expect(stdout).toContain('"evenkeel-snapshot/1"');
});

test('a full disk for stdout is an error', async () => {
  const { stderr, stdout } = await shell(`"${process.execPath}" "${program}" explain > /dev/full; echo $?`);
  expect(stderr).toMatch(/^evenkeel: Cannot write to stdout: .*\n$/);
  expect(stdout).toBe('3\n');
});

test('a reader that closes the pipe early is not an error', async () => {
  const { stderr, stdout } = await shell(`"${process.execPath}" "${program}" explain | head -n 1`);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\S+ {2}.+\n$/);
});

test('every rule can be explained', async () => {
  const { stdout } = await evenkeel(['explain']);
  expect(stdout).toMatch(/^column\.missing +A missing column$/m);
  const page = await evenkeel(['explain', 'column.missing']);
  expect(page.stdout).toMatch(/^column\.missing: A missing column\n\nverdict {3}different\nseverity {2}error\n/);
  expect(page.code).toBe(0);
  const { stdout: about } = await evenkeel(['explain', 'query.null-order']);
  expect(about).toMatch(/^about {5}PostgreSQL, SQLite$/m);
});

function shell(command: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return promisify(execFile)('sh', ['-c', command]);
}
