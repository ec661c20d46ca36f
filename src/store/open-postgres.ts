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

/** The type number of `bigint`, which all our numbers are and none of which leaves the safe integers. */
const BIGINT = 20;

/** Connects when the first statement is run. A lock is waited for as long as `lockTimeout` says, in milliseconds. */
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

/** The driver leaves a connection open that it gives up, and the process would wait a minute for the server to close it. */
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
 * A connection lost between two statements, of a transaction or not, is told by the next one. The pool looks after those
 * that are idle only: https://node-postgres.com/apis/pool#error
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
