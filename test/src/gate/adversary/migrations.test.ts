import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSource } from '../../../../src/audit/read-source.ts';
import { refusalOf } from '../../../../src/errors.ts';
import { namesIn, onTestServer } from '../../../support/replayed.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

async function readMigrations(files: Readonly<Record<string, string>>) {
  await using folder = await scratchFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(folder.file(path), text);
  }
  return await readSource('migrations:postgres', { folder: folder.path, now: new Date(0) });
}

async function refusalOfMigrations(files: Readonly<Record<string, string>>): Promise<string> {
  const error: unknown = await readMigrations(files).then(
    ({ snapshot }) => new Error(`it was read: ${snapshot.objects.length} objects`),
    (thrown: unknown) => thrown,
  );
  return refusalOf(error).sentences.join();
}

const USERS = { 'postgres/1_users.sql': 'CREATE TABLE users (id int PRIMARY KEY);\n' };

test.each(['ROLLBACK', 'COMMIT'])('a file does not end the transaction of the one before it: %s', async (end) => {
  const files = { ...USERS, 'postgres/2.sql': 'BEGIN;\nCREATE TABLE notes (id int);\n', 'postgres/3.sql': `${end};\n` };
  expect(await refusalOfMigrations(files)).toContain('postgres/2.sql:2: the transaction is open at the end');
});

test.each(['-- migrate:down', '-- +goose Down', '-- +migrate Down'])(
  'SQL before all sections is not dropped silently: %s',
  async (mark) => {
    const files = {
      ...USERS,
      'postgres/2.sql': `-- notes\nCREATE TABLE notes (id int);\n${mark}\nDROP TABLE notes;\n`,
    };
    expect(await refusalOfMigrations(files)).toContain(`postgres/2.sql:2: SQL in front of "${mark}" is in no section`);
  },
);

test('a comment about a down migration leaves nothing out of a plain file', async () => {
  const sql = '-- Down migration: by hand\nCREATE TABLE notes (id int);\n';
  expect(namesIn(await readMigrations({ ...USERS, 'postgres/2.sql': sql }))).toContain('table notes');
});

test('a file of which nothing is run is reported', async () => {
  const sql = '-- +goose Down\nDROP TABLE users;\n';
  const { snapshot } = await readMigrations({ ...USERS, 'postgres/2.sql': sql });
  expect(snapshot.notes?.join()).toContain('postgres/2.sql: not run');
});
