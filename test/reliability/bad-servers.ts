import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { scratchFolder } from '../support/scratch-folder.ts';

/** A server that misbehaves; `await using` closes it. */
export interface BadServer extends AsyncDisposable {
  readonly url: string;
}

type Behaviour = (socket: Socket, bytes: Buffer) => void;

/** Misbehaving servers by name: what each does with its input. */
export const behaviours = {
  'answers-as-a-web-server-does': (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n<html>'),
  'answers-with-noise': (socket) =>
    void socket.write(Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 73) % 256))),
  'promises-a-message-of-a-gigabyte': (socket) => void socket.write(Buffer.from('R\x40\x00\x00\x00', 'latin1')),
  'lets-everyone-in-and-then-says-nothing-of-sense': (socket, bytes) => {
    if (bytes.length === 8) socket.write('N');
    else socket.write(Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05IT\0\0\0\x06\0\x09D\0\0\0\x04ZZZZ', 'latin1'));
  },
  'hangs-up': (socket) => void socket.destroy(),
  'says-nothing': () => undefined,
} satisfies Readonly<Record<string, Behaviour>>;

export async function openBadServer(behave: Behaviour): Promise<BadServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('data', (bytes) => behave(socket, bytes));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `postgres://me:s3cret@127.0.0.1:${port}/db`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

/** A server with a self-signed certificate; undefined if no program can create one. */
export async function openUntrustedServer(): Promise<BadServer | undefined> {
  await using folder = await scratchFolder();
  const [keyPath, certPath] = [folder.file('key.pem'), folder.file('cert.pem')];
  const wish = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=elsewhere', '-days', '1'];
  try {
    await promisify(execFile)('openssl', [...wish, '-keyout', keyPath, '-out', certPath]);
  } catch {
    return undefined;
  }
  const [key, cert] = await Promise.all([readFile(keyPath), readFile(certPath)]);
  return openBadServer((socket, bytes) => {
    if (bytes.length !== 8) return;
    socket.removeAllListeners('data');
    socket.write('S');
    new TLSSocket(socket, { isServer: true, key, cert }).on('error', () => undefined);
  });
}
