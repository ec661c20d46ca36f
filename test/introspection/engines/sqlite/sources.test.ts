import { execFile } from 'node:child_process';
import { copyFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sqlite } from '../../../../introspection/engines/sqlite/index.ts';
import { introspect, type Snapshot } from '../../../../introspection/index.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { build, tablesIn } from '../../../support/sqlite-reading.ts';

describe('sources', () => {
  test('a path is used as written, and URLs are decoded', async () => {
    await using folder = await scratchFolder();
    const name = 'a b%20?#é.db ';
    await build(folder.file('plain.db'), 'CREATE TABLE t (a)');
    await copyFile(folder.file('plain.db'), folder.file(name));
    await symlink(folder.file(name), folder.file('link.db'));
    const encoded = `${folder.path}/${encodeURIComponent(name)}`;
    for (const source of [
      folder.file(name),
      `sqlite:${folder.file(name)}`,
      `sqlite://${encoded}?mode=ro`,
      folder.file('link.db'),
    ]) {
      expect(await tablesIn(source)).toEqual(['t']);
    }
  });

  test.each([
    ['sqlite:', /names no file/],
    ['sqlite::memory:', /is a database in memory/],
    ['sqlite://me:hunter2@host/a.db', /"sqlite:\/\/\*\*\*@host\/a.db" names a user/],
    ['sqlite:///%zz', /not percent-encoded/],
    ['sqlite:///app.db?with=owners', /the only choice is with=user_version/],
    ['sqlite:a\0b', /NUL/],
  ])('%j', async (source, message) => {
    await expect(sqlite.open(source)).rejects.toMatchObject({
      code: 'E_SOURCE_INVALID',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    ['/srv/app.db', '/srv/app.db'],
    ['sqlite:app.db?key=1', 'sqlite:app.db?key=1'],
    ['sqlite:///app.db?mode=ro&key=hunter2', 'sqlite:///app.db?mode=ro&key=***'],
    ['sqlite://me:hunter2@host/app.db', 'sqlite://***@host/app.db'],
  ])('%s is written %s', (source, redacted) => {
    expect(sqlite.sources.redact(source)).toBe(redacted);
    expect(sqlite.sources.scopeOf(source)).toEqual({ namespaces: null });
  });

  test('user_version is compared on request, and otherwise reported as left out', async () => {
    await using folder = await scratchFolder();
    const path = folder.file('app.db');
    await build(path, 'PRAGMA user_version = 7; CREATE TABLE t (a)');
    const [plain, asked] = [await introspect(path), await introspect(`sqlite://${path}?with=user_version`)];
    const settingsIn = ({ objects }: Snapshot) => objects.filter(({ kind }) => kind === 'setting');
    expect(settingsIn(plain)).toEqual([]);
    expect(plain.skipped).toMatchObject([{ kind: 'setting', name: 'user_version', reason: 'bookkeeping' }]);
    expect(settingsIn(asked)).toMatchObject([{ name: 'user_version', facts: { value: '7' } }]);
    expect(asked.skipped).toEqual([]);
  });

  test('the driver is not loaded before it is needed', async () => {
    const engine = pathToFileURL(join(import.meta.dirname, '../../../../introspection/engines/sqlite/index.ts')).href;
    const script = `await import(${JSON.stringify(engine)}); process.stdout.write(process.report.getReport().sharedObjects.join())`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).not.toMatch(/sqlite/);
  });
});
