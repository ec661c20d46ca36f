import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

async function drifted(): Promise<ScratchFolder> {
  const folder = await scratchFolder();
  buildSqliteFile(
    folder.file('one.db'),
    'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT); CREATE TABLE tags (id INTEGER, name TEXT)',
  );
  buildSqliteFile(
    folder.file('other.db'),
    'CREATE TABLE notes (id INTEGER PRIMARY KEY); CREATE TABLE tags (id INTEGER, name TEXT); CREATE INDEX by_name ON tags (name)',
  );
  return folder;
}

test.each([
  [['--summary'], 'drift: 1 error, 1 warning\nerror    [column.missing]\nwarning  [index.extra]\n'],
  [['--summary', '--only', 'error'], 'error    [column.missing]\n\nhidden   1 warning (--only error)\n'],
  [['--table', 'tags'], 'hidden   1 error (--table tags)'],
  [['--only', 'error'], 'hidden   1 warning (--only error)'],
])('%j changes what text shows, and nothing else', async (options, shown) => {
  await using folder = await drifted();
  const sides = [folder.file('one.db'), folder.file('other.db')];
  const { code, stdout } = await evenkeel(['audit', ...sides, ...options]);
  expect(stdout).toMatch(/^drift: 1 error, 1 warning\n/);
  expect(stdout).toContain(shown);
  expect(code).toBe(1);
  const json = async (more: readonly string[]) =>
    JSON.parse((await evenkeel(['audit', ...sides, '--format', 'json', ...more])).stdout);
  expect((await json(options)).findings).toEqual((await json([])).findings);
});

test('files are as wide as asked for', async () => {
  await using folder = await drifted();
  const audit = ['audit', folder.file('one.db'), folder.file('other.db'), '--output', folder.file('report.txt')];
  const widest = async (...options: readonly string[]) => {
    await evenkeel([...audit, ...options]);
    const lines = (await readFile(folder.file('report.txt'), 'utf8')).split('\n');
    return Math.max(...lines.filter((line) => !/\.db|\(read |fix: /.test(line)).map(({ length }) => length));
  };
  expect(await widest()).toBeLessThanOrEqual(80);
  expect(await widest('--width', '200')).toBeGreaterThan(80);
  expect(await widest('--width', '40')).toBeLessThanOrEqual(40);
});

test.each(['0', '-5', 'wide', '1e3', '19'])('--width %s is refused', async (width) => {
  const { code, stderr } = await evenkeel(['audit', 'a.db', 'b.db', `--width=${width}`]);
  expect(stderr).toBe(`evenkeel: --width needs a whole number from 20 on, not "${width}".\n`);
  expect(code).toBe(3);
});
