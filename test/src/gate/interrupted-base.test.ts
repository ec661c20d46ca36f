import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { program } from '../../support/command-line.ts';
import { gitRepository } from '../../support/git-repository.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { waitFor } from '../../support/wait-for.ts';

test('Ctrl-C while the base is replayed leaves no files behind', async () => {
  await using repository = await gitRepository();
  await using temporary = await scratchFolder();
  await repository.commit({ 'slow.sql': 'SELECT pg_sleep(60);\n' });
  await repository.write({ 'slow.sql': 'SELECT 1;\n' });
  const source = 'sql:slow.sql?engine=postgres';
  const audit = spawn(process.execPath, [program, 'audit', source, source, '--base', 'git:HEAD'], {
    cwd: repository.path,
    env: { ...process.env, TMPDIR: temporary.path, EVENKEEL_SCRATCH_URL: inject('postgresServer') },
    stdio: 'ignore',
  });
  const ended = once(audit, 'exit');
  await waitFor(async () => (await readdir(temporary.path)).find((name) => name.startsWith('evenkeel-base-')));
  audit.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(await readdir(temporary.path)).toEqual([]);
});
