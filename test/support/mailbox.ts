import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as it came over the wire. */
interface ArrivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header fields by their name in lower case; a name that comes twice has two values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** A mail server that keeps its mail; `await using` closes it. */
export interface Mailbox extends AsyncDisposable {
  readonly port: number;
  readonly arrived: readonly ArrivedMail[];
}

/** Listens on loopback, takes everything and needs no password, unless the options say otherwise. */
export async function openMailbox(options: SMTPServerOptions = {}): Promise<Mailbox> {
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          ...parsedMail(Buffer.concat(chunks).toString()),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.server.address()),
    arrived,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the mail server does not listen');
  return address.port;
}

function parsedMail(text: string): Pick<ArrivedMail, 'headers' | 'body'> {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const pairs = fields.map((field) => /^([^:]+):\s*(.*)$/s.exec(field));
  const grouped = Map.groupBy(
    pairs.flatMap((match) => (match === null ? [] : [[match[1]?.toLowerCase() ?? '', match[2] ?? ''] as const])),
    ([name]) => name,
  );
  const headers = new Map([...grouped].map(([name, values]) => [name, values.map(([, value]) => value)]));
  return { headers, body: decoded(rest.join('\r\n\r\n'), headers.get('content-transfer-encoding')?.[0] ?? '') };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
