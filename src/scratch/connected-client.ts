import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/**
 * A connected client. On failure it closes the socket: the driver would leave it open until the server closes
 * it a minute later, and the process would wait that long.
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
