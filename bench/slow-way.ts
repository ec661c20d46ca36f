import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A way to a server on which every answer takes some milliseconds, as in another building. */
export interface SlowWay {
  readonly url: string;
  close(): Promise<void>;
}

export async function openSlowWay(server: string, milliseconds: number): Promise<SlowWay> {
  const target = new URL(server);
  const open = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const part = () => {
      near.destroy();
      far.destroy();
      open.delete(near);
    };
    open.add(near);
    for (const socket of [near, far]) socket.setNoDelay(true).on('error', part).on('close', part);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', async (bytes) => {
      await pause(milliseconds);
      near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const url = new URL(server);
  url.port = typeof address === 'object' && address !== null ? String(address.port) : '';
  return {
    url: url.href,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => void listener.close(() => resolve()));
    },
  };
}
