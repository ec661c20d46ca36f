import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

test('a finding of a report is explained by the id that --verbose shows', async () => {
  await using folder = await scratchFolder();
  buildSqliteFile(folder.file('one.db'), 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)');
  buildSqliteFile(folder.file('other.db'), 'CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  const run = (...args: readonly string[]) => evenkeel(args, { cwd: folder.path });
  const { stdout } = await run(
    'audit',
    'one.db',
    'other.db',
    '--verbose',
    '--format',
    'text',
    '--format',
    'json=report.json',
  );
  const [, id = ''] = /^ +id: ([0-9a-f]{12})$/m.exec(stdout) ?? [];
  const told = await run('explain', id, '--report', 'report.json');
  expect(told.stdout).toMatch(/^error {4}notes: column body is missing: TEXT {2}\[column.missing\]\n/);
  expect(told.stdout).toContain('fix: ALTER TABLE notes ADD COLUMN body TEXT;');
  expect(told.stdout).toContain('-- actual: sqlite');
  expect(told.stdout).toContain('column.missing: A missing column');
  expect(told.code).toBe(0);
  const near = `${id.slice(0, 11)}${id.endsWith('0') ? '1' : '0'}`;
  expect(await run('explain', near, '--report', 'report.json')).toEqual({
    code: 3,
    stdout: '',
    stderr: `evenkeel: The report "report.json" has no finding "${near}"; did you mean "${id}"?\n`,
  });
  const wrong = await run('explain', 'column.missing', '--report', 'report.json');
  expect(wrong.stderr).toContain('Ids have twelve characters, 0 to 9 and a to f');
  expect((await run('explain', id)).stderr).toContain('is the id of a finding: add --report report.json');
  expect((await run('explain', id, '--report', 'nowhere.json')).stderr).toContain('there is no such file');
  expect((await run('explain', '--report', 'report.json')).stderr).toContain('Name the id of a finding');
  await writeFile(folder.file('other.json'), '{}');
  expect((await run('explain', id, '--report', 'other.json')).stderr).toContain('is not the report of a pair');
});
