import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { components } from './components.ts';

const TAGS = [
  { name: 'audits', description: 'what is compared with what, and the last result' },
  { name: 'runs', description: 'executions of audits' },
  { name: 'reports', description: 'the result of a run, in every format' },
  {
    name: 'findings',
    description: 'differences over time: when they appeared, who acknowledged them, when they were resolved',
  },
  { name: 'databases', description: 'the audited databases, and the last state of each' },
  { name: 'snapshots', description: 'schemas of databases, and how they changed over time' },
  { name: 'rules', description: 'how differences are judged' },
  { name: 'service', description: 'the state of the service itself' },
];

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="0" y="27" font-family="sans-serif" font-size="24" fill="#fff">Evenkeel</text></svg>';

/** The page loads only files of this service; its styles are set by script. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where a bundle has the files of the page; without one the package finds its own. */
const PAGE = fileURLToPath(new URL('../../assets/swagger-ui', import.meta.url));

/** The description of the API: for people at /docs, for programs at /docs/json. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  for (const schema of components) app.addSchema(schema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Evenkeel',
        version,
        description: 'Whether databases that should hold the same schema really do.',
      },
      tags: TAGS,
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'created by `evenkeel token create`' },
        },
      },
      security: [{ token: [] }, {}],
    },
    refResolver: { buildLocalReference: (schema) => String(schema.$id) },
  });
  await app.register(swaggerUi, {
    ...(existsSync(PAGE) ? { baseDir: PAGE } : {}),
    routePrefix: '/docs',
    staticCSP: CSP,
    theme: { title: 'Evenkeel API' },
    logo: { type: 'image/svg+xml', content: Buffer.from(LOGO), href: '/docs', target: '_self' },
  });
}
