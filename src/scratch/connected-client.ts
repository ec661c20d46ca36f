import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/**
 * A client that is connected. One that cannot be leaves no connection behind: the driver leaves one open that it gives up
 * itself, until the server ends it a minute later, and the process waits as long.
 */
export async function connectedClient(config: ClientConfig): Promise<Client> {
  const socket = new Socket();
  const client = new Client({ ...config, stream: () => socket });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    socket.destroy();
    throw cause;
  }
}
