import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { postgresDatabase } from '../support/databases.ts';

/** The URL with some of its parts changed. */
function changed(url: string, change: (parts: URL) => void): string {
  const parts = new URL(url);
  change(parts);
  return parts.href;
}

const refusalOf = (source: string) =>
  introspect(source).then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => error,
  );

/** A server on a port of its own that treats every connection the same. */
async function listening(server: Server): Promise<AsyncDisposable & { readonly url: string }> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `postgres://me:s3cret@127.0.0.1:${port}/db`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

describe('an unreadable server gives an error that says what to do', () => {
  it('when nothing listens there', async () => {
    const { url } = await listening(createServer());
    const closed = changed(url, (parts) => {
      parts.port = '1';
    });
    expect(await refusalOf(closed)).toMatchObject({
      code: 'E_SOURCE_UNREACHABLE',
      message: expect.stringMatching(
        /^No server listens there \(postgres:\/\/me@127\.0\.0\.1:1\/db\): check host and port/,
      ),
    });
  });

  it('when the host has no address', async () => {
    expect(await refusalOf('postgres://me@no-such-host.invalid/db')).toMatchObject({ code: 'E_SOURCE_UNREACHABLE' });
  });

  it('when something else listens there', async () => {
    const http = createServer((socket) => {
      socket.on('error', () => undefined).on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    await using server = await listening(http);
    for (const mode of ['prefer', 'disable']) {
      expect(await refusalOf(`${server.url}?sslmode=${mode}`)).toMatchObject({
        code: 'E_SOURCE_UNREACHABLE',
        message: expect.stringContaining('does not speak the PostgreSQL protocol'),
      });
    }
  });

  it('when it does not answer in time', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined).resume());
    await using server = await listening(silent);
    expect(await refusalOf(`${server.url}?connect_timeout=1`)).toMatchObject({
      code: 'E_SOURCE_UNREACHABLE',
      message: expect.stringContaining('connect_timeout=<seconds>'),
    });
  });

  it('when it has no such database, role or schema', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer)');
    const elsewhere = changed(database.url, (parts) => {
      parts.pathname = '/no_such_database';
    });
    expect(await refusalOf(elsewhere)).toMatchObject({ code: 'E_SOURCE_NOT_FOUND' });
    const stranger = changed(database.url, (parts) => {
      parts.username = 'no_such_role';
      parts.password = 's3cret';
    });
    const refusal = await refusalOf(stranger);
    expect(refusal).toMatchObject({ code: 'E_SOURCE_REFUSED' });
    expect(String(refusal)).not.toContain('s3cret');
    expect(await refusalOf(`${database.url}?schema=public,Nowhere`)).toMatchObject({
      code: 'E_SOURCE_NOT_FOUND',
      message: expect.stringContaining('There is no schema "Nowhere"'),
    });
  });

  it('when another session holds a lock, or the time is up', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer); CREATE VIEW v AS SELECT id FROM t');
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    try {
      await blocker.query('BEGIN; LOCK TABLE t, v IN ACCESS EXCLUSIVE MODE');
      expect(await refusalOf(`${database.url}?schema=public&lock_timeout=100`)).toMatchObject({
        code: 'E_READ_FAILED',
        message: expect.stringMatching(/^postgres: reading views of "public": .*; another session holds a lock/),
      });
      expect(await refusalOf(`${database.url}?statement_timeout=100`)).toMatchObject({
        code: 'E_READ_FAILED',
        message: expect.stringMatching(/^postgres: reading views: .*; allow more time/),
      });
    } finally {
      await blocker.end();
    }
  });
});
