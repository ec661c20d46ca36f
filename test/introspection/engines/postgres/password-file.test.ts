import { chmod, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPasswordFile } from '../../../../introspection/engines/postgres/read/session/password-file.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const login = { host: 'db.example.com', port: 5432, database: 'app', user: 'ann' };

let folder: Awaited<ReturnType<typeof scratchFolder>>;

beforeEach(async () => {
  folder = await scratchFolder();
  vi.stubEnv('PGPASSFILE', folder.file('pgpass'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await folder[Symbol.asyncDispose]();
});

async function write(lines: readonly string[], mode = 0o600): Promise<void> {
  await writeFile(folder.file('pgpass'), lines.join('\n'));
  await chmod(folder.file('pgpass'), mode);
}

test.each([
  [['db.example.com:5432:app:ann:secret'], 'secret'],
  [['# db.example.com:5432:app:ann:old', '', 'db.example.com:5432:app:ann:secret'], 'secret'],
  [['other:5432:app:ann:no', '*:*:*:ann:first', 'db.example.com:5432:app:ann:second'], 'first'],
  [['db.example.com:5433:app:ann:no', 'db.example.com:*:app:*:any'], 'any'],
  [['db.example.com:5432:app:ann:with\\:colon and \\\\'], 'with:colon and \\'],
  [['db.example.com:5432:other:ann:no'], ''],
  [[], ''],
])('for %j it gives "%s"', async (lines, password) => {
  await write(lines);
  expect(await readPasswordFile(login)).toBe(password);
});

test('a socket is listed as localhost, or by its directory', async () => {
  const socket = { ...login, host: '/var/run/postgresql' };
  await write(['localhost:5432:app:ann:local']);
  expect(await readPasswordFile(socket)).toBe('local');
  await write(['/var/run/postgresql:5432:app:ann:path']);
  expect(await readPasswordFile(socket)).toBe('path');
});

test('a file that others may read, or that is missing, gives no password and no message', async () => {
  const written = vi.spyOn(process.stderr, 'write');
  expect(await readPasswordFile(login)).toBe('');
  await write(['*:*:*:*:secret'], 0o644);
  expect(await readPasswordFile(login)).toBe('');
  expect(written).not.toHaveBeenCalled();
});
