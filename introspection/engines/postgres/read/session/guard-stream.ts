import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Input that the driver could not parse; also part of error messages. */
export const NO_ANSWER_OF_POSTGRES = 'the server sends something that is not PostgreSQL';

/**
 * The driver throws uncaught errors on invalid input, and waits forever for a silent server. This stream
 * ends the connection in both cases, so that the query fails. `silence` is in milliseconds; 0 waits forever.
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
  stream.setTimeout(silence, () => stream.destroy(new Error(`the server sent nothing for ${silence / 1000} seconds`)));
}
