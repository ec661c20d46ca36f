import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
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
  const had = headers['if-none-match']?.includes(`"${etag}"`) === true;
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

function takesGzip(accepted: string | string[] | undefined): boolean {
  return String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .some((coding) => /^\s*(?:x-)?gzip\s*(?:;|$)/.test(coding) && !/;\s*q=0(?:\.0*)?\s*$/.test(coding));
}
