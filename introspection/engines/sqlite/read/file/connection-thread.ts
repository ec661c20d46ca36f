/** A thread with a connection of its own. It sends one answer when the file is open, then one to each call. */
import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';
import { codeOf } from './refusal.ts';

/** A query; null: the end of the connection and of the thread. */
export type ThreadCall = string | null;

/** An error is sent as data, because it loses its code between threads. */
export type ThreadAnswer<T> =
  | { readonly value: T }
  | { readonly fault: { readonly message: string; readonly code: string } };

async function answer(work: () => unknown): Promise<void> {
  parentPort?.postMessage(await answerOf(work));
}

async function answerOf(work: () => unknown): Promise<ThreadAnswer<unknown>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { fault: { message: error instanceof Error ? error.message : String(error), code: codeOf(error) } };
  }
}

await answer(() => {
  const connection = openConnection(workerData);
  parentPort?.on('message', async (sql: ThreadCall) => {
    await answer(() => (sql === null ? connection.close() : connection.rows(sql)));
    if (sql === null) parentPort?.close();
  });
  return connection.version;
});
