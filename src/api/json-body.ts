import type { FastifyInstance } from 'fastify';

/** Bodies are JSON. An empty one is none, whatever its type says: many programs name the type of what they do not send. */
export function takeJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null);
    else parse(request, String(body), done);
  });
}
