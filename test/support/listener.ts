import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that arrived. */
interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An HTTP server that records its requests; `await using` closes it. */
export interface Listener extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly arrived: readonly Arrived[];
}

export type Answer = (request: Arrived, response: ServerResponse) => void;

const accept: Answer = (_request, response) => response.end('ok');

/** Listens on loopback; without `answer` everything is well. */
export async function openListener(answer: Answer = accept): Promise<Listener> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const chunks: string[] = [];
    for await (const chunk of request.setEncoding('utf8')) chunks.push(String(chunk));
    const { method = '', url = '', headers } = request;
    const told = { method, path: url, headers, body: chunks.join('') };
    arrived.push(told);
    answer(told, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    arrived,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
}
