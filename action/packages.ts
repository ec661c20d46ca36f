/**
 * A step of action.yml: where the packages are, the key under which they are kept from run to run, and the package of the
 * PostgreSQL server that is asked for. It runs before any package is there.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { appendTo } from './append-to.ts';
import { serverPackage } from './server-package.ts';
import { step } from './step.ts';
import { renderOutputs } from './step-outputs.ts';

const { env, platform, arch, versions } = process;

await step(async () => {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const lock = await readFile(new URL('../package-lock.json', import.meta.url));
  const server = serverPackage(env.INPUT_POSTGRES?.trim() ?? '', manifest.devDependencies);
  const hash = createHash('sha256').update(lock).update(server).digest('hex');
  const outputs = {
    folder: fileURLToPath(new URL('../node_modules', import.meta.url)),
    key: `evenkeel-${platform}-${arch}-${versions.modules}-${hash}`,
    server,
  };
  await appendTo(env.GITHUB_OUTPUT, renderOutputs(outputs));
  return 0;
});
