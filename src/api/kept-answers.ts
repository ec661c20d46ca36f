import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { ServiceConfig } from '../config/service-config.ts';
import type { ApiContext } from './api-context.ts';
import { isFresh, takesGzip } from './conditional.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * From what the answer of a path follows, so that it can be kept: `program`: nothing else; `store`: also the store, the
     * configuration, and the next slots of schedules. Absent: it is not kept.
     */
    readonly kept?: 'program' | 'store';
  }
  interface FastifyRequest {
    /** What an answer follows from, read before it is built; null: it is not kept, or was kept already. */
    ground: Ground | null;
  }
}

/** What an answer follows from. */
interface Ground {
  readonly mark: string;
  readonly config: ServiceConfig;
  /** The moment of the next slot of any schedule, in milliseconds. */
  readonly until: number;
}

interface KeptAnswer {
  readonly ground: Ground;
  readonly etag: string;
  readonly type: string;
  readonly body: Buffer;
  /** Compressed for the first caller who takes it so. */
  packed?: Promise<Buffer>;
}

const packed = promisify(gzip);

/** Bytes of all kept bodies; compressed ones are not counted, as they are small. */
const MOST = 16 * 1024 * 1024;

/** Bytes from which a body is compressed. */
const LEAST_PACKED = 1024;

/**
 * Keeps answers with status 200 by path and query, and sends them again while everything that they follow from is the same.
 * Callers are identified before. Answers have an ETag, and callers that have them get 304.
 */
export function keepAnswers(app: FastifyInstance, { store, config, nextSlot }: ApiContext): void {
  const answers = new LRUCache<string, KeptAnswer>({ maxSize: MOST, sizeCalculation: ({ body }) => body.length + 1 });
  let slots = { config: config(), until: 0 };

  app.decorateRequest('ground', null);
  app.addHook('preParsing', async (request, reply) => {
    const { kept } = request.routeOptions.config;
    if (kept === undefined) return;
    const mark = kept === 'program' ? '' : await store.readMark();
    const ground = { mark, config: config(), until: nextOfAll() };
    const answer = answers.get(request.url);
    if (answer === undefined || !isSame(answer.ground, ground)) {
      request.ground = ground;
      return;
    }
    reply.send(await bodyFor(reply, answer));
    return reply;
  });
  app.addHook('onSend', async ({ ground, url }, reply, body) => {
    if (ground === null || reply.statusCode !== 200 || typeof body !== 'string') return body;
    const answer = answerOf(ground, String(reply.getHeader('content-type')), body);
    answers.set(url, answer);
    return await bodyFor(reply, answer);
  });

  function nextOfAll(): number {
    const now = Date.now();
    if (slots.config !== config() || slots.until <= now) {
      const next = [...config().audits.keys()].map((audit) => nextSlot(audit)?.getTime() ?? Number.POSITIVE_INFINITY);
      slots = { config: config(), until: Math.min(...next) };
    }
    return slots.until;
  }
}

function isSame(one: Ground, other: Ground): boolean {
  return one.mark === other.mark && one.config === other.config && one.until === other.until;
}

function answerOf(ground: Ground, type: string, body: string): KeptAnswer {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  return { ground, etag, type, body: Buffer.from(body) };
}

/** Sets the headers; null: the caller has the body. */
async function bodyFor(reply: FastifyReply, answer: KeptAnswer): Promise<Buffer | null> {
  const { headers } = reply.request;
  reply
    .header('ETag', answer.etag)
    .header('Cache-Control', 'private, no-cache')
    .header('Vary', 'Origin, Accept-Encoding');
  if (isFresh(headers['if-none-match'], answer.etag)) {
    reply.code(304).removeHeader('content-type');
    return null;
  }
  reply.type(answer.type);
  if (answer.body.length < LEAST_PACKED || !takesGzip(headers['accept-encoding'])) return answer.body;
  answer.packed ??= packed(answer.body);
  reply.header('Content-Encoding', 'gzip');
  return await answer.packed;
}
