import { request } from 'node:http';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { introspect } from '../introspection/index.ts';
import { compareSnapshots } from '../reports/index.ts';

const PORT = 5432;
const socketPath = process.env.DOCKER_HOST?.replace(/^unix:\/\//, '') ?? '/var/run/docker.sock';

/** Whether a Docker engine answers on the socket: a few milliseconds, where importing testcontainers takes a second. */
const reason = await new Promise<string | undefined>((resolve) => {
  const ping = request({ socketPath, path: '/_ping', timeout: 1000 }, (response) => {
    response.resume();
    resolve(response.statusCode === 200 ? undefined : `status ${response.statusCode}`);
  });
  ping.on('error', (error) => resolve(error.message));
  ping.on('timeout', () => ping.destroy(new Error('no answer within a second')));
  ping.end();
});
if (reason !== undefined)
  process.stderr.write(`containers: skipped, no Docker engine answers on ${socketPath} (${reason})\n`);

describe.skipIf(reason !== undefined)('PostgreSQL servers in containers', () => {
  it.for(['13', '18'])('audits PostgreSQL %s', { timeout: 300_000 }, async (version) => {
    const { GenericContainer, Wait } = await import('testcontainers');
    await using container = await new GenericContainer(`postgres:${version}-alpine`)
      .withEnvironment({ POSTGRES_HOST_AUTH_METHOD: 'trust' })
      .withExposedPorts(PORT)
      .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
      .start();
    const url = `postgres://postgres@${container.getHost()}:${container.getMappedPort(PORT)}/postgres`;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE notes (id serial PRIMARY KEY, body text NOT NULL)');
    await client.end();
    const snapshot = await introspect(url);
    expect(snapshot.engine.version).toMatch(new RegExp(`^${version}\\b`));
    expect((await compareSnapshots(snapshot, await introspect(url))).verdict).toBe('parity');
  });
});
