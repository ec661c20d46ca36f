import type { FastifyInstance } from 'fastify';

/** Bodies are JSON. An empty body counts as no body, because many programs send a content type without one. */
export function takeJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null);
    else parse(request, String(body), done);
  });
}
