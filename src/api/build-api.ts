import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import underPressure from '@fastify/under-pressure';
import { type FastifyBaseLogger, fastify, LogController } from 'fastify';
import type { Scope } from '../access/scopes.ts';
import type { ApiContext } from './api-context.ts';
import { describeApi } from './describe-api.ts';
import { guardRoutes } from './guard.ts';
import { answerError } from './problem.ts';
import { logRequests, requestIds } from './request-log.ts';
import { routes } from './routes/registry.ts';
import { answerUnknownPaths } from './unknown-path.ts';
import { answerUnreadable } from './unreadable-request.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller must be allowed; absent: nothing, anyone may ask. */
    readonly scope?: Scope;
  }
}

export type Api = Awaited<ReturnType<typeof buildApi>>;

/** Bytes of a request's body. */
const BODY_LIMIT = 64 * 1024;

/** Milliseconds that a request may take to arrive, and that an idle connection is kept. */
const REQUEST_TIMEOUT = 30_000;
const KEEP_ALIVE = 72_000;

/** Bytes of the path and query; names of databases are long at times. */
const LONGEST_PARAMETER = 2_000;

/** Answers are data, and load nothing. Whoever ends TLS in front of the service says whether it is to be strict. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  },
  strictTransportSecurity: false,
};

const CROSS_ORIGIN = {
  credentials: false,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID'],
  exposedHeaders: ['ETag', 'Location', 'Retry-After'],
  maxAge: 600,
  strictPreflight: false,
};

/** The HTTP API, not yet listening. */
export async function buildApi(context: ApiContext) {
  const { service } = context.config();
  const loggerInstance: FastifyBaseLogger = context.log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: requestIds(),
    frameworkErrors: answerError,
    clientErrorHandler: answerUnreadable,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    forceCloseConnections: 'idle',
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, useDefaults: true } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setErrorHandler(answerError);
  await app.register(helmet, HEADERS);
  await app.register(cors, { ...CROSS_ORIGIN, origin: service.origins.length === 0 ? false : [...service.origins] });
  await app.register(rateLimit, { max: service.rate, timeWindow: '1 minute' });
  await app.register(underPressure, { maxEventLoopDelay: 2_000, exposeStatusRoute: false });
  answerUnknownPaths(app);
  await describeApi(app, context.version);
  guardRoutes(app, context);
  logRequests(app, context);
  for (const route of routes) route(app, context);
  await app.ready();
  return app;
}
