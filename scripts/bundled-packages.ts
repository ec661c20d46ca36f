/**
 * Packages of plain JavaScript that ship inside our own files, with all that they need: a process loads some dozen files
 * instead of a thousand, and an installation has a third of the packages. They stand under
 * `devDependencies`, but for typebox, which our types name. What is compiled, starts threads
 * or is loaded only by the format that needs it stays a package.
 */
export const bundledPackages: readonly string[] = [
  '@fastify/accept-negotiator',
  '@fastify/cors',
  '@fastify/helmet',
  '@fastify/rate-limit',
  '@fastify/swagger',
  '@fastify/swagger-ui',
  '@fastify/type-provider-typebox',
  '@fastify/under-pressure',
  'commander',
  'croner',
  'jose',
  'kysely',
  'lru-cache',
  'nodemailer',
  'pg-boss',
  'prom-client',
  'typebox',
  'yaml',
];
