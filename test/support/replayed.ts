import { writeFile } from 'node:fs/promises';
import { inject, vi } from 'vitest';
import { type ReadSource, readSource } from '../../src/audit/read-source.ts';
import { refusalOf } from '../../src/errors.ts';
import { scratchFolder } from './scratch-folder.ts';

/** Replays into databases of the tests' server, so that no other is started. */
export function onTestServer(): void {
  vi.stubEnv('EVENKEEL_SCRATCH_URL', inject('postgresServer'));
}

/** Reads a file of SQL that is in a folder of its own. `source`: `sql:schema.sql?engine=postgres`; the path is the file's name. */
export async function readFileSource(source: string, content: string | Uint8Array): Promise<ReadSource> {
  await using folder = await scratchFolder();
  const [, name = ''] = /:([^?]*)/.exec(source) ?? [];
  await writeFile(folder.file(name), content);
  return await readSource(source, { folder: folder.path, now: new Date(0) });
}

/** The messages and the exit code when the same source is refused. */
export async function refusalOfFile(source: string, content: string | Uint8Array) {
  const error = await readFileSource(source, content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error(`${source} was read`);
  const { sentences, exitCode } = refusalOf(error);
  return { sentences, exitCode };
}

/** What there is, by kind and name. */
export function namesIn({ snapshot }: ReadSource): readonly string[] {
  return snapshot.objects.map(({ kind, owner, name }) => `${kind} ${owner === null ? '' : `${owner}.`}${name}`);
}
