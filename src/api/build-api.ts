import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import underPressure from '@fastify/under-pressure';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Scope } from '../access/scopes.ts';
import type { ApiContext } from './api-context.ts';
import { describeApi } from './describe-api.ts';
import { guardRoutes } from './guard.ts';
import { keepAnswers } from './kept-answers.ts';
import { answerError } from './problem.ts';
import { logRequests, requestIds } from './request-log.ts';
import { routes } from './routes/registry.ts';
import { answerUnknownPaths } from './unknown-path.ts';
import { answerUnreadable } from './unreadable-request.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that the caller needs; absent: none. */
    readonly scope?: Scope;
    /** Whether a request needs no scope; absent: all need it. */
    readonly open?: (params: unknown) => boolean;
  }
}

/** Bytes of a request's body. */
const BODY_LIMIT = 64 * 1024;

/** Milliseconds that a request may take to arrive, and that an idle connection is kept. */
const REQUEST_TIMEOUT = 30_000;
const KEEP_ALIVE = 72_000;

/**
 * Requests are refused if the average delay of the event loop over an interval exceeds this many milliseconds. An interval
 * without a measurement counts as an infinite delay, so the interval must not be short.
 */
const PRESSURE = { maxEventLoopDelay: 2_000, sampleInterval: 10_000, exposeStatusRoute: false };

/** Milliseconds that requests get to end when the service closes; idle connections end then too. */
const CLOSING = 3_000;

/** Bytes of path and query; names of databases can be long. */
const LONGEST_PARAMETER = 2_000;

/** Answers are data and load nothing. Headers for old browsers are left out. HSTS is a matter of the proxy that ends TLS. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  },
  strictTransportSecurity: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
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
    trustProxy: service.proxies.length === 0 ? false : [...service.proxies],
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    forceCloseConnections: 'idle',
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, useDefaults: true } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler(answerError);
  takeJsonBodies(app);
  await app.register(helmet, HEADERS);
  await app.register(cors, { ...CROSS_ORIGIN, origin: service.origins.length === 0 ? false : [...service.origins] });
  await app.register(rateLimit, { max: service.rate, timeWindow: '1 minute' });
  await app.register(underPressure, PRESSURE);
  answerUnknownPaths(app);
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), CLOSING).unref();
  });
  await describeApi(app, context.version);
  guardRoutes(app, context);
  keepAnswers(app, context);
  logRequests(app, context);
  for (const route of routes) route(app, context);
  await app.ready();
  return app;
}

/** Bodies are JSON. An empty body counts as no body, because many programs send a content type without one. */
function takeJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null);
    else parse(request, String(body), done);
  });
}
