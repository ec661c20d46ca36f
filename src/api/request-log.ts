import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ApiContext } from './api-context.ts';

const LONGEST_SHOWN = 500;

/** Request ids that are unique over processes and restarts. */
export function requestIds(): () => string {
  const start = randomBytes(5).toString('hex');
  let count = 0;
  return () => {
    count += 1;
    return `${start}-${count.toString(36)}`;
  };
}

/** Logs each answered request without its query, which may contain secrets: changes and refusals at `info`, reads at `debug`. */
export function logRequests(app: FastifyInstance, { log }: Pick<ApiContext, 'log'>): void {
  app.addHook('onResponse', (request, reply, done) => {
    done();
    const { statusCode } = reply;
    const level = statusCode >= 400 || !READING.has(request.method) ? 'info' : 'debug';
    if (!log.isLevelEnabled(level)) return;
    const line = {
      method: request.method,
      path: request.url.split('?', 1)[0]?.slice(0, LONGEST_SHOWN),
      status: statusCode,
      ms: Math.round(reply.elapsedTime),
      caller: request.caller?.name,
      ip: request.ip,
    };
    request.log[level](line, 'api: answered');
  });
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
