/** Bundles Evenkeel: a process loads some dozen files instead of a thousand, which is most of the time of a short command. */
import { cpSync, globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What processes, threads and importing packages begin with; each keeps its place and name. */
const ENTRIES = [
  'src/cli/main',
  'src/audit/worker',
  'src/scratch/database-guard',
  'src/scratch/server-guard',
  'src/library/index',
  'src/library/jest',
  'src/library/vitest',
];

/** Packages of hundreds of small files, which come along with their licences; the others stay packages. */
const BUNDLED = ['typebox', '@fastify/type-provider-typebox'];

/**
 * Writes the entries into a folder, under the paths of their sources. What they share comes into `src/chunks/`, which is
 * as deep as each entry, so that `new URL('../folder/file', import.meta.url)` leads to the same file from all of them.
 */
export async function bundle(into: string): Promise<void> {
  const build = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(ENTRIES.map((entry) => [entry, join(ROOT, `${entry}.ts`)])),
    platform: 'node',
    external: (id, importer) => importer !== undefined && /^[@\w]/.test(id) && !comesAlong(id),
    checks: { ineffectiveDynamicImport: false },
    logLevel: 'warn',
  });
  try {
    await build.write({
      dir: into,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: ({ name }) => `src/chunks/${basename(name)}-[hash].js`,
    });
  } finally {
    await build.close();
  }
  for (const name of BUNDLED) {
    const [licence] = globSync('{license,LICENSE,License}*', { cwd: join(ROOT, 'node_modules', name) });
    if (licence === undefined) throw new Error(`The package ${name} has no licence to bring along.`);
    cpSync(
      join(ROOT, 'node_modules', name, licence),
      join(into, 'licences', `${name.replace('@', '').replace('/', '-')}.txt`),
    );
  }
}

function comesAlong(id: string): boolean {
  return BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));
}

/** As a program: into the folder that is named, else `dist`. */
if (import.meta.main) await bundle(resolve(process.argv[2] ?? join(ROOT, 'dist')));
