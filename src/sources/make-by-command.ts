import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Snapshot } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { replayEngineOf } from '../replay/engines/registry.ts';
import { emptyError } from '../scratch/command-error.ts';
import { finishCommand } from '../scratch/finish-command.ts';
import { openCommand, type RunningCommand } from '../scratch/guarded-command.ts';
import { environmentFor, secretsIn } from './command-environment.ts';
import { limitedTo } from './limited-to.ts';
import type { RunSource } from './run-source.ts';
import type { MadeDatabase, MakeOptions } from './source-protocol.ts';

/** Runs the command of a source on an empty database, which is then read. Throws `EvenkeelError`. */
export async function makeByCommand(
  { shown, ...parsed }: RunSource & { readonly shown: string },
  folder: string,
  { onStep }: MakeOptions,
): Promise<MadeDatabase> {
  const place = await placeOf(parsed, folder);
  const { openEmpty, notReplayed } = replayEngineOf(parsed.engine);
  if (openEmpty === null) throw new Error(`sources: "${parsed.engine.name}" has no empty databases`);
  const database = await openEmpty(parsed);
  let running: RunningCommand | undefined;
  const close = async () => {
    await running?.close();
    await database.close();
  };
  try {
    const environment = environmentFor(parsed, database, process.env);
    onStep?.(`running ${shown}`);
    running = openCommand({ command: parsed.command, folder: place, environment, home: database.home });
    const { command, timeout } = parsed;
    const filled = { what: `a ${database.title} database`, readSize: () => database.readSize() };
    await finishCommand(running, { command, timeout, secrets: secretsIn(environment, parsed, database) }, filled);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    source: limitedTo(database.source, parsed.schema),
    shown,
    async told(snapshot: Snapshot) {
      if (snapshot.objects.every(({ kind }) => kind === 'schema')) throw emptyError(parsed, database.title);
      const uncovered = snapshot.uncovered.map((entry) =>
        notReplayed.includes(entry.kind) ? { ...entry, why: 'not replayed' } : entry,
      );
      return { snapshot: { ...snapshot, source: shown, uncovered } };
    },
    close,
  };
}

async function placeOf({ directory = '' }: RunSource, folder: string): Promise<string> {
  const place = resolve(folder, directory);
  const found = await stat(place).catch(() => undefined);
  if (found?.isDirectory()) return place;
  const why = found === undefined ? 'There is no folder' : 'This is no folder:';
  throw new EvenkeelError('E_SOURCE_NOT_FOUND', `${why} "${directory}" to run a command in; check "directory".`);
}
