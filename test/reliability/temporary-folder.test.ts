import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch-folder.ts';

const MODULE = fileURLToPath(new URL('../../src/temporary-folder.ts', import.meta.url));

test('a process that ends while it opens a temporary folder leaves none behind', async () => {
  await using temporary = await scratchFolder();
  const program = `
    const { openTemporaryFolder } = await import(${JSON.stringify(MODULE)});
    const { watch } = await import('node:fs');
    watch(${JSON.stringify(temporary.path)}, () => process.exit());
    await null;
    await openTemporaryFolder('base');
    setTimeout(() => {}, 10_000);
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: temporary.path },
  });
  expect(await readdir(temporary.path)).toEqual([]);
});
