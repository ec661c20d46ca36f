import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const call = promisify(execFile);

/** A folder that uses the package as it would be published; `await using` removes it. */
export interface PackageGround extends AsyncDisposable {
  readonly place: string;
  /** The package as npm would publish it. */
  readonly tarball: string;
  write(file: string, text: string): Promise<void>;
  /** Runs lines as a reader pastes them, whose `evenkeel` npm takes from the tarball; throws where one fails. */
  run(lines: string): Promise<string>;
}

/** Why the registry of packages cannot be asked; undefined: it can. */
export async function whyNoRegistry(): Promise<string | undefined> {
  try {
    await call('npm', ['view', 'typescript', 'version', '--fetch-retries=0', '--fetch-timeout=10000']);
    return undefined;
  } catch {
    return 'npm reaches no registry';
  }
}

export async function packageGround(): Promise<PackageGround> {
  const folder = await scratchFolder();
  try {
    return await groundIn(folder);
  } catch (error) {
    await folder[Symbol.asyncDispose]();
    throw error;
  }
}

async function groundIn(folder: ScratchFolder): Promise<PackageGround> {
  const [place, commands] = [folder.file('place'), folder.file('commands')];
  for (const directory of [place, commands]) await mkdir(directory);
  const tarball = await packed(folder.file('package'), folder.path);
  const npm = join(commands, 'npm');
  await writeFile(npm, npmWith(tarball, process.env.PATH ?? ''));
  await chmod(npm, 0o755);
  const path = [commands, dirname(process.execPath), process.env.PATH].join(':');
  return {
    place,
    tarball,
    write: async (file, text) => {
      await mkdir(dirname(join(place, file)), { recursive: true });
      await writeFile(join(place, file), text);
    },
    run: (lines) => run(lines, place, path),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Builds and packs the package outside of the checkout, so that nothing is left in it. */
async function packed(tree: string, target: string): Promise<string> {
  for (const entry of ['package.json', 'bin', 'README.md', 'LICENSE', 'examples', 'docs'])
    await cp(join(ROOT, entry), join(tree, entry), { recursive: true });
  const dist = join(tree, 'dist');
  const build = `node scripts/build.ts '${dist}'`;
  await run(build, ROOT, process.env.PATH ?? '');
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', target];
  const { stdout } = await call('npm', pack, { cwd: tree, maxBuffer: 1 << 26 });
  const [{ filename }]: readonly [{ readonly filename: string }] = JSON.parse(stdout);
  return join(target, filename);
}

/** npm, to which the word `evenkeel` means the tarball. */
function npmWith(tarball: string, path: string): string {
  return `#!/usr/bin/env bash
words=()
for word in "$@"; do [ "$word" = evenkeel ] && word='${tarball}'; words+=("$word"); done
PATH='${dirname(process.execPath)}:${path}' exec npm "\${words[@]}" --prefer-offline --no-audit --no-fund
`;
}

function run(lines: string, cwd: string, path: string): Promise<string> {
  const { CI: _ci, FORCE_COLOR: _colour, NODE_OPTIONS: _options, VITEST: _vitest, ...plain } = process.env;
  const env = { ...plain, NO_COLOR: '1', PATH: path, DATABASE_URL: 'tests.db' };
  return new Promise((resolve, reject) => {
    execFile('bash', ['-euc', `exec 2>&1\n${lines}`], { cwd, env, maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`exit code ${error.code} of:\n${lines}\n${stdout}`));
    });
  });
}
