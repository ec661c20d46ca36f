import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel, program } from '../../support/command-line.ts';
import { patience } from '../../support/patience.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)';

test('--watch audits again when a file changes, and goes on when it is gone', { timeout: patience(60) }, async () => {
  await using folder = await scratchFolder();
  for (const name of ['a.db', 'b.db']) buildSqliteFile(folder.file(name), NOTES);
  buildSqliteFile(folder.file('next.db'), 'CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  const child = spawn(process.execPath, [program, 'audit', 'a.db', 'b.db', '--watch'], { cwd: folder.path });
  let [told, heard] = ['', 0];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      told += String(text);
    });
  }
  const hears = async (words: RegExp) => {
    await expect.poll(() => told.slice(heard), { timeout: patience(15) }).toMatch(words);
    heard = told.length;
  };
  try {
    await hears(/^parity: [\s\S]*watching .*b\.db; Ctrl-C ends\n$/);
    await rename(folder.file('next.db'), folder.file('b.db'));
    await hears(/^drift: 1 error[\s\S]*watching/);
    await rm(folder.file('b.db'));
    await hears(/there is no such file[\s\S]*watching/);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(told.slice(heard)).toBe('');
  } finally {
    child.kill();
  }
});

test('--watch is refused where no source is a file', async () => {
  const { code, stderr } = await evenkeel(['audit', 'postgres://a/b', 'postgres://a/c', '--watch']);
  expect(stderr).toBe('evenkeel: --watch needs a source that is a file or a folder, and these are servers.\n');
  expect(code).toBe(3);
});
