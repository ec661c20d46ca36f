import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that accepts connections and never answers, so that readers wait. */
export interface SilentServer extends AsyncDisposable {
  /** As a source of PostgreSQL. */
  readonly source: string;
  /** Ends all connections and those to come, so that who waits goes on. */
  drop(): void;
}

export async function openSilentServer(): Promise<SilentServer> {
  const sockets = new Set<Socket>();
  let dropped = false;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (dropped) socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => {
    dropped = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    source: `postgres://reader@127.0.0.1:${portOf(server.address())}/app`,
    drop,
    async [Symbol.asyncDispose]() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return address.port;
}
