import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { introspect } from '../../../../introspection/index.ts';
import { compareSnapshots } from '../../../../reports/index.ts';
import { whyNoDocker } from '../../../support/docker-engine.ts';
import { patience } from '../../../support/patience.ts';

const PORT = 5432;
const reason = await whyNoDocker();
if (reason !== undefined) process.stderr.write(`containers: skipped, ${reason}\n`);

describe.skipIf(reason !== undefined)('PostgreSQL servers in containers', () => {
  it.for(['13', '18'])('audits PostgreSQL %s', { timeout: patience(300) }, async (version) => {
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
