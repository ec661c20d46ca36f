import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import { isFresh, takesGzip } from './conditional.ts';

const unzipped = promisify(gunzip);

interface StoredAnswer {
  /** Without quotes; different for each format. */
  readonly etag: string;
  readonly mediaType: string;
  /** False: clients must revalidate. */
  readonly forGood: boolean;
  /** Compressed with gzip. Only called if the caller does not have the body. */
  read(): Promise<Uint8Array>;
  /** Throws a problem if it does not exist: the caller may send an invented tag, or one of a deleted body. */
  assertStored(): Promise<void>;
}

/** Answers with a compressed body, unpacked for clients without gzip, or with 304 for clients that have it. */
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
