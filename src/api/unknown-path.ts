import type { FastifyInstance } from 'fastify';
import { answerProblem } from './problem.ts';

interface Pattern {
  readonly path: RegExp;
  readonly methods: Set<string>;
}

/**
 * Answers requests without a route: 405 with the methods of the path, or 404. Register it before the first route and
 * after the rate limit.
 */
export function answerUnknownPaths(app: FastifyInstance): void {
  const patterns = new Map<string, Pattern>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const pattern = patterns.get(url) ?? { path: pathOf(url), methods: new Set() };
    patterns.set(url, pattern);
    for (const one of [method].flat()) pattern.methods.add(one);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = [...patterns.values()].flatMap((pattern) => (pattern.path.test(path) ? [...pattern.methods] : []));
    const shown = path.length > LONGEST_SHOWN ? `${path.slice(0, LONGEST_SHOWN)}…` : path;
    if (methods.length === 0) {
      const detail = `There is nothing at ${shown}${pointerFrom(path, [...patterns.values()])}`;
      return answerProblem(reply, 404, { code: 'E_NOT_FOUND', detail });
    }
    const allowed = [...new Set(methods)].toSorted().join(', ');
    reply.header('Allow', allowed);
    const detail = `${shown} does not support ${request.method}; use ${allowed}.`;
    return answerProblem(reply, 405, { code: 'E_REQUEST', detail });
  });
}

const LONGEST_SHOWN = 200;

/** Where the paths of other services have a description of their API. */
const DESCRIPTIONS = /^\/(?:api\/(?:v1\/)?)?(?:openapi|swagger)(?:\.json|\.ya?ml)?\/?$/;

/** What the caller may have meant, as the end of a sentence. */
function pointerFrom(path: string, patterns: readonly Pattern[]): string {
  if (DESCRIPTIONS.test(path)) return ': /docs/json describes the API.';
  const rest = path.replace(/^\/(?:api\/)?(?:v\d+\/)?/, '/');
  const meant = [`/api/v1${rest}`, rest, rest.replace(/z$/, '')].find(
    (other) => other.length <= LONGEST_SHOWN && other !== path && patterns.some((pattern) => pattern.path.test(other)),
  );
  return meant === undefined ? ': /docs lists all paths.' : `; did you mean ${meant}? /docs lists all paths.`;
}

/** In `/runs/:run.:suffix` each name matches everything but a slash. */
function pathOf(url: string): RegExp {
  const parts = url.split(/:\w+/).map((part) => part.replace(/[.\\+*?^$()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}/?$`);
}
