/** Bundles Evenkeel with the packages that come along: a short command takes most of its time for loading files. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundledPackages } from './bundled-packages.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = 'node_modules/';

/** What processes, threads and importing packages begin with; each in `src/` keeps its place and name. */
const ENTRIES = [
  'src/cli/main',
  'src/audit/worker',
  'src/scratch/command-guard',
  'src/scratch/database-guard',
  'src/scratch/server-guard',
  'src/scratch/sqlite-process',
  'src/library/index',
  'src/library/jest',
  'src/library/vitest',
];

/** A thread's program: it stands beside what starts it, so here too. */
const BESIDE = 'introspection/engines/sqlite/read/file/connection-thread';

/** Small files that every command loads at its start: one file, because each costs the time to open it. */
const AT_START =
  /\/(?:src\/(?:errors|exit-code|in-image|redact)|src\/cli\/(?:collected|format-option|gate-options|progress|text-options|version)|introspection\/(?:nearest|printable-text))\.ts$/;

/** Files that a package serves, and where they stand in the bundle. */
const ASSETS = [{ from: 'node_modules/@fastify/swagger-ui/static', to: 'assets/swagger-ui', without: 'swagger-ui.js' }];

/**
 * Writes the entries into a folder, under the paths of their sources. What they share comes into `src/chunks/`, which is
 * as deep as each entry, so that `new URL('../folder/file', import.meta.url)` leads to the same file from all of them.
 */
export async function bundle(into: string): Promise<void> {
  const { dependencies }: { dependencies: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const comesAlong = new Set(bundledPackages);
  const build = await rolldown({
    cwd: ROOT,
    input: {
      ...Object.fromEntries(ENTRIES.map((entry) => [entry, join(ROOT, `${entry}.ts`)])),
      [`src/chunks/${basename(BESIDE)}`]: join(ROOT, `${BESIDE}.ts`),
    },
    platform: 'node',
    external: (id, importer) => {
      if (importer === undefined || !/^[@\w]/.test(id) || comesAlong.has(packageOf(id))) return false;
      return !importer.includes(MODULES) || Object.hasOwn(dependencies, packageOf(id));
    },
    plugins: [withoutPrograms],
    checks: { ineffectiveDynamicImport: false },
    logLevel: 'warn',
  });
  try {
    const { output } = await build.write({
      dir: into,
      format: 'esm',
      sourcemap: true,
      sourcemapExcludeSources: true,
      entryFileNames: '[name].js',
      codeSplitting: { groups: [{ name: 'start', test: AT_START }] },
      chunkFileNames: ({ name }) => `src/chunks/${basename(name)}-[hash].js`,
    });
    const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    writeFileSync(join(into, 'licences.txt'), licencesOf(files));
  } finally {
    await build.close();
  }
  for (const { from, to, without } of ASSETS) {
    const filter = (file: string) => basename(file) !== without;
    cpSync(join(ROOT, from), join(into, to), { recursive: true, filter });
  }
}

/**
 * Commander can start a program for each subcommand. Ours have none, and loading what starts programs takes a tenth of the
 * time of `--version`.
 */
const withoutPrograms = {
  name: 'without-programs',
  resolveId: (id: string, importer: string | undefined) =>
    id === 'node:child_process' && importer?.includes('/commander/') ? NOTHING : null,
  load: (id: string) => (id === NOTHING ? 'export default {};' : null),
};
const NOTHING = '\0nothing';

/** `@scope/name/file` and `name/file` without the file. */
function packageOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The licences of the packages that have a file in the bundle. */
function licencesOf(files: readonly string[]): string {
  const folders = files.flatMap((file) => {
    const place = file.lastIndexOf(MODULES) + MODULES.length;
    return place < MODULES.length ? [] : [file.slice(0, place) + packageOf(file.slice(place))];
  });
  return [...new Set(folders)].toSorted().map(licenceOf).join('\n');
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `${license}, says its package.json.\n` : readFileSync(join(folder, file), 'utf8');
  return `==== ${name} ${version}\n\n${text}`;
}

/** As a program: into the folder that is named, else `dist`. */
if (import.meta.main) await bundle(resolve(process.argv[2] ?? join(ROOT, 'dist')));
