import type { Client } from 'pg';
import { IntrospectionError } from '../../../../errors.ts';
import type { Scope } from '../../../../scope.ts';
import { connectionErrorOf, refusesEncryption } from './connection-error.ts';
import { guardStream, NO_ANSWER_OF_POSTGRES } from './guard-stream.ts';
import { readPasswordFile } from './password-file.ts';
import { readErrorOf } from './read-error.ts';
import { GO_BACK, hasChanged, readMark, SAVEPOINT } from './schema-stamp.ts';
import { settingsOf } from './settings.ts';
import type { Source } from './source.ts';
import type { TlsAttempt } from './tls.ts';

export type SqlValue = string | readonly string[] | null;

/** One connection inside one read-only transaction, which sees the database as it was when the transaction began. */
export interface Session {
  /** As `server_version_num`: 180004 is 18.4. */
  readonly version: number;
  /** `18.4`. */
  readonly versionText: string;
  /** All rows of a query, with columns as in `Row`. An error names `what` and the schemas. */
  read<Row extends object>(what: string, scope: Scope, sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** The same, row by row, for long results: the rows are not kept. */
  readEach<Row extends object>(
    what: string,
    scope: Scope,
    sql: string,
    values: readonly SqlValue[],
    onRow: (row: Row) => void,
  ): Promise<void>;
  /** See `OpenDatabase.changed`. */
  changed(): Promise<boolean>;
  close(): Promise<void>;
}

export const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Runs first, so that unqualified names in our queries mean built-in objects. */
export const EMPTY_SEARCH_PATH = `SET LOCAL search_path = ''`;

/** Unknown settings are skipped: forks and older versions lack some. */
const SET_UP = `
  SELECT set_config(wanted.name, wanted.value, true)
  FROM unnest($1::text[], $2::text[]) AS wanted (name, value)
  JOIN pg_settings AS known ON known.name = wanted.name`;

const VERSION = `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`;

/** Opens the source's server. Throws `IntrospectionError`. The signal cuts the connection, at any point. */
export async function openSession(source: Source, signal?: AbortSignal): Promise<Session> {
  const client = await connect(source, signal);
  return begin(source, { client, name: () => undefined, end: () => client.end() });
}

/** One connection for many sessions, one after the other. The server plans each of their queries only once. */
export interface KeptConnection {
  begin(): Promise<Session>;
  close(): Promise<void>;
}

/** Throws `IntrospectionError`. */
export async function keepConnection(source: Source): Promise<KeptConnection> {
  const client = await connect(source, undefined);
  const names = new Map<string, string>();
  const name = (sql: string) => {
    const known = names.get(sql) ?? `evenkeel_${names.size}`;
    names.set(sql, known);
    return known;
  };
  await client.query(PLAN_ONCE).catch(() => undefined);
  return {
    begin: () => begin(source, { client, name, end: async () => {} }),
    close: () => client.end().catch(() => undefined),
  };
}

/** https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-PLAN-CACHE-MODE */
const PLAN_ONCE = 'SET plan_cache_mode = force_generic_plan';

/** A connection, how its queries are prepared, and how it ends. */
interface Connection {
  readonly client: Client;
  /** The name under which a query is prepared; undefined: it is sent once. */
  name(sql: string): string | undefined;
  end(): Promise<void>;
}

async function begin(source: Source, connection: Connection): Promise<Session> {
  const { client } = connection;
  try {
    const settings = settingsOf(source);
    const [mark, , , { rows }] = await Promise.all([
      readMark(client),
      client.query(`${BEGIN}; ${EMPTY_SEARCH_PATH}`),
      client.query(SET_UP, [Object.keys(settings), Object.values(settings)]),
      client.query<{ number: string; text: string }>(VERSION),
      client.query(SAVEPOINT),
    ]);
    const [version] = rows;
    if (version === undefined) throw new Error(NO_ANSWER_OF_POSTGRES);
    return sessionOf(connection, Number(version.number), version.text.split(' ')[0] ?? '', mark);
  } catch (cause) {
    await client.end().catch(() => undefined);
    throw connectionErrorOf(cause, source.redacted);
  }
}

async function connect(source: Source, signal: AbortSignal | undefined): Promise<Client> {
  for (const [turn, ssl] of source.tls.entries()) {
    try {
      return await connectOnce(source, ssl, signal);
    } catch (cause) {
      const last = turn === source.tls.length - 1;
      if (last || !refusesEncryption(cause)) throw connectionErrorOf(cause, source.redacted);
    }
  }
  throw new IntrospectionError('E_SOURCE_INVALID', `The source "${source.redacted}" gives no way to connect.`);
}

async function connectOnce(source: Source, ssl: TlsAttempt, signal: AbortSignal | undefined): Promise<Client> {
  const [{ default: pg }, { Socket }] = await Promise.all([import('pg'), import('node:net')]);
  const socket = new Socket();
  signal?.addEventListener('abort', () => socket.destroy(), { once: true });
  const password = source.config.password ?? process.env.PGPASSWORD ?? (() => readPasswordFile(client));
  const client: Client = new pg.Client({ ...source.config, password, ssl, stream: () => socket, pipeline: true });
  client.on('error', ignoreIdleError);
  const silence = source.statementTimeout === 0 ? 0 : source.statementTimeout + source.lockTimeout;
  const connection: unknown = Reflect.get(client, 'connection');
  try {
    const connected = client.connect();
    if (ssl === false) guardStream(socket, silence);
    else if (connection instanceof pg.Connection)
      connection.once('sslconnect', () => guardStream(connection.stream, silence));
    await connected;
    return client;
  } catch (cause) {
    // When the driver gives up on a connection, it leaves the socket open until the server closes it a minute later.
    socket.destroy();
    throw cause;
  }
}

/**
 * Printing a query locks every relation in it until the transaction ends, and a migration would have to wait. Rolling back
 * to the savepoint releases the locks and keeps the snapshot
 * (https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES).
 */
export const PRINTS_QUERIES =
  /\bpg_get_(?:viewdef|ruledef)\b|\b(?:information_schema\.views|pg_views|pg_matviews|pg_rules)\b/;

/** Sent with the query: the next one may be on its way already. */
async function giveLocksBack(client: Client, sql: string): Promise<void> {
  if (PRINTS_QUERIES.test(sql)) await client.query(GO_BACK);
}

/** If the connection is lost between two queries, the next one reports it. */
function ignoreIdleError(): void {}

/**
 * Queries are sent when they are asked, and the server answers them in turn (pipelining). After one fails, the server refuses
 * the others until the transaction ends, so each of them reports the first failure.
 */
function sessionOf(
  { client, name, end }: Connection,
  version: number,
  versionText: string,
  mark: string | undefined,
): Session {
  const asked = (text: string, values: readonly SqlValue[]) => ({ name: name(text), text, values: [...values] });
  let failure: IntrospectionError | undefined;
  const failed = (cause: unknown, what: string, scope: Scope): IntrospectionError => {
    failure ??= readErrorOf(cause, what, scope);
    return failure;
  };
  return {
    version,
    versionText,
    async read<Row extends object>(what: string, scope: Scope, sql: string, values: readonly SqlValue[] = []) {
      try {
        const [{ rows }] = await Promise.all([client.query<Row>(asked(sql, values)), giveLocksBack(client, sql)]);
        return rows;
      } catch (cause) {
        throw failed(cause, what, scope);
      }
    },
    async readEach<Row extends object>(
      what: string,
      scope: Scope,
      sql: string,
      values: readonly SqlValue[],
      onRow: (row: Row) => void,
    ) {
      const { Query } = await import('pg');
      try {
        await new Promise<void>((resolve, reject) => {
          const query = client.query(new Query<Row>(asked(sql, values)));
          query.on('row', (row) => {
            try {
              onRow(row);
            } catch (cause) {
              reject(cause);
            }
          });
          query.on('end', () => resolve());
          query.on('error', reject);
        });
      } catch (cause) {
        throw failed(cause, what, scope);
      }
    },
    changed: () => hasChanged(client, mark),
    async close() {
      await client.query('ROLLBACK').catch(() => undefined);
      await end().catch(() => undefined);
    },
  };
}
