import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EvenkeelError } from '../errors.ts';
import { openTemporaryFolder, type TemporaryFolder } from '../temporary-folder.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import type { SqliteAnswer, SqliteCall } from './sqlite-process.ts';

/** A SQLite database in memory of a process of its own, which is written to a temporary file at the end. */
export async function openSqliteScratch(): Promise<ScratchDatabase> {
  const { started, call, end } = startProcess();
  let folder: TemporaryFolder | undefined;
  let last = await started;
  const write = async () => {
    folder ??= openTemporaryFolder('replay');
    const source = join(folder.path, 'replayed.sqlite');
    last = await call({ write: source });
    return source;
  };
  return {
    title: `SQLite ${last.version}`,
    async run(sql) {
      last = await call({ run: sql });
      return last.fault;
    },
    inTransaction: () => last.inTransaction,
    source: write,
    finish: write,
    async close() {
      end();
      await folder?.close();
    },
  };
}

interface SqliteProcess {
  readonly started: Promise<SqliteAnswer>;
  /** One after the other. Throws `E_SCRATCH_UNAVAILABLE` if the process ends before it answers. */
  call(what: SqliteCall): Promise<SqliteAnswer>;
  /** At once, whatever it does. */
  end(): void;
}

function startProcess(): SqliteProcess {
  const program = new URL(`../scratch/sqlite-process${extname(import.meta.url)}`, import.meta.url);
  const child = fork(fileURLToPath(program), { execArgv: [], stdio: ['pipe', 'ignore', 'inherit', 'ipc'] });
  let awaited = Promise.withResolvers<SqliteAnswer>();
  const fail = (why: unknown) => {
    awaited.promise.catch(() => undefined);
    awaited.reject(gone(why));
  };
  child.on('message', (answer) => awaited.resolve(JSON.parse(String(answer))));
  child.on('error', fail);
  child.on('exit', (code, signal) => fail(signal ?? `exit code ${code}`));
  return {
    started: awaited.promise,
    call(what) {
      awaited = Promise.withResolvers<SqliteAnswer>();
      if (child.exitCode !== null || child.signalCode !== null) fail(child.signalCode ?? child.exitCode);
      else child.send(JSON.stringify(what));
      return awaited.promise;
    },
    end: () => void child.kill('SIGKILL'),
  };
}

function gone(why: unknown): EvenkeelError {
  const message = `The process that runs SQLite's statements ended (${why}): there may be too little memory.`;
  return new EvenkeelError('E_SCRATCH_UNAVAILABLE', message);
}
