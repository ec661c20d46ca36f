import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSnapshots } from '../../reports/index.ts';
import { readSource } from '../../src/audit/read-source.ts';
import { refusalOf } from '../../src/errors.ts';
import { type ScratchFolder, scratchFolder } from '../support/scratch-folder.ts';

const MODULES = fileURLToPath(new URL('../../tools/runners/node_modules', import.meta.url));

/** A project in a folder of its own, with the tools of `tools/runners` installed. */
export async function project(files: Readonly<Record<string, string>>): Promise<ScratchFolder> {
  const folder = await scratchFolder();
  await symlink(MODULES, folder.file('node_modules'));
  for (const [name, text] of Object.entries({ 'package.json': '{ "private": true }', ...files })) {
    const path = join(folder.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}

const read = (folder: ScratchFolder, source: string) =>
  readSource(source, { folder: folder.path, now: new Date(0), mayRun: true });

/** The rules and subjects of what differs above `info`. */
export async function differencesOf(
  folder: ScratchFolder,
  expected: string,
  actual: string,
): Promise<readonly string[]> {
  const [one, other] = [await read(folder, expected), await read(folder, actual)];
  const { findings } = await compareSnapshots(one.snapshot, other.snapshot);
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, object }) => `${rule} ${object.owner === null ? '' : `${object.owner}.`}${object.name}`);
}

/** What is said when the source is refused, and the exit code. */
export async function refused(folder: ScratchFolder, source: string) {
  const error = await read(folder, source).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error(`${source} was read`);
  const { sentences, exitCode } = refusalOf(error);
  return { told: sentences.join('\n'), exitCode };
}
