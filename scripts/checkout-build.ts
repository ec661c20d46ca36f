/** The build that a checkout runs, so that it starts as quickly as the package: made anew when a source has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILDS = join(ROOT, '.build');

/** What a build is made from and by. */
const SOURCES = ['introspection', 'reports', 'src'];
const MADE_BY = ['package-lock.json', 'scripts/bundle.ts', 'scripts/bundled-packages.ts'];

/** Milliseconds for which a build stays that nothing started from: a service may still load parts of it. */
const KEPT = 24 * 60 * 60 * 1_000;

/**
 * The folder to start from: a build of the sources as they are now. Without the development packages it is the build in
 * `dist`, as in the action for GitHub; in a tree that may not be written, it is the sources.
 */
export async function checkoutBuild(): Promise<{ readonly folder: string; readonly extension: 'js' | 'ts' }> {
  if (!existsSync(join(ROOT, 'node_modules/rolldown'))) return { folder: join(ROOT, 'dist'), extension: 'js' };
  const folder = join(BUILDS, stamp());
  try {
    if (!existsSync(folder)) await build(folder);
  } catch {
    return { folder: ROOT, extension: 'ts' };
  }
  keep(folder);
  return { folder, extension: 'js' };
}

/** Another user's build may be used and not be kept. */
function keep(folder: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {}
}

/** One for each state of the sources, by the size and time of each file. */
function stamp(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...SOURCES.flatMap(filesIn), ...MADE_BY]) {
    const { mtimeMs, size } = statSync(join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Beside its place and then moved there, since several processes may build at once. */
async function build(folder: string): Promise<void> {
  const { bundle } = await import('./bundle.ts');
  mkdirSync(BUILDS, { recursive: true });
  for (const name of readdirSync(BUILDS)) {
    const other = join(BUILDS, name);
    if (Date.now() - statSync(other).mtimeMs > KEPT) rmSync(other, { recursive: true, force: true });
  }
  const made = mkdtempSync(join(BUILDS, 'new-'));
  await bundle(made);
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
