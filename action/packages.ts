/**
 * A step of action.yml: where the packages and the program that is built with them are, the key under which they are kept
 * from run to run, and the package of the PostgreSQL server that is asked for. It runs before any package is there.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { appendTo } from './append-to.ts';
import { serverPackage } from './server-package.ts';
import { step } from './step.ts';
import { renderOutputs } from './step-outputs.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What the program is built from. */
const SOURCES = ['package-lock.json', '{introspection,reports,src,scripts}/**/*.ts'];

const { env, platform, arch, versions } = process;

await step(async () => {
  const packages = { ...packagesOf('package.json'), ...packagesOf('tools/majors/package.json') };
  const server = serverPackage(env.INPUT_POSTGRES?.trim() ?? '', packages);
  const hash = createHash('sha256').update(server);
  for (const file of globSync(SOURCES, { cwd: ROOT }).toSorted()) hash.update(readFileSync(ROOT + file));
  const outputs = {
    folder: `${ROOT}node_modules`,
    build: `${ROOT}dist`,
    key: `evenkeel-${platform}-${arch}-${versions.modules}-${hash.digest('hex')}`,
    server,
  };
  await appendTo(env.GITHUB_OUTPUT, renderOutputs(outputs));
  return 0;
});

/** The development packages of a manifest, with their versions. */
function packagesOf(manifest: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(ROOT + manifest, 'utf8')).devDependencies;
}
