import { execFile } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { served } from './served.ts';
import { openShop } from './shop.ts';

const run = promisify(execFile);
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const compilerOptions = {
  ...{ noEmit: true, strict: true, skipLibCheck: true, types: [] },
  ...{ target: 'esnext', module: 'esnext', moduleResolution: 'bundler', allowImportingTsExtensions: true },
  lib: ['esnext', 'dom', 'dom.iterable'],
};

test('a client generated from the description compiles, starts a run, follows it and reads its findings', async () => {
  await using folder = await scratchFolder();
  await using shop = await openShop();
  await using service = await served(shop.config, { guarded: true });
  const input = folder.file('openapi.json');
  await writeFile(input, await (await service.ask('/docs/json')).text());
  const output = { path: folder.file('client'), importFileExtension: '.ts' };
  await createClient({ input, output, logs: { level: 'silent' } });
  const program = folder.file('program.ts');
  await copyFile(fileURLToPath(new URL('./client-program.txt', import.meta.url)), program);
  await writeFile(folder.file('tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const compiled = await run(process.execPath, [tsc, '-p', folder.path]).catch((error) => error);
  expect(compiled).toMatchObject({ stdout: '', stderr: '' });
  await writeFile(folder.file('package.json'), '{"type":"module"}');
  const { stdout } = await run(process.execPath, [program], {
    env: { EVENKEEL_URL: service.url, EVENKEEL_TOKEN: service.token },
  });
  expect(stdout.trimEnd().split('\n')).toEqual([
    'started parity',
    'events state … end',
    'parity succeeded: drift',
    'worst unique.missing main.users.(email)',
    'acknowledged by tester',
    'copy read',
    'refused 404 E_NOT_FOUND',
  ]);
});
