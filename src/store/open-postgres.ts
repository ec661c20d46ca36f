import { Socket } from 'node:net';
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Care, GuardedDriver } from './guarded-driver.ts';
import { postgresRefusalOf } from './postgres-refusal.ts';

const CONNECTIONS = 10;
/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
const STATEMENT_TIMEOUT = 60_000;
const IDLE_IN_TRANSACTION_TIMEOUT = 60_000;

/** The oid of `bigint`, the type of all our numbers. All of them are safe integers. */
const BIGINT = 20;

/** Connects with the first statement. Waits for locks up to `lockTimeout` milliseconds. */
export function openPostgres(name: string, url: string, lockTimeout: number): Dialect {
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    stream: () => keptIn(sockets),
    connectionString: url,
    application_name: 'evenkeel',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    lock_timeout: lockTimeout,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
    types: { getTypeParser: (type: number, format?: 'text' | 'binary') => parserOf(type, format) },
  });
  pool.on('error', ignoreLoss);
  pool.on('connect', (client) => client.on('error', ignoreLoss));
  const inner = new PostgresDialect({
    pool: {
      connect: () => pool.connect(),
      async end() {
        await pool.end();
        for (const socket of sockets) socket.destroy();
      },
    },
  });
  return {
    createAdapter: () => inner.createAdapter(),
    createDriver: () => new GuardedDriver(inner.createDriver(), careOf(name)),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
  };
}

/** Closes the socket: when the driver gives up on a connection, it leaves it open, and the process would wait a minute for the server. */
function keptIn(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  return socket;
}

function parserOf(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return type === BIGINT ? Number : pg.types.getTypeParser(type, format);
}

/**
 * If a connection is lost between two statements, the next statement reports it. The pool handles only errors of idle
 * connections: https://node-postgres.com/apis/pool#error
 */
function ignoreLoss(): void {}

function careOf(name: string): Care {
  return async (statement) => {
    try {
      return await statement();
    } catch (error) {
      throw postgresRefusalOf(error, name);
    }
  };
}
