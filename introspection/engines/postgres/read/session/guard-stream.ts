import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What the driver was handed and could not make sense of; also in the words of errors. */
export const NO_ANSWER_OF_POSTGRES = 'the server sends what is no answer of PostgreSQL';

/**
 * The driver throws at nonsense where nobody can catch it, and waits for ever on a server that says nothing more. With this
 * either ends the connection, so that the query at work fails. `silence` is in milliseconds; 0 waits for ever.
 */
export function guardStream(stream: Duplex, silence: number): void {
  const listeners = stream.listeners('data');
  stream.removeAllListeners('data');
  stream.on('data', (bytes) => {
    try {
      for (const listener of listeners) listener.call(stream, bytes);
    } catch (cause) {
      stream.destroy(new Error(NO_ANSWER_OF_POSTGRES, { cause }));
    }
  });
  if (silence === 0 || !(stream instanceof Socket)) return;
  stream.setTimeout(silence, () => stream.destroy(new Error(`the server says nothing for ${silence / 1000} seconds`)));
}
