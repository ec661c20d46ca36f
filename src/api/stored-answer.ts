import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import negotiate from '@fastify/accept-negotiator';
import type { FastifyReply } from 'fastify';

const unzipped = promisify(gunzip);

interface StoredAnswer {
  /** Without quotes; another for every form of the same. */
  readonly etag: string;
  readonly mediaType: string;
  /** False: it has to be asked for again whether it is still so. */
  readonly forGood: boolean;
  /** Compressed with gzip. Only asked for where the caller does not have it. */
  read(): Promise<Uint8Array>;
  /** Throws a problem where there is no such thing: a caller may have what was deleted since, or make up what it has. */
  assertStored(): Promise<void>;
}

/** Answers with a compressed body as it is, unpacked for who cannot take that, or with 304 for who has it. */
export async function sendStored(reply: FastifyReply, { etag, mediaType, forGood, read, assertStored }: StoredAnswer) {
  const { headers } = reply.request;
  const tag = `W/"${etag}"`;
  const had = isFresh(headers['if-none-match'], tag);
  const body = had ? await assertStored() : await read();
  reply
    .header('ETag', tag)
    .header('Cache-Control', forGood ? 'private, max-age=31536000, immutable' : 'private, no-cache')
    .header('Vary', 'Origin, Accept, Accept-Encoding');
  if (body === undefined) return reply.code(304).send();
  reply.type(mediaType);
  if (takesGzip(headers['accept-encoding'])) return reply.header('Content-Encoding', 'gzip').send(body);
  return reply.send(await unzipped(body));
}

/** Whether the caller has it: one of its tags is that, weakly or strongly, or `*`. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
function isFresh(asked: string | undefined, tag: string): boolean {
  const tags = (asked ?? '').match(/\*|(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((had) => had === '*' || had === tag || `W/${had}` === tag);
}

/** Whoever takes anything gets it unpacked: `*` stands for what comes first. */
function takesGzip(accepted: string | string[] | undefined): boolean {
  return negotiate(String(accepted ?? '').toLowerCase(), ['identity', 'gzip']) === 'gzip';
}
