import { connect, createServer, type Socket } from 'node:net';

/** A way to a PostgreSQL server that can be closed, held up and cut; `await using` takes it away. */
export interface Gate extends AsyncDisposable {
  /** The server's URL, by way of the gate. */
  readonly url: string;
  /** From now on, after so many bytes of answers, nothing goes through any more until `open`; resolves when that is so. */
  hold(bytes?: number): Promise<void>;
  /** Cuts every connection and refuses new ones until `open`. */
  close(): void;
  open(): void;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

export async function openGate(server: string): Promise<Gate> {
  const target = new URL(server);
  const pairs = new Set<Pair>();
  let closed = false;
  let allowance = Number.POSITIVE_INFINITY;
  let held: (() => void) | undefined;

  function join(near: Socket): void {
    const far = connect(Number(target.port || 5432), target.hostname);
    const pair = { near, far };
    pairs.add(pair);
    const part = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', part).on('close', part);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      near.write(bytes);
      allowance -= bytes.length;
      if (allowance <= 0) stopAll();
    });
    if (allowance <= 0) stopAll();
  }

  function stopAll(): void {
    for (const { near, far } of pairs) {
      near.pause();
      far.pause();
    }
    if (pairs.size > 0) held?.();
  }

  const listener = createServer((near) => {
    if (closed) near.destroy();
    else join(near);
  });
  await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const url = new URL(server);
  url.hostname = '127.0.0.1';
  url.port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const cut = () => {
    for (const { near } of pairs) near.destroy();
  };
  return {
    url: url.href,
    hold(bytes = 0) {
      allowance = bytes;
      const reached = new Promise<void>((resolve) => {
        held = resolve;
      });
      if (allowance <= 0) stopAll();
      return reached;
    },
    close() {
      closed = true;
      cut();
    },
    open() {
      closed = false;
      allowance = Number.POSITIVE_INFINITY;
      for (const { near, far } of pairs) {
        near.resume();
        far.resume();
      }
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      cut();
      await new Promise<void>((resolve) => void listener.close(() => resolve()));
    },
  };
}
