import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

test('--verbose shows in which part a structured value differs', async () => {
  await using folder = await scratchFolder();
  const [one, other] = [folder.file('one.db'), folder.file('other.db')];
  buildSqliteFile(one, 'CREATE TABLE t (a TEXT, b TEXT); CREATE INDEX i ON t (a, b DESC)');
  buildSqliteFile(other, 'CREATE TABLE t (a TEXT, b TEXT); CREATE INDEX i ON t (a, b)');
  expect((await evenkeel(['audit', one, other, '--verbose'])).stdout).toContain('differs at [1].direction');
  expect((await evenkeel(['audit', one, other])).stdout).not.toContain('differs at');
});
