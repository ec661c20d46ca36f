import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Connection, Opening } from './connection.ts';
import type { ThreadAnswer, ThreadCall } from './connection-thread.ts';

/**
 * The same as `openConnection`, in a thread of its own: SQLite parses the schema of ten thousand tables in one piece, and a
 * server would wait for us meanwhile. One call after the other.
 */
export async function openThreadConnection(opening: Opening): Promise<Connection> {
  const program = new URL(`./connection-thread${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(program, { workerData: opening });
  const version = await answerOf<string>(thread);
  const call = <T>(what: ThreadCall): Promise<T> => {
    thread.postMessage(what);
    return answerOf<T>(thread);
  };
  return { version, rows: (sql) => call(sql), close: () => call(null) };
}

/** Throws what the thread threw, or why it ended. */
async function answerOf<T>(thread: Worker): Promise<T> {
  const [answer]: ThreadAnswer<T>[] = await once(thread, 'message');
  if (answer === undefined) throw new Error('the thread of SQLite gave no answer');
  if ('value' in answer) return answer.value;
  throw Object.assign(new Error(answer.fault.message), { code: answer.fault.code });
}
